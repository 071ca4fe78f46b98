package org.uzat.till;

/**
 * A sale being given back, with what it takes to ask the engine for it, now or again.
 *
 * @param what everybody may see
 * @param seenVersion the line's version that it was worked out for
 * @param outletId the shop whose drawer hands the money out
 */
record VoidRow(SaleVoid what, int seenVersion, int outletId) {}
