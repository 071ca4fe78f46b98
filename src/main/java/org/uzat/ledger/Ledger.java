package org.uzat.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uzat.database.Together;

/** The books. Nothing is ever changed in them; what was wrong is put right by a new transfer. */
@Component
public class Ledger {

    /** Adds bookings to what is written within the caller's transaction; the caller has claimed the lines. */
    public void post(List<Booking> bookings, Instant at, Together writes) {
        List<TransferStore.Row> rows = new ArrayList<>(2 * bookings.size());
        for (Booking booking : bookings) {
            for (int part = 0; part < booking.transfers().size(); part++) {
                rows.add(
                        new TransferStore.Row(booking, part, booking.transfers().get(part)));
            }
        }
        if (!rows.isEmpty()) {
            writes.write(TransferStore.INSERT, TransferStore.rows(rows, at));
        }
    }
}
