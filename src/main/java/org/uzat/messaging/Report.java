package org.uzat.messaging;

/** What a provider says at last of a message, or of a part of it, that it had taken. The name is stored. */
public enum Report {
    DELIVERED,
    /** It was refused, or will never arrive. */
    UNDELIVERABLE,
    /** It was tried for as long as it was good. */
    UNREACHABLE
}
