package org.uzat.web.promotion;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;
import org.uzat.web.page.Page;

/** Reads a form field by field and notes, beside each field, what is wrong with it. */
final class Fields {

    private final PromotionForm form;
    private final Page page;
    private final Map<String, String> problems = new LinkedHashMap<>();

    Fields(PromotionForm form, Page page) {
        this.form = form;
        this.page = page;
    }

    PromotionForm form() {
        return form;
    }

    /** What is wrong, by field; empty where nothing is. */
    Map<String, String> problems() {
        return problems;
    }

    /** Notes a problem; the first one of a field is told. */
    void wrong(String field, String key, Object... arguments) {
        problems.putIfAbsent(field, page.say("desk.promotions.wrong." + key, arguments));
    }

    /** A whole number; null where the field is empty or wrong. */
    @Nullable
    Integer number(String field, int from, int to) {
        String text = form.text(field);
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= from && Integer.parseInt(text) <= to) {
            return Integer.valueOf(text);
        }
        wrong(field, "number", "from", from, "to", to);
        return null;
    }

    /** A whole number that must be there; the lowest stands in for a wrong one, which is noted. */
    int needed(String field, int from, int to) {
        Integer number = number(field, from, to);
        if (number == null) {
            wrong(field, "number", "from", from, "to", to);
            return from;
        }
        return number;
    }

    /** An amount above nothing, with a dot or a comma; null where the field is empty or wrong. */
    @Nullable
    Money money(String field, Currency currency) {
        String text = form.text(field).replace(',', '.').replaceAll("[\\s\\u00a0]", "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            Money money = Money.parse(text, currency);
            if (money.isPositive()) {
                return money;
            }
        } catch (IllegalArgumentException unreadable) {
            // told beside the field, like an amount of nothing
        }
        wrong(field, "amount");
        return null;
    }

    /** A day; null where the field is empty or wrong, which is noted either way. */
    @Nullable
    LocalDate day(String field) {
        try {
            return LocalDate.parse(form.text(field));
        } catch (DateTimeException unreadable) {
            wrong(field, "day");
            return null;
        }
    }

    /** A time of day; null where the field is empty or wrong, which only the latter is noted for. */
    @Nullable
    LocalTime time(String field) {
        String text = form.text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException unreadable) {
            wrong(field, "hours");
            return null;
        }
    }

    /** A moment in a zone of the reader's own knowledge; null where it is wrong, which is noted. */
    @Nullable
    LocalDateTime moment(String field) {
        try {
            return LocalDateTime.parse(form.text(field));
        } catch (DateTimeException unreadable) {
            wrong(field, "at");
            return null;
        }
    }
}
