package org.uzat.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.uzat.database.Rows;

/**
 * An entry of the log.
 *
 * @param sequence from 1, without gaps
 * @param at when, in microseconds
 * @param detail JSON, as the text that is hashed
 * @param link how it hangs on the chain
 */
record Entry(long sequence, Instant at, String actor, String action, String subject, String detail, Link link) {

    /**
     * The hash before an entry and the entry's own, each SHA-256.
     *
     * @param previous of the entry before; 32 zero bytes for the first
     * @param own over everything the entry says and the previous hash
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by content where it is compared
    record Link(byte[] previous, byte[] own) {}

    /** The entry of a deed, chained to the head. */
    static Entry of(Deed deed, String detail, Instant at, Head before) {
        Link open = new Link(before.hash(), new byte[0]);
        Entry entry = new Entry(before.sequence() + 1, at, deed.actor(), deed.action(), deed.subject(), detail, open);
        return entry.with(new Link(before.hash(), entry.digest()));
    }

    /** The head of a log that ends with this entry. */
    Head head() {
        return new Head(sequence, link.own());
    }

    /** Whether its hash is that of what it says. */
    boolean isWhole() {
        return MessageDigest.isEqual(link.own(), digest());
    }

    private Entry with(Link other) {
        return new Entry(sequence, at, actor, action, subject, detail, other);
    }

    /** Numbers as 8 bytes, texts as UTF-8 behind their length, so that no two entries have the same form. */
    private byte[] digest() {
        var bytes = new ByteArrayOutputStream();
        try (var form = new DataOutputStream(bytes)) {
            form.writeLong(sequence);
            form.writeLong(Rows.micros(at));
            for (String text : new String[] {actor, action, subject, detail}) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                form.writeInt(utf8.length);
                form.write(utf8);
            }
            form.write(link.previous());
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
