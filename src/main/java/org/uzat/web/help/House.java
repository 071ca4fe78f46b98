package org.uzat.web.help;

/** What holds in this house, as the answers tell it. */
interface House {

    /** The rules of the operators served here, as they are now. */
    HouseRules rules();
}
