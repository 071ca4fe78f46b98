package org.uzat.decision;

import org.uzat.money.Money;
import org.uzat.numbering.LineId;

/** What somebody wants for a line. */
public sealed interface QuoteItem {

    LineId line();

    /** A pack, a number of times. */
    record PackItem(LineId line, String pack, int quantity) implements QuoteItem {}

    /** Money paid in electronically. */
    record TopUpItem(LineId line, Money amount) implements QuoteItem {}
}
