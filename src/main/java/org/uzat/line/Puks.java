package org.uzat.line;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.numbering.Iccid;
import org.uzat.sealing.Sealed;
import org.uzat.sealing.Sealer;

/** The unblocking codes of cards: who can read one holds the card or its papers. */
@Component
public class Puks {

    private final PukStore store;
    private final Sealer sealer;

    Puks(PukStore store, Sealer sealer) {
        this.store = store;
        this.sealer = sealer;
    }

    /** Whether it is the card's code; compared in constant time. Limits on tries are the caller's. */
    public boolean matches(Iccid iccid, String puk) {
        Optional<Sealed> sealed = store.read(iccid);
        return sealed.isPresent()
                && MessageDigest.isEqual(
                        sealer.open(sealed.get(), "sim.puk:" + iccid.digits()),
                        puk.strip().getBytes(StandardCharsets.UTF_8));
    }
}
