package org.uzat.web.wallet;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.uzat.order.PaymentView;
import org.uzat.web.guest.MoneyBack;
import org.uzat.web.page.Page;

/**
 * A payment for a card whose money bought nothing, told until everybody has forgotten it.
 *
 * @param money what becomes of it
 */
public record ReturnRow(Page page, PaymentView payment, MoneyBack money, ZoneId zone, LocalDate today) {

    /** "Your money is on its way back". */
    public String title() {
        return money.title(page);
    }

    public String amount() {
        return page.formats().money(money.amount());
    }

    /** "11 July, 14:20". */
    public String at() {
        ZonedDateTime at = payment.openedAt().atZone(zone);
        return page.formats().dayAt(page.formats().shortDay(at.toLocalDate(), today), at.toLocalTime());
    }

    /** Its page. */
    public String path() {
        return "/me/payments/" + payment.id();
    }
}
