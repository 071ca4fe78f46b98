package org.uzat.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * The bank's pages as plain HTML that needs no script: another house than the shop, and to be seen as one.
 *
 * @param language a BCP 47 tag
 */
record Screens(String language) {

    String checkout(Checkout checkout, @Nullable Word notice) {
        List<String> cards = new ArrayList<>();
        for (TestCard card : TestCard.values()) {
            cards.add(fill("""
                    <li><button name="test" value="%s" formnovalidate><b>%s</b> <span>%s</span></button></li>
                    """, card.name(), card.printed(), say(Word.valueOf("CARD_" + card.name()))));
        }
        return page(fill(
                """
                %s
                <form method="post" action="/sandbox/checkout/%s">
                <h2>%s</h2>
                <ul>%s</ul>
                <h2>%s</h2>
                %s
                <label>%s <input name="number" inputmode="numeric" autocomplete="off" required maxlength="30"></label>
                <div class="two">
                <label>%s <input name="expiry" inputmode="numeric" autocomplete="off" required maxlength="7" placeholder="12/30"></label>
                <label>%s <input name="cvc" inputmode="numeric" autocomplete="off" required maxlength="4" placeholder="123"></label>
                </div>
                <button class="main">%s</button>
                </form>
                %s
                """,
                amount(checkout),
                checkout.id(),
                say(Word.TEST_CARDS),
                String.join("", cards),
                say(Word.OR_TYPE),
                notice(notice),
                say(Word.NUMBER),
                say(Word.EXPIRY),
                say(Word.CVC),
                say(Word.PAY).replace("{}", money(checkout)),
                cancel(checkout)));
    }

    String challenge(Checkout checkout, boolean wrong) {
        String code = checkout.challengeCode() == null ? "" : checkout.challengeCode();
        return page(fill(
                """
                %s
                <form method="post" action="/sandbox/checkout/%s/code">
                <h2>%s</h2>
                <p>%s</p>
                %s
                <label>%s <input name="code" inputmode="numeric" autocomplete="one-time-code" required maxlength="6" autofocus></label>
                <button class="main">%s</button>
                </form>
                %s
                """,
                amount(checkout),
                checkout.id(),
                say(Word.CHALLENGE),
                say(Word.CHALLENGE_CODE).replace("{}", "<b class=\"code\">" + code + "</b>"),
                notice(wrong ? Word.WRONG_CODE : null),
                say(Word.CODE),
                say(Word.CONFIRM),
                cancel(checkout)));
    }

    /** A payment that nothing can be done about any more but to claim its money back, or that never was. */
    String over(@Nullable Checkout checkout, @Nullable Claimed claim) {
        String back = checkout == null ? "" : fill("""
                <p><a class="main" href="%s">%s</a></p>
                """, HtmlUtils.htmlEscape(checkout.returnUrl()), say(Word.BACK));
        return page("<h2>" + say(checkout == null ? Word.UNKNOWN : Word.OVER) + "</h2>" + back
                + (checkout == null ? "" : claim(checkout, claim)));
    }

    private String claim(Checkout checkout, @Nullable Claimed claim) {
        if (checkout.state() != Checkout.State.PAID) {
            return "";
        }
        if (claim == null) {
            return button(checkout, "claim", Word.CLAIM);
        }
        String money = claim.amount().amount() + " " + claim.amount().currency().getCurrencyCode();
        String told = "<p>" + say(Word.CLAIMED).replace("{}", money) + "</p>";
        return claim.state() == Claimed.State.OPENED
                ? told + button(checkout, "won", Word.FOR_SHOP) + button(checkout, "lost", Word.FOR_PAYER)
                : "";
    }

    private String button(Checkout checkout, String action, Word word) {
        return fill("""
                <form method="post" action="/sandbox/checkout/%s/%s"><button class="quiet">%s</button></form>
                """, checkout.id(), action, say(word));
    }

    private String page(String content) {
        return fill("""
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <link rel="stylesheet" href="/sandbox/sandbox.css">
                </head>
                <body>
                <header><b>%s</b><p>%s</p></header>
                <main>
                %s
                </main>
                </body>
                </html>
                """, language, say(Word.TITLE), say(Word.TITLE), say(Word.NO_MONEY), content);
    }

    private static String fill(String html, Object... values) {
        return String.format(Locale.ROOT, html, values);
    }

    private String amount(Checkout checkout) {
        return "<p class=\"amount\"><span>" + say(Word.TO_PAY) + "</span> <strong>" + money(checkout) + "</strong></p>";
    }

    private String cancel(Checkout checkout) {
        return button(checkout, "cancel", Word.CANCEL);
    }

    private String notice(@Nullable Word word) {
        return word == null ? "" : "<p class=\"notice\" role=\"alert\">" + say(word) + "</p>";
    }

    private static String money(Checkout checkout) {
        return checkout.amount().amount() + " " + checkout.amount().currency().getCurrencyCode();
    }

    private String say(Word word) {
        return word.in(language);
    }
}
