package org.uzat.web.trade;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uzat.catalogue.Catalogue;
import org.uzat.language.Language;
import org.uzat.language.Wording;
import org.uzat.origin.Channel;
import org.uzat.promotion.Benefit;
import org.uzat.promotion.Condition;
import org.uzat.promotion.Promotion;

/**
 * Says in plain words what a promotion gives and on which conditions.
 *
 * @param catalogue for the names of packs
 * @param now when their names are looked up
 */
public record PromotionWords(Wording words, Catalogue catalogue, Instant now) {

    /** "10% off", "2 days more". */
    public String gives(Benefit benefit) {
        return switch (benefit) {
            case Benefit.Percent part ->
                words.say("deal.gives.percent", "percent", words.formats().percent(part.percent() * 100));
            case Benefit.Fixed fixed -> words.say("deal.gives.fixed", "amount", Shelf.amount(fixed.amount()));
            case Benefit.BonusDays bonus -> words.say("deal.gives.days", "days", bonus.days());
            case Benefit.BonusData bonus ->
                words.say(
                        "deal.gives.data", "data", words.formats().data(bonus.megabytes() * Benefit.BonusData.OCTETS));
            case Benefit.FreeQuantity free -> words.say("deal.gives.free", "paid", free.paid(), "free", free.free());
        };
    }

    /** Its conditions and what else limits it, each a part of a sentence; empty where it is for everybody and everything. */
    public List<String> conditions(Promotion promotion) {
        List<String> parts = new ArrayList<>();
        promotion.conditions().forEach(condition -> parts.add(condition(promotion, condition)));
        Integer perPerson = promotion.limits().perPerson();
        if (perPerson != null) {
            parts.add(words.say("deal.if.perPerson", "count", perPerson));
        }
        if (!promotion.stackable()) {
            parts.add(words.say("deal.if.alone"));
        }
        return parts;
    }

    /** One condition in words. */
    public String condition(Promotion promotion, Condition condition) {
        return switch (condition) {
            case Condition.Packs packs ->
                words.say("deal.if.packs", "packs", list(packs.codes(), code -> pack(promotion.operatorId(), code)));
            case Condition.Channels doors ->
                words.say("deal.if.channels", "channels", list(doors.channels(), this::channel));
            case Condition.Outlets _ -> words.say("deal.if.outlets");
            case Condition.CardTypes cards ->
                words.say("deal.if.cardTypes", "types", list(cards.types(), this::cardType));
            case Condition.Languages languages ->
                words.say("deal.if.languages", "languages", list(languages.tags(), PromotionWords::language));
            case Condition.Hours hours -> hours(hours);
            case Condition.FirstRenewal _ -> words.say("deal.if.first");
            case Condition.BeforeExpiry early ->
                words.say("deal.if.early", "time", words.formats().left(Duration.ofHours(early.hours())));
            case Condition.LongerPack longer ->
                longer.days() == null ? words.say("deal.if.longer") : words.say("deal.if.days", "days", longer.days());
            case Condition.Word _, Condition.OneUseCode _ -> words.say("deal.if.code");
            case Condition.Referral _ -> words.say("deal.if.referral");
        };
    }

    private String hours(Condition.Hours hours) {
        List<String> parts = new ArrayList<>();
        if (!hours.days().isEmpty()) {
            parts.add(words.say("deal.if.weekdays", "days", weekdays(hours.days())));
        }
        boolean wholeDay = hours.from().equals(LocalTime.MIDNIGHT) && hours.to().equals(LocalTime.MIDNIGHT);
        if (!wholeDay) {
            parts.add(words.say(
                    "deal.if.hours",
                    "from",
                    words.formats().time(hours.from()),
                    "to",
                    words.formats().time(hours.to())));
        }
        return String.join(", ", parts);
    }

    private String weekdays(Set<DayOfWeek> days) {
        return Arrays.stream(DayOfWeek.values())
                .filter(days::contains)
                .map(day -> day.getDisplayName(
                        TextStyle.FULL_STANDALONE, words.language().locale()))
                .collect(Collectors.joining(", "));
    }

    private String channel(Channel channel) {
        return words.say("deal.channel." + channel);
    }

    private String cardType(String type) {
        String key = "card.type." + type;
        return words.knows(key) ? words.say(key) : type;
    }

    private String pack(short operatorId, String code) {
        return catalogue
                .pack(operatorId, code, now)
                .map(pack -> pack.name(words.language().tag()))
                .orElse(code);
    }

    private static String language(String tag) {
        return Language.tagged(tag).map(Language::ownName).orElse(tag);
    }

    private static <T> String list(Collection<T> things, Function<T, String> name) {
        return things.stream().map(name).sorted().collect(Collectors.joining(", "));
    }
}
