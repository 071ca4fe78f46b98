package org.uzat.web.receipt;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.uzat.language.Language;
import org.uzat.receipt.Slip;
import org.uzat.refusal.Refused;
import org.uzat.web.guest.Gift;
import org.uzat.web.page.Since;

/** What the receipt's pages ask of the rest of the product. */
public interface ReceiptDesk {

    /** The receipt behind a token, packs named in this language. */
    Sight receipt(String sealed, Language language);

    /** Sends the receipt behind a token to an e-mail address, once; empty where it is on its way or was sent. */
    Optional<Refused> mailReceipt(String sealed, Wish wish);

    /** The same for what a payment buys, which may not be bought yet. */
    Optional<Refused> mailPayment(String payment, Wish wish);

    /**
     * Where a receipt is wanted.
     *
     * @param email as typed
     * @param language the mail's
     * @param site this installation's address, for the link in the mail
     * @param network where the request came from, for limits on tries
     */
    record Wish(String email, Language language, URI site, String network) {

        /** Without the address: this record may reach a log. */
        @Override
        public String toString() {
            return "a wish for a receipt";
        }
    }

    /** What {@link #receipt} answers. */
    sealed interface Sight permits Written, BeingWritten, Unknown {}

    /**
     * Here it is.
     *
     * @param since what was given back or taken back afterwards, newest first
     * @param proof the path that its code opens, for anybody
     * @param texts whether its link can go to the card by SMS
     * @param gifts what promotions gave with it
     */
    record Written(Slip slip, List<Since> since, String proof, boolean texts, List<Gift> gifts) implements Sight {

        /** Of what no promotion gave anything with. */
        public Written(Slip slip, List<Since> since, String proof, boolean texts) {
            this(slip, since, proof, texts, List.of());
        }
    }

    /** It was bought a moment ago; the number follows. */
    record BeingWritten() implements Sight {}

    /** A token that is none of ours. */
    record Unknown() implements Sight {}
}
