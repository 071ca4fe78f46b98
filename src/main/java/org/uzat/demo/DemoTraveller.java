package org.uzat.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.uzat.claim.Claim;
import org.uzat.claim.Claims;
import org.uzat.identity.AccountId;
import org.uzat.identity.Accounts;
import org.uzat.identity.Address;
import org.uzat.language.Language;
import org.uzat.line.Lines;
import org.uzat.messaging.Medium;
import org.uzat.numbering.Iccid;
import org.uzat.numbering.LineName;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with an account and three cards: one with plenty of money, one that has expired, one that is blocked. */
@Component
class DemoTraveller {

    private static final Address PHONE = new Address(Medium.SMS, "+994505559001");
    private static final Address EMAIL = new Address(Medium.EMAIL, "traveller@example.com");
    private static final String PASSWORD = "ten more days";

    private final Accounts accounts;
    private final Claims claims;
    private final Lines lines;

    DemoTraveller(Accounts accounts, Claims claims, Lines lines) {
        this.accounts = accounts;
        this.claims = claims;
        this.lines = lines;
    }

    /** The cards' names in the stock, with what their owner calls them. */
    private static Map<String, String> nicknames() {
        Map<String, String> nicknames = new LinkedHashMap<>();
        nicknames.put("rich", "My phone");
        nicknames.put("grace", "Grandma Aytən");
        nicknames.put("blocked", "Lost in Şəki");
        return nicknames;
    }

    /** Makes the account unless it is there, and tells how to get in. */
    void addTo(ArrayNode array) {
        AccountId id = accounts.enrol(List.of(PHONE, EMAIL), PASSWORD, Language.EN);
        ObjectNode told = array.addObject()
                .put("email", EMAIL.text())
                .put("phone", PHONE.text())
                .put("password", PASSWORD);
        ArrayNode cards = told.putArray("cards");
        nicknames().forEach((name, nickname) -> {
            claim(id, name, nickname);
            cards.add(name);
        });
    }

    private void claim(AccountId id, String name, String nickname) {
        Iccid iccid =
                new Iccid(Objects.requireNonNull(DemoStock.named().get(name)).iccid());
        Claim claim = claims.take(id, lines.find(new LineName.ByIccid(iccid)).orElseThrow());
        if (claim.nickname() == null) {
            claims.look(id, claim.card(), nickname, claim.colour());
        }
    }
}
