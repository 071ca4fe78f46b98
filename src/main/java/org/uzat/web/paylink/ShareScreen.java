package org.uzat.web.paylink;

import org.jspecify.annotations.Nullable;
import org.uzat.web.guest.PaymentScreen;
import org.uzat.web.page.QrCode;

/**
 * What whoever asked sees.
 *
 * @param standing how the link stands, and the part that keeps itself up to date
 * @param link the address to be passed on; null where it is of no use any more
 * @param qr the same as a picture
 * @param text what is said with it where it is passed on
 * @param cancel where taking it back is sent
 */
public record ShareScreen(
        PaymentScreen standing,
        @Nullable String link,
        @Nullable QrCode qr,
        String text,
        String cancel) {}
