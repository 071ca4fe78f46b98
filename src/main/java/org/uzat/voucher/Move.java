package org.uzat.voucher;

import org.jspecify.annotations.Nullable;

/** Where cards are taken, and why where they are voided. */
record Move(VoucherState state, @Nullable String why) {}
