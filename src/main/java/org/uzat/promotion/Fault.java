package org.uzat.promotion;

/**
 * What is wrong with a promotion as somebody wants it.
 *
 * @param field the field of the file, with a dot inside: {@code benefit.percent}
 * @param value as it was given
 * @param reason what is wrong, in English, without the field's name in front
 */
public record Fault(String field, String value, String reason) {}
