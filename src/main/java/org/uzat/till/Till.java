package org.uzat.till;

/**
 * A drawer for money in a shop.
 *
 * @param id the stored id
 * @param outletId the shop it stands in
 * @param code short, in capitals, unique in its shop: {@code 1}, {@code WINDOW}
 */
public record Till(int id, int outletId, String code) {}
