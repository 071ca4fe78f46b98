package org.uzat.document;

import org.uzat.identity.Staff;

/**
 * Who stands behind the counter.
 *
 * @param staff who sees the document
 * @param outletId in which shop
 */
public record Visit(Staff staff, int outletId) {}
