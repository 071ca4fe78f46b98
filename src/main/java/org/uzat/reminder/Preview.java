package org.uzat.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.audit.Audit;
import org.uzat.audit.Deed;
import org.uzat.identity.Address;
import org.uzat.language.Language;
import org.uzat.language.Wording;
import org.uzat.messaging.Draft;
import org.uzat.messaging.Mail;
import org.uzat.messaging.Medium;
import org.uzat.messaging.MessageKind;
import org.uzat.messaging.Messages;
import org.uzat.numbering.LineId;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** Every notice with a made-up card, to be looked at and to be sent to an address as a test. */
@Component
public class Preview {

    private static final String CARD = "+994 50 123 45 67";
    private static final String BRIEF_CARD = "..4567";

    /** As long as a real one. */
    private static final String SAMPLE_LINK = "/n/" + "A".repeat(30);

    private final NoticeWords words;
    private final Operators operators;
    private final Messages messages;
    private final Site site;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Preview(
            NoticeWords words,
            Operators operators,
            Messages messages,
            Site site,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.words = words;
        this.operators = operators;
        this.messages = messages;
        this.site = site;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a notice says in a language; empty where there is no operator yet. */
    public Optional<Spoken> say(Occasion occasion, Language language) {
        return settings().map(settings -> {
            Notice sample = sample(occasion, settings);
            String link = site.address().orElse("https://…") + SAMPLE_LINK;
            Spoken whole = words.say(sample, settings, language, CARD, link);
            Spoken brief = words.say(sample, settings, language, BRIEF_CARD, link);
            return new Spoken(whole.title(), whole.text(), brief.brief());
        });
    }

    /**
     * Sends a notice with its made-up card, and logs who did.
     *
     * @param actor as in {@code staff:3}
     * @return empty where it goes; MESSAGE_UNAVAILABLE where nothing carries it, NOT_FOUND where there is no operator yet
     */
    public Optional<Refused> test(Occasion occasion, Language language, Address address, String actor) {
        Optional<Spoken> spoken = say(occasion, language);
        if (spoken.isEmpty()) {
            return Optional.of(Refused.of(Reason.NOT_FOUND));
        }
        if (!messages.carries(address.medium())) {
            return Optional.of(Refused.of(Reason.MESSAGE_UNAVAILABLE));
        }
        transaction.executeWithoutResult(status -> {
            messages.send(List.of(draft(spoken.get(), language, address)));
            Map<String, String> detail = Map.of(
                    "language", language.tag(), "medium", address.medium().name());
            audit.append(List.of(new Deed(actor, "NOTICE_TESTED", occasion.name(), detail)), clock.instant());
        });
        return Optional.empty();
    }

    private Draft draft(Spoken spoken, Language language, Address address) {
        if (address.medium() == Medium.SMS) {
            return Draft.text(MessageKind.REMINDER, language, address.text(), spoken.brief());
        }
        Wording in = words.in(language);
        Mail mail = new Mail(
                spoken.title(),
                in.say("mail.preview"),
                List.of(spoken.text()),
                null,
                List.of(),
                site.address()
                        .map(home -> new Mail.Link(in.say("notice.renew"), home + "/"))
                        .orElse(null),
                in.say("notice.mail.why"));
        return Draft.mail(MessageKind.REMINDER, language, address.text(), new Draft.Content.Drawn(mail, null));
    }

    private Optional<OperatorSettings> settings() {
        return operators.all(clock.instant()).stream().findFirst();
    }

    private Notice sample(Occasion occasion, OperatorSettings settings) {
        Instant now = clock.instant();
        ZonedDateTime today = now.atZone(settings.zone());
        Instant end = today.plusDays(3).with(LocalTime.MIDNIGHT).toInstant();
        Map<String, String> detail = new HashMap<>(Map.of(
                NoticeWords.PRICE,
                "990",
                NoticeWords.BALANCE,
                "250",
                NoticeWords.REST,
                Long.toString(2_560L << 20),
                NoticeWords.ENDS,
                end.toString()));
        for (Language language : Language.values()) {
            detail.put(NoticeWords.OFFER + language.tag(), words.in(language).say("desk.notices.sample"));
        }
        int step = switch (occasion) {
            case DATA_LOW -> 75;
            case BEFORE_END, BEFORE_SILENCE, BEFORE_CLOSE ->
                Math.toIntExact(Duration.ofDays(3).toSeconds());
            case ENDED, AUTO_AHEAD, AUTO_NEEDS, AUTO_DONE, AUTO_SHORT, AUTO_STOPPED, OFFER -> 0;
        };
        NoticeKey key = new NoticeKey(new LineId(1), occasion, step, end);
        return new Notice(key, null, now, end.plus(Duration.ofDays(30)), detail);
    }
}
