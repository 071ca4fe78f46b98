package org.uzat.document;

/** What may need a travel document; settings name them in small letters with dashes. */
public enum Action {
    RENEW,
    TOP_UP,
    NEW_SIM,
    SIM_SWAP,
    CLAIM
}
