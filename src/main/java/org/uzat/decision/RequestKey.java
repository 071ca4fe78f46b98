package org.uzat.decision;

/**
 * The caller's name for one request; together with line and operation it makes sure that it happens once.
 *
 * @param clientId the API client, or {@link #OURS} for orders and tasks of our own
 * @param key 1 to 128 visible ASCII characters
 */
public record RequestKey(int clientId, String key) {

    /** The client id of orders and tasks of our own. */
    public static final int OURS = 0;

    private static final int LONGEST = 128;

    public RequestKey {
        if (!wellFormed(key)) {
            throw new IllegalArgumentException("a request key has 1 to 128 visible ASCII characters");
        }
    }

    /** Whether a text can be a key. */
    public static boolean wellFormed(String key) {
        return !key.isEmpty()
                && key.length() <= LONGEST
                && key.chars().allMatch(letter -> letter > ' ' && letter < 0x7f);
    }
}
