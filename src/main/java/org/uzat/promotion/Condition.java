package org.uzat.promotion;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uzat.origin.Channel;
import org.uzat.time.Pure;

/** One thing that must be so for a promotion to be given; a promotion asks for all of its conditions. */
@Pure
public sealed interface Condition {

    /** Whether it is so. */
    boolean met(Facts facts);

    /** What of the past must be read to tell. */
    default Asks asks() {
        return Asks.NOTHING;
    }

    /** What has to be read from the database for a condition. */
    enum Asks {
        NOTHING,
        /** What the line bought before. */
        PAST,
        /** Whose the code is that was typed. */
        CODE
    }

    /** Only these packs, by code. */
    record Packs(Set<String> codes) implements Condition {
        @Override
        public boolean met(Facts facts) {
            return codes.contains(facts.purchase().pack());
        }
    }

    /** Only through these doors. */
    record Channels(Set<Channel> channels) implements Condition {
        @Override
        public boolean met(Facts facts) {
            return channels.contains(facts.purchase().channel());
        }
    }

    /** Only in these shops. */
    record Outlets(Set<Integer> outlets) implements Condition {
        @Override
        public boolean met(Facts facts) {
            Integer outlet = facts.purchase().outlet();
            return outlet != null && outlets.contains(outlet);
        }
    }

    /** Only for these types of card. */
    record CardTypes(Set<String> types) implements Condition {
        @Override
        public boolean met(Facts facts) {
            return types.contains(facts.purchase().cardType());
        }
    }

    /** Only for who reads in one of these languages (BCP 47: zh, en, az, ru). */
    record Languages(Set<String> tags) implements Condition {
        @Override
        public boolean met(Facts facts) {
            String language = facts.ticket().language();
            return language != null && tags.contains(language);
        }
    }

    /**
     * Only at these hours, in the operator's zone.
     *
     * @param days of the week on which they begin; empty: on all
     * @param from inclusive
     * @param to exclusive; not after from: it ends on the next day
     */
    record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime to) implements Condition {
        @Override
        public boolean met(Facts facts) {
            ZonedDateTime local = facts.purchase().now().atZone(facts.purchase().zone());
            LocalTime time = local.toLocalTime();
            if (from.isBefore(to)) {
                return on(local.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
            }
            return (on(local.getDayOfWeek()) && !time.isBefore(from))
                    || (on(local.getDayOfWeek().minus(1)) && time.isBefore(to));
        }

        private boolean on(DayOfWeek day) {
            return days.isEmpty() || days.contains(day);
        }
    }

    /** Only who never renewed this line. */
    record FirstRenewal() implements Condition {
        @Override
        public boolean met(Facts facts) {
            return facts.past().renewals() == 0;
        }

        @Override
        public Asks asks() {
            return Asks.PAST;
        }
    }

    /**
     * Only who does not wait for the last minute.
     *
     * @param hours at least so many before the line's end, 1 to 8760
     */
    record BeforeExpiry(int hours) implements Condition {
        @Override
        public boolean met(Facts facts) {
            var end = facts.purchase().validUntil();
            return end != null
                    && !facts.purchase().now().plus(Duration.ofHours(hours)).isAfter(end);
        }
    }

    /**
     * Only who takes more days.
     *
     * @param days at least so many; null: more than the line's last purchase
     */
    record LongerPack(@Nullable Integer days) implements Condition {
        @Override
        public boolean met(Facts facts) {
            int bought = facts.purchase().days();
            return days != null
                    ? bought >= days
                    : facts.past().renewals() > 0 && bought > facts.past().lastDays();
        }

        @Override
        public Asks asks() {
            return days == null ? Asks.PAST : Asks.NOTHING;
        }
    }

    /**
     * Only with a word that many may know.
     *
     * @param hash its keyed hash, as {@link Ticket#codeHash}
     */
    record Word(String hash) implements Condition {
        @Override
        public boolean met(Facts facts) {
            return hash.equals(facts.ticket().codeHash());
        }
    }

    /** Only with a code of this promotion's own that nobody has used yet. */
    record OneUseCode() implements Condition {
        @Override
        public boolean met(Facts facts) {
            return facts.code().promotionId() != null;
        }

        @Override
        public Asks asks() {
            return Asks.CODE;
        }
    }

    /**
     * Only with the code of a traveller who recommends us, and only for the first renewal of somebody else.
     *
     * @param referrerDays what the one who recommended gets, 1 to 365
     */
    record Referral(int referrerDays) implements Condition {
        @Override
        public boolean met(Facts facts) {
            return facts.code().referrer() != null
                    && !facts.code().own()
                    && facts.past().renewals() == 0;
        }

        @Override
        public Asks asks() {
            return Asks.CODE;
        }
    }

    /** Whether it asks for a code to be typed. */
    default boolean wantsCode() {
        return this instanceof Word || this instanceof OneUseCode || this instanceof Referral;
    }

    /** A stable name for machines: PACKS, CHANNELS, FIRST_RENEWAL... */
    default String code() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT);
    }
}
