package org.uzat.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uzat.language.Amount;
import org.uzat.language.Language;
import org.uzat.language.Texts;
import org.uzat.language.Wording;
import org.uzat.operator.OperatorSettings;
import org.uzat.time.Days;

/** What notices say. All they need besides the card's name stands in them, so that an inbox says the same for ever. */
@Component
public class NoticeWords {

    /** Names of details. */
    static final String ENDS = "ends";

    static final String UNTIL = "until";
    static final String PRICE = "priceMinor";
    static final String BALANCE = "balanceMinor";
    static final String REST = "octetsLeft";
    static final String OFFER = "offer."; // and the language

    private final Texts texts = Texts.load();

    /** The words of a language. */
    public Wording in(Language language) {
        return texts.in(language);
    }

    /**
     * A notice in words.
     *
     * @param card what its reader calls the card
     * @param link where to renew, or empty where no links are to be had
     */
    public Spoken say(Notice notice, OperatorSettings settings, Language language, String card, String link) {
        Wording words = texts.in(language);
        Map<String, Object> arguments = arguments(notice, settings, words);
        arguments.put("card", card);
        arguments.put("link", link);
        String key = "notice." + notice.key().occasion();
        return new Spoken(
                words.say(key + ".title", arguments),
                words.say(key + ".text", arguments),
                words.say(key + ".sms", arguments)
                        .replace('\u00a0', ' ')
                        .replace('\u202f', ' ')
                        .strip());
    }

    private static Map<String, Object> arguments(Notice notice, OperatorSettings settings, Wording words) {
        Map<String, String> detail = notice.detail();
        ZoneId zone = settings.zone();
        LocalDate today = LocalDate.ofInstant(notice.at(), zone);
        Instant ends = instant(detail, ENDS).orElse(notice.key().about());
        Instant until = instant(detail, UNTIL).orElse(notice.goodUntil());
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("ends", ends(words, ends, zone, today));
        arguments.put("day", words.formats().shortDay(Days.lastDay(until, zone), today));
        arguments.put("left", Duration.ofSeconds(notice.key().step()));
        arguments.put("percent", notice.key().step());
        arguments.put("price", amount(detail, PRICE, settings));
        arguments.put("balance", amount(detail, BALANCE, settings));
        arguments.put("rest", words.formats().data(Long.parseLong(detail.getOrDefault(REST, "0"))));
        arguments.put("offer", detail.getOrDefault(OFFER + words.language().tag(), ""));
        return arguments;
    }

    /** "at the end of 11 July", "on 11 July at 14:20". */
    private static String ends(Wording words, Instant ends, ZoneId zone, LocalDate today) {
        ZonedDateTime local = ends.atZone(zone);
        boolean midnight = local.toLocalDate().atStartOfDay(zone).toInstant().equals(ends);
        String day = words.formats().shortDay(midnight ? local.toLocalDate().minusDays(1) : local.toLocalDate(), today);
        return midnight
                ? words.say("notice.ends.day", "day", day)
                : words.say(
                        "notice.ends.time", "day", day, "time", words.formats().time(local.toLocalTime()));
    }

    private static Amount amount(Map<String, String> detail, String name, OperatorSettings settings) {
        return new Amount(Long.parseLong(detail.getOrDefault(name, "0")), settings.currency());
    }

    private static Optional<Instant> instant(Map<String, String> detail, String name) {
        return Optional.ofNullable(detail.get(name)).map(Instant::parse);
    }
}
