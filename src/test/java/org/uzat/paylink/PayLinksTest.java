package org.uzat.paylink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.catalogue.Catalogues;
import org.uzat.numbering.LineId;
import org.uzat.operator.Operators;
import org.uzat.order.Opening;
import org.uzat.refusal.Reason;
import org.uzat.renewal.EngineWorld;
import org.uzat.renewal.Quotes;

/** Links by which somebody pays, on a real database: found by their token only, good for a while, taken back. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "uzat.serving=false")
@Import(EngineWorld.class)
@Tag("store")
class PayLinksTest {

    private static final String OWNER = "ac_somebody";

    @Autowired
    PayLinks links;

    @Autowired
    EngineWorld world;

    @Autowired
    Operators operators;

    @Autowired
    Catalogues catalogues;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private LineId line = new LineId(1);

    @BeforeEach
    void load() {
        world.load();
        jdbc.sql("delete from try").update();
        line = world.line("caspian", 0, Duration.ofDays(3));
    }

    @Test
    void isFoundByItsTokenHoweverItIsReadOut() {
        PayLinks.Asked.Link asked = ask("guest");
        assertThat(asked.token()).matches("[0-9a-hjkmnp-tv-z]{12}");
        String typed = asked.token().toUpperCase(Locale.ROOT).replace('0', 'O').replace('1', 'L');
        assertThat(links.find(typed, "net")).contains(asked.link());
        assertThat(links.find(
                        asked.token().substring(0, 6) + "-" + asked.token().substring(6), "net"))
                .contains(asked.link());
        assertThat(links.find("nothing", "net")).isEmpty();
        assertThat(jdbc.sql("select string_agg(p::text, ' ') from pay_link p")
                        .query(String.class)
                        .single())
                .as("only a keyed hash is kept")
                .doesNotContain(asked.token());
    }

    @Test
    void isNotGuessed() {
        PayLinks.Asked.Link asked = ask("guest");
        for (int i = 0; i < 20; i++) {
            assertThat(links.find("00000000" + (1000 + i), "guesser")).isEmpty();
        }
        assertThat(links.find(asked.token(), "guesser")).as("has to wait").isEmpty();
        assertThat(links.find(asked.token(), "another")).isPresent();
    }

    @Test
    void isGoodForAWhileAndUntilTakenBack() {
        PayLink link = ask("guest").link();
        assertThat(links.view(link).state()).isEqualTo(PayLinkView.State.OPEN);
        assertThat(Duration.between(link.askedAt(), link.endsAt())).isEqualTo(Duration.ofHours(48));
        assertThat(links.quote(link))
                .isInstanceOfSatisfying(
                        Quotes.Result.Quoted.class,
                        quoted -> assertThat(quoted.quote().toPay()).isEqualTo(link.price()));

        assertThat(links.cancel(link)).isTrue();
        assertThat(links.cancel(link)).as("again").isFalse();
        PayLink cancelled = links.byId(link.id()).orElseThrow();
        assertThat(links.view(cancelled).state()).isEqualTo(PayLinkView.State.CANCELLED);
        assertThat(reason(cancelled)).isEqualTo(Reason.PAY_LINK_CANCELLED);

        PayLink old = ask("guest").link();
        jdbc.sql(
                        "update pay_link set asked_at = asked_at - interval '3 days', ends_at = ends_at - interval '3 days' where pay_link_id = ?")
                .param(old.id())
                .update();
        assertThat(reason(links.byId(old.id()).orElseThrow())).isEqualTo(Reason.PAY_LINK_OVER);
        assertThat(links.purge(Duration.ofDays(2))).isPositive();
        assertThat(links.byId(old.id())).isEmpty();
    }

    @Test
    void isListedForWhoeverAskedAndNobodyElse() {
        PayLink mine = ask(OWNER).link();
        ask("guest");
        assertThat(links.askedBy(OWNER, line)).extracting(PayLinkView::link).containsExactly(mine);
        assertThat(links.askedBy("ac_another", line)).isEmpty();
        assertThat(links.askedBy("guest", line)).as("guests have no list").isEmpty();
        assertThat(links.askedBy(OWNER, world.line("caspian", 0, Duration.ofDays(3))))
                .isEmpty();
    }

    @Test
    void isMadeOnlyForWhatIsSoldAsShown() {
        assertThat(links.ask(line, "TOURIST-10", version() + 1_000, "guest", "net"))
                .isEqualTo(not(Reason.PRICE_CHANGED));
        assertThat(links.ask(line, "NO-SUCH", 1, "guest", "net")).isEqualTo(not(Reason.PACK_UNKNOWN));
        LineId over = world.line("caspian", 0, Duration.ofDays(-200));
        assertThat(links.ask(over, "TOURIST-10", version(), "guest", "net")).isEqualTo(not(Reason.LINE_TERMINATED));
    }

    @Test
    void costsSomethingByConstraint() {
        PayLink link = ask("guest").link();
        for (String change : List.of("price_minor = 0", "ends_at = asked_at")) {
            assertThatThrownBy(() -> jdbc.sql("update pay_link set " + change + " where pay_link_id = ?")
                            .param(link.id())
                            .update())
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private Reason reason(PayLink link) {
        var payer = new PayLinks.Payer("none", "http://localhost/{payment}", "en");
        return ((Opening.NotOpened) links.pay(link, payer)).refusal().reason();
    }

    private PayLinks.Asked.Link ask(String by) {
        return (PayLinks.Asked.Link) links.ask(line, "TOURIST-10", version(), by, "net");
    }

    private int version() {
        short operator =
                operators.byCode("caspian", clock.instant()).orElseThrow().operatorId();
        return catalogues
                .current()
                .pack(operator, "TOURIST-10", clock.instant())
                .orElseThrow()
                .packVersionId();
    }

    private static PayLinks.Asked not(Reason reason) {
        return new PayLinks.Asked.Not(org.uzat.refusal.Refused.of(reason));
    }
}
