package org.uzat.crash;

import java.net.URI;
import java.util.List;
import org.uzat.bench.load.Pack;

/** What is killed: the product, or a stand-in for it when the driver itself is tested. */
interface Scene extends AutoCloseable {

    /** What can be killed. */
    enum Victim {
        APPLICATION,
        DATABASE,
        DATABASE_CONNECTION
    }

    URI url();

    String apiKey();

    /** The lines asked about, as they stood before the first request. */
    List<StartingLine> lines();

    List<Pack> packs();

    /** Kills at once; says what was killed. */
    String kill(Victim victim, int random);

    /** Returns when the product answers again; starts it where it does not do so itself. */
    void recover();

    /** The product's own proof of its books; throws where it finds a fault. */
    void checkLedger();

    @Override
    void close();
}
