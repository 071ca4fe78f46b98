package org.uzat.receipt;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uzat.decision.RenewalId;
import org.uzat.language.Texts;
import org.uzat.language.Wording;
import org.uzat.messaging.Mail;

/** A receipt as an e-mail: everything its page shows, and the way to the page. */
@Component
final class ReceiptMailWords {

    private final Texts texts = Texts.load();
    private final ReceiptLinks links;

    ReceiptMailWords(ReceiptLinks links) {
        this.links = links;
    }

    Mail mail(RenewalId change, Receipt receipt, ReceiptMails.Wish wish) {
        Wording words = texts.in(wish.language());
        SlipWords slip = new SlipWords(words, Slip.of(receipt, wish.language()));
        List<String> paragraphs = new ArrayList<>(
                List.of(words.say("mail.receipt.text", "operator", receipt.operator()), slip.date(), slip.note()));
        String vat = slip.vatElsewhere();
        if (vat != null) {
            paragraphs.add(vat);
        }
        List<Mail.Fact> price = new ArrayList<>(facts(slip.price()));
        price.add(new Mail.Fact(words.say("receipt.total"), slip.total()));
        Mail.Link link = wish.site() == null
                ? null
                : new Mail.Link(words.say("mail.receipt.link"), wish.site() + links.path(change));
        return new Mail(
                words.say("mail.receipt.subject", "number", receipt.number()),
                words.say("mail.preview"),
                paragraphs,
                null,
                List.of(facts(slip.bought()), price, facts(slip.rest())),
                link,
                words.say("mail.receipt.foot"));
    }

    private static List<Mail.Fact> facts(List<SlipWords.Row> rows) {
        return rows.stream().map(row -> new Mail.Fact(row.label(), row.value())).toList();
    }
}
