package org.uzat.web.receipt;

import java.util.List;
import org.uzat.receipt.Form;
import org.uzat.receipt.Slip;
import org.uzat.receipt.SlipWords;
import org.uzat.web.guest.PaymentScreen;
import org.uzat.web.page.QrCode;
import org.uzat.web.page.Since;

/**
 * A receipt in the reader's language.
 *
 * @param since what became of it afterwards; the receipt itself stays as it was given
 * @param path its page's own
 * @param proof the path that its code opens
 * @param code the same to scan
 * @param texts whether its link can go to the card by SMS
 * @param gifts the list price and what promotions gave
 */
public record ReceiptScreen(
        Slip slip,
        SlipWords words,
        List<Since> since,
        String path,
        String proof,
        QrCode code,
        boolean texts,
        List<PaymentScreen.Row> gifts) {

    /** Where the wish to have it by e-mail is sent. */
    public String mail() {
        return path + "/mail";
    }

    /** Whether it was bought in a shop, whose prints are counted. */
    public boolean ofShop() {
        return slip.issuer().shop() != null;
    }

    /** On what it can be printed. */
    public List<Form> forms() {
        return List.of(Form.values());
    }
}
