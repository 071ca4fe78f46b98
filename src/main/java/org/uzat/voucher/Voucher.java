package org.uzat.voucher;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.uzat.money.Money;

/**
 * A card as the books know it.
 *
 * @param pinHash the keyed hash of its PIN, in hexadecimal digits
 * @param serial its printed number, of which the first digits name the batch
 * @param batchId the batch
 * @param operatorId whose lines it is for
 * @param value what it brings
 * @param state as stored; one whose end has come may still be stored as active
 * @param expiresAt the exclusive end
 * @param lastDay the last day it can be used, in its operator's zone
 * @param changedAt since when it is in this state
 */
public record Voucher(
        String pinHash,
        long serial,
        int batchId,
        short operatorId,
        Money value,
        VoucherState state,
        Instant expiresAt,
        LocalDate lastDay,
        Instant changedAt) {

    /** Its state at an instant: time alone ends it. */
    public VoucherState state(Instant now) {
        boolean open = state == VoucherState.PRINTED || state == VoucherState.ACTIVE;
        return open && !now.isBefore(expiresAt) ? VoucherState.EXPIRED : state;
    }

    /** The day since which it is in its state. */
    public LocalDate changedOn(ZoneId zone) {
        return LocalDate.ofInstant(changedAt, zone);
    }

    /** The serial as it is printed, with its zeros. */
    public String printedSerial() {
        return Serials.text(serial);
    }
}
