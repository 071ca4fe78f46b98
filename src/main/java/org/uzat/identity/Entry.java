package org.uzat.identity;

import org.uzat.refusal.Refused;

/** Whether somebody has proven to be the owner of an account. */
public sealed interface Entry {

    /** Yes, of this one. */
    record Entered(AccountId id) implements Entry {}

    /** No. */
    record Denied(Refused refusal) implements Entry {}
}
