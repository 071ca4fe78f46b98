package org.uzat.voucher;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.database.Together;
import org.uzat.numbering.LineId;
import org.uzat.sealing.Sealer;

/** The cards, by their PIN's keyed hash: read by whoever decides, used within the transaction that pays their value in. */
@Component
public class Vouchers {

    /** What the keyed hash is made for, so that no other hash of the same digits is the same. */
    private static final String CONTEXT = "voucher-pin";

    private final VoucherStore store;
    private final Sealer sealer;

    Vouchers(VoucherStore store, Sealer sealer) {
        this.store = store;
        this.sealer = sealer;
    }

    /**
     * A card that was used.
     *
     * @param voucher the card
     * @param line for which line
     * @param version the line's version that it made
     */
    public record Use(Voucher voucher, LineId line, int version) {}

    /** The keyed hash of a PIN, in hexadecimal digits: what is passed on in its place. */
    public String hash(Pin pin) {
        byte[] hash = sealer.lookUpHash(pin.digits().getBytes(StandardCharsets.US_ASCII), CONTEXT);
        return HexFormat.of().formatHex(hash);
    }

    /** The cards with these hashes, as far as there are such. */
    public Map<String, Voucher> read(Collection<String> hashes) {
        return store.read(hashes);
    }

    /** The card with this PIN. */
    public Optional<Voucher> find(Pin pin) {
        String hash = hash(pin);
        return Optional.ofNullable(store.read(List.of(hash)).get(hash));
    }

    /**
     * Adds the use of cards to what is written within the caller's transaction. A card that is not active any more by then
     * fails the whole of it by constraint: whoever reads again sees why.
     */
    public void use(List<Use> uses, Instant at, Together writes) {
        if (!uses.isEmpty()) {
            writes.write(VoucherStore.USE, VoucherStore.rows(uses, at));
        }
    }
}
