package org.uzat.limits;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Whose address is counted: an IPv6 household has 2^64 of them, so its network is. */
public final class Network {

    private static final int IPV6_NETWORK_BYTES = 8;
    private static final int IPV4_BYTES = 4;

    private Network() {}

    /** The network of an address; what is no address stands for itself. */
    public static String of(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of()
                    .formatHex(bytes.length == IPV4_BYTES ? bytes : Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
