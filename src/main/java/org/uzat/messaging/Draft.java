package org.uzat.messaging;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Language;

/**
 * A message to be written.
 *
 * @param address a number in E.164, an e-mail address, or for {@link Medium#PUSH} the number of an account
 * @param content fits the medium
 * @param occasion names what it is about and its medium, at most once for as long as messages are kept (30 days): a second draft of
 *     the same is the same message; null where a message may be written again
 * @param goodUntil by the trade's clock; what is not handed over by then is dropped as out of date. Null for as long as its kind is
 * @param sender the code of the operator in whose name it goes, or null for the installation's own
 */
public record Draft(
        MessageKind kind,
        Medium medium,
        Language language,
        String address,
        Content content,
        @Nullable String occasion,
        @Nullable Instant goodUntil,
        @Nullable String sender) {

    /** What a message says. */
    public sealed interface Content {

        /** The kind's own text from the texts ({@code message.KIND}), by e-mail with its subject. */
        record Said(Map<String, ?> arguments) implements Content {

            public Said {
                arguments = Map.copyOf(arguments);
            }
        }

        /** A short message as it stands. */
        record Words(String text) implements Content {}

        /**
         * An e-mail.
         *
         * @param unsubscribe an address of ours that takes a POST without log-in (RFC 8058), or null
         */
        record Drawn(Mail mail, @Nullable String unsubscribe) implements Content {}

        /**
         * A notification.
         *
         * @param path of ours that a tap opens, from the slash on
         */
        record Notice(String title, String text, String path) implements Content {

            public Notice {
                if (!path.matches("/(?![/\\\\]).*")) {
                    throw new IllegalArgumentException("a notice opens pages of ours only");
                }
            }
        }
    }

    public Draft {
        boolean fits = switch (content) {
            case Content.Said said -> medium == Medium.SMS || medium == Medium.EMAIL;
            case Content.Words words -> medium == Medium.SMS;
            case Content.Drawn drawn -> medium == Medium.EMAIL;
            case Content.Notice notice -> medium == Medium.PUSH;
        };
        if (!fits) {
            throw new IllegalArgumentException("no such content goes by " + medium);
        }
    }

    /** A message with its kind's own text. */
    public static Draft of(
            MessageKind kind, Medium medium, Language language, String address, Map<String, ?> arguments) {
        return new Draft(kind, medium, language, address, new Content.Said(arguments), null, null, null);
    }

    /** A short message to a number in E.164. */
    public static Draft text(MessageKind kind, Language language, String number, String text) {
        return new Draft(kind, Medium.SMS, language, number, new Content.Words(text), null, null, null);
    }

    /** An e-mail that says more than a kind's own text. */
    public static Draft mail(MessageKind kind, Language language, String address, Content.Drawn mail) {
        return new Draft(kind, Medium.EMAIL, language, address, mail, null, null, null);
    }

    /** A notification on every device that an account has allowed it on. */
    public static Draft push(MessageKind kind, Language language, long account, Content.Notice notice) {
        return new Draft(kind, Medium.PUSH, language, Devices.address(account), notice, null, null, null);
    }

    /** The same, at most once under this name. */
    public Draft once(String name) {
        return new Draft(kind, medium, language, address, content, name, goodUntil, sender);
    }

    /** The same, dropped as out of date when it is not handed over by then. */
    public Draft until(Instant end) {
        return new Draft(kind, medium, language, address, content, occasion, end, sender);
    }

    /** The same, in the name of an operator. */
    public Draft from(String operator) {
        return new Draft(kind, medium, language, address, content, occasion, goodUntil, operator);
    }

    /** Without address and content: this record may reach a log. */
    @Override
    public String toString() {
        return "a draft (" + kind + " by " + medium + ")";
    }
}
