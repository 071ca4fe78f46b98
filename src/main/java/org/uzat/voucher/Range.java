package org.uzat.voucher;

/**
 * Cards of one batch by their serials, both ends included.
 *
 * @param batchId the batch
 * @param from the first serial
 * @param to the last one
 */
public record Range(int batchId, long from, long to) {}
