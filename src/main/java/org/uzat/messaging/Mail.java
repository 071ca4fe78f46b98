package org.uzat.messaging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an e-mail says, in the reader's language; it is sent as plain text and as a page that say the same.
 *
 * @param subject shown on lock screens: nothing private stands in it
 * @param preview what a list of messages shows beside the subject, again nothing private
 * @param paragraphs what it says first
 * @param code six digits to be typed somewhere, or null
 * @param facts labels with their values, in groups
 * @param link where to go, or null
 * @param foot why it was sent
 * @param stop where to have no more of its kind, or null
 */
public record Mail(
        String subject,
        String preview,
        List<String> paragraphs,
        @Nullable String code,
        List<List<Fact>> facts,
        @Nullable Link link,
        String foot,
        @Nullable Link stop) {

    /** "Total", "9.90 AZN". */
    public record Fact(String label, String value) {}

    /** A page of ours, by its whole address. */
    public record Link(String label, String address) {}

    /** One that its reader has asked for. */
    public Mail(
            String subject,
            String preview,
            List<String> paragraphs,
            @Nullable String code,
            List<List<Fact>> facts,
            @Nullable Link link,
            String foot) {
        this(subject, preview, paragraphs, code, facts, link, foot, null);
    }

    public Mail {
        paragraphs = List.copyOf(paragraphs);
        facts = List.copyOf(facts);
    }

    /** For programs that show no pages: everything the page says, line by line. */
    String text() {
        List<String> parts = new ArrayList<>(paragraphs);
        facts.forEach(group -> parts.add(String.join(
                "\n",
                group.stream().map(fact -> fact.label() + ": " + fact.value()).toList())));
        if (link != null) {
            parts.add(link.label() + ":\n" + link.address());
        }
        parts.add("-- \n" + foot + (stop == null ? "" : "\n" + stop.label() + ": " + stop.address()));
        return String.join("\n\n", parts);
    }

    /** Without its content: this record may reach a log. */
    @Override
    public String toString() {
        return "an e-mail";
    }
}
