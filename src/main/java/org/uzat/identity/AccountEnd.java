package org.uzat.identity;

/** Whoever keeps something of an account besides identity lets go of it when the account is deleted. */
public interface AccountEnd {

    /** Called within the transaction that deletes it. */
    void ended(AccountId id);
}
