package org.uzat.reminder;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.language.Wording;
import org.uzat.line.Line;
import org.uzat.messaging.Draft;
import org.uzat.messaging.Mail;
import org.uzat.messaging.Medium;
import org.uzat.messaging.MessageKind;
import org.uzat.operator.OperatorSettings;

/** Writes a notice as a message of one medium. */
@Component
class Letters {

    private static final int DIGITS_SHOWN = 4;

    private final NoticeWords words;
    private final RenewLinks renewLinks;
    private final StopLinks stopLinks;
    private final Site site;

    Letters(NoticeWords words, RenewLinks renewLinks, StopLinks stopLinks, Site site) {
        this.words = words;
        this.renewLinks = renewLinks;
        this.stopLinks = stopLinks;
        this.site = site;
    }

    /** What lets one message of a notice go out at most once by each medium. */
    static String occasion(NoticeKey key, Medium medium) {
        return key.text() + "-" + medium;
    }

    /** The message; its reader has an address for the medium. */
    Draft draft(Notice notice, Line line, OperatorSettings settings, Readers.Reader reader, Medium medium) {
        String path = renewLinks.path(line.id(), notice.goodUntil());
        String link = site.address().map(address -> address + path).orElse("");
        String card = card(line, reader, medium);
        Spoken spoken = words.say(notice, settings, reader.language(), card, link);
        MessageKind kind = notice.key().occasion() == Occasion.OFFER ? MessageKind.OFFER : MessageKind.REMINDER;
        String address = Objects.requireNonNull(reader.addresses().get(medium));
        Draft draft = switch (medium) {
            case SMS -> Draft.text(kind, reader.language(), address, brief(spoken, link));
            case EMAIL -> Draft.mail(kind, reader.language(), address, drawn(notice, reader, spoken, link));
            case PUSH ->
                Draft.push(
                        kind,
                        reader.language(),
                        Objects.requireNonNull(reader.account()).number(),
                        new Draft.Content.Notice(spoken.title(), spoken.text(), path));
            case TELEGRAM -> throw new IllegalArgumentException("nothing goes by " + medium + " yet");
        };
        return draft.once(occasion(notice.key(), medium))
                .until(notice.goodUntil())
                .from(settings.code());
    }

    /** Short messages name a card by its last digits: the number whole takes the room of a word. */
    private static String card(Line line, Readers.Reader reader, Medium medium) {
        String number = line.msisdn() == null ? line.iccid() : line.msisdn().e164();
        if (medium == Medium.SMS) {
            return ".." + number.substring(Math.max(0, number.length() - DIGITS_SHOWN));
        }
        return called(line, reader.card());
    }

    /** What people call a card. */
    static String called(Line line, @Nullable String nickname) {
        if (nickname != null) {
            return nickname;
        }
        return line.msisdn() == null ? line.iccid() : line.msisdn().international();
    }

    /** Without links a short message says what the long ones say. */
    private static String brief(Spoken spoken, String link) {
        return link.isEmpty() ? spoken.text() : spoken.brief();
    }

    private Draft.Content.Drawn drawn(Notice notice, Readers.Reader reader, Spoken spoken, String link) {
        Wording in = words.in(reader.language());
        Optional<String> stop = site.address()
                .map(address -> address
                        + stopLinks.path(new StopLinks.Stop.OfAccount(
                                Objects.requireNonNull(reader.account()),
                                notice.key().occasion().topic())));
        Mail mail = new Mail(
                spoken.title(),
                in.say("mail.preview"),
                List.of(spoken.text()),
                null,
                List.of(),
                link.isEmpty() ? null : new Mail.Link(in.say("notice.renew"), link),
                in.say("notice.mail.why"),
                stop.map(address -> new Mail.Link(in.say("notice.mail.stop"), address))
                        .orElse(null));
        return new Draft.Content.Drawn(mail, stop.orElse(null));
    }
}
