package org.uzat.web.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uzat.web.own.Travellers.location;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.uzat.intake.Imports;
import org.uzat.intake.SampleFiles;
import org.uzat.web.own.Travellers.Shown;
import org.uzat.web.own.Travellers.Traveller;

/** A world without a gateway: the balance buys what it covers, and the page says why nothing else is there. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "uzat.world=clean")
@Import(Travellers.class)
class OwnWithoutBankTest {

    @Autowired
    private Travellers travellers;

    @Autowired
    private Imports imports;

    @Test
    void sellsOnlyWhatTheBalanceCovers() {
        SampleFiles.load(imports, "caspian");
        Traveller owner = travellers.enrol();
        String card = owner.card(1_000);
        Shown page = owner.look(card);
        assertThat(page.body())
                .contains("Bank cards can’t be used here yet", "Renew for 9.90\u00a0AZN from the balance")
                .doesNotContain("TOURIST-20", "by bank card</button>", "Top-up", "How to pay");

        assertThat(page.send(owner, page.path(), page.offer("TOURIST-10"), "CARD")
                        .statusCode())
                .isEqualTo(422);
        assertThat(travellers.main(card)).isEqualTo(1_000);
        assertThat(owner.get(location(owner.look(card).buy("TOURIST-10", "BALANCE")))
                        .body())
                .contains("Valid to");
        assertThat(travellers.main(card)).isEqualTo(10);
        assertThat(owner.look(card).body()).doesNotContain("class=\"own-again\"");
    }
}
