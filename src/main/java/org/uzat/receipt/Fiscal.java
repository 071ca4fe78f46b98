package org.uzat.receipt;

import java.time.Instant;

/**
 * What the registered till printed for a sale, beside our own receipt.
 *
 * @param id 12 letters and digits
 * @param qr what its QR code holds, most often an address of the tax office
 * @param enteredAt when a clerk entered it
 */
public record Fiscal(String id, String qr, Instant enteredAt) {}
