package org.uzat.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.uzat.money.MoneySource;
import org.uzat.origin.Channel;

/** What is sold, as this node knows it: immutable, so that a batch decides by one and the same catalogue. */
public interface Catalogue {

    /** The version of a pack in force at an instant; empty where it is unknown, withdrawn or not yet sold. */
    Optional<PackVersion> pack(short operatorId, String code, Instant now);

    /** Whether the operator ever had a pack of this code: tells withdrawn from unknown. */
    boolean knows(short operatorId, String code);

    /** A version sold at some time, by its stored id. */
    Optional<PackVersion> version(int packVersionId);

    /** The table in force at an instant. */
    Optional<BandTable> bands(short operatorId, MoneySource source, Instant now);

    /** A table version by its stored id. */
    Optional<BandTable> bandTable(int bandTableId);

    /** What a card of this type can buy through this door now, cheapest first. */
    List<PackVersion> onSale(short operatorId, String cardType, Channel channel, Instant now);
}
