package org.uzat.language;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.MeasureUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How one language writes dates, times, money, numbers and amounts of service; safe to share between threads. */
public final class Formats {

    /** Between a number and its unit, so that they are never torn apart at the end of a line. */
    private static final char NO_BREAK_SPACE = '\u00a0';

    private static final long MEBI = 1L << 20;
    private static final long MEGA = 1_000_000;

    private static final int KILOMETER = 1000;
    private static final int ROUNDED = 10;

    private final Wording wording;
    private final LocalizedNumberFormatter numbers;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayYear;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter shortDayYear;
    private final DateTimeFormatter time;

    Formats(Wording wording) {
        this.wording = wording;
        this.numbers = NumberFormatter.withLocale(wording.language().locale());
        this.day = formatter("date.day");
        this.dayYear = formatter("date.dayYear");
        this.shortDay = formatter("date.short");
        this.shortDayYear = formatter("date.shortYear");
        this.time = formatter("date.time");
    }

    /** A date with its weekday and year: "Saturday 11 July 2026". */
    public String day(LocalDate date) {
        return dayYear.format(date);
    }

    /** A date with its weekday, and with its year only when that is not today's: "Saturday 11 July". */
    public String day(LocalDate date, LocalDate today) {
        return (date.getYear() == today.getYear() ? day : dayYear).format(date);
    }

    /** A date without its weekday, and with its year only when that is not today's: "11 July". */
    public String shortDay(LocalDate date, LocalDate today) {
        return (date.getYear() == today.getYear() ? shortDay : shortDayYear).format(date);
    }

    /** A time of day: "14:20". */
    public String time(LocalTime at) {
        return time.format(at);
    }

    /** A time on a day that is already written: "11 July, 14:20". */
    public String dayAt(String writtenDay, LocalTime at) {
        return wording.say("date.dayAt", "day", writtenDay, "time", time(at));
    }

    /** The place whose clock a zone follows: "Baku". */
    public String place(ZoneId zone) {
        String name = TimeZoneNames.getInstance(wording.language().locale()).getExemplarLocationName(zone.getId());
        return name == null ? zone.getId() : name;
    }

    /** Time left in its two largest useful units: "2 days 4 h", "4 h 20 min", "12 min"; never negative. */
    public String left(Duration left) {
        long minutes = Math.max(0, left.toMinutes());
        long days = minutes / (24 * 60);
        long hours = minutes / 60 % 24;
        if (days > 0) {
            return wording.say(hours == 0 ? "time.days" : "time.daysHours", "days", days, "hours", hours);
        }
        if (hours > 0) {
            return wording.say(
                    minutes % 60 == 0 ? "time.hours" : "time.hoursMinutes", "hours", hours, "minutes", minutes % 60);
        }
        return wording.say("time.minutes", "minutes", minutes);
    }

    /** An amount with its currency code: "2.00 AZN", "2,00 AZN"; a code, not a sign, because travellers know codes. */
    public String money(Amount amount) {
        String figures = numbers.precision(Precision.fixedFraction(amount.decimals()))
                .format(amount.major())
                .toString();
        return figures + NO_BREAK_SPACE + amount.currency().getCurrencyCode();
    }

    /**
     * A rate: "18%", "7.5 %".
     *
     * @param basisPoints in hundredths of a per cent
     */
    public String percent(int basisPoints) {
        return numbers.unit(MeasureUnit.PERCENT)
                .precision(Precision.maxFraction(2))
                .format(BigDecimal.valueOf(basisPoints, 2))
                .toString();
    }

    /** A distance: "420 m", "1.2 km", "14 km"; never more exact than anybody walks. */
    public String distance(double meters) {
        if (meters < KILOMETER - ROUNDED / 2.0) {
            return numbers.unit(MeasureUnit.METER)
                    .format(Math.round(meters / ROUNDED) * ROUNDED)
                    .toString();
        }
        int decimals = meters < 10 * KILOMETER ? 1 : 0;
        return numbers.unit(MeasureUnit.KILOMETER)
                .precision(Precision.maxFraction(decimals))
                .format(meters / KILOMETER)
                .toString();
    }

    /** A whole number with the language's grouping. */
    public String number(long number) {
        return numbers.format(number).toString();
    }

    /**
     * An amount of data: "10 GB", "500 MB", "1.5 GB".
     *
     * @param octets counted in 1024s when it is a whole number of 1024 x 1024, as operators' packs are, else in 1000s
     */
    public String data(long octets) {
        long mega = octets % MEBI == 0 && octets % MEGA != 0 ? MEBI : MEGA;
        long giga = mega == MEBI ? MEBI * 1024 : MEGA * 1000;
        boolean inGiga = octets >= giga;
        BigDecimal count =
                BigDecimal.valueOf(octets).divide(BigDecimal.valueOf(inGiga ? giga : mega), MathContext.DECIMAL64);
        String figures =
                numbers.precision(Precision.maxFraction(1)).format(count).toString();
        return wording.say(inGiga ? "amount.gigabytes" : "amount.megabytes", "figures", figures);
    }

    private DateTimeFormatter formatter(String key) {
        return DateTimeFormatter.ofPattern(
                wording.pattern(key), wording.language().locale());
    }
}
