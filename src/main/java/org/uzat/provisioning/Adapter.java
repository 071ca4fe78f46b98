package org.uzat.provisioning;

/** Builds networks of one kind from settings. */
public interface Adapter {

    /** Its name in the settings. */
    String name();

    /**
     * A network.
     *
     * @throws IllegalArgumentException naming the setting that is missing or wrong
     */
    Network network(Wiring wiring);

    /** What a network's settings say; each empty where they say nothing. */
    record Wiring(String url, String secret, String host, int port) {}
}
