package org.uzat.decision;

/** How much of a sale is given back. The name is what the database stores. */
public enum Giving {
    /** What the operator's rule gives for what is unused, which ends. */
    BY_RULE,
    /** All that was paid and not given back yet; what is unused ends. */
    ALL,
    /** An amount that somebody names; days and allowances stay. */
    PART
}
