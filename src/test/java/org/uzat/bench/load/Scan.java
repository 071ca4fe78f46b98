package org.uzat.bench.load;

import java.nio.charset.StandardCharsets;

/** Reading numbers, money and instants out of answer bytes without making objects. */
final class Scan {

    private static final int SECONDS_A_DAY = 86_400;

    private Scan() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The position after the first occurrence of the needle, or -1. */
    static int after(byte[] bytes, byte[] needle, int from, int to) {
        int last = to - needle.length;
        byte second = needle[1];
        for (int i = from; i <= last; i++) {
            if (bytes[i + 1] == second && starts(bytes, i, needle)) {
                return i + needle.length;
            }
        }
        return -1;
    }

    /** Whether the needle stands at the position; the caller has checked that it fits. */
    static boolean starts(byte[] bytes, int at, byte[] needle) {
        for (int i = 0; i < needle.length; i++) {
            if (bytes[at + i] != needle[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the lower-case needle stands at the position, whatever the case of the bytes. */
    static boolean startsIgnoringCase(byte[] bytes, int at, byte[] needle) {
        for (int i = 0; i < needle.length; i++) {
            int letter = bytes[at + i];
            if ((letter >= 'A' && letter <= 'Z' ? letter + 32 : letter) != needle[i]) {
                return false;
            }
        }
        return true;
    }

    /** The position after the next line feed, or -1. */
    static int nextLine(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    /** A decimal with exactly two decimals that ends with a quotation mark, in minor units; -1 if it is none. */
    static long money(byte[] bytes, int from, int to) {
        long minor = 0;
        int point = -1;
        for (int i = from; i < to; i++) {
            byte digit = bytes[i];
            if (digit == '"') {
                return point == i - 3 ? minor : -1;
            } else if (digit == '.') {
                point = i;
            } else if (digit < '0' || digit > '9') {
                return -1;
            } else {
                minor = minor * 10 + (digit - '0');
            }
        }
        return -1;
    }

    /** An instant such as {@code 2026-07-11T20:00:00Z} as seconds of the epoch; -1 if it is none. */
    static long instant(byte[] b, int at, int to) {
        if (at < 0 || at + 20 > to || b[at + 10] != 'T' || b[at + 19] != 'Z') {
            return -1;
        }
        int year = two(b, at) * 100 + two(b, at + 2);
        int second = (two(b, at + 11) * 60 + two(b, at + 14)) * 60 + two(b, at + 17);
        return epochDay(year, two(b, at + 5), two(b, at + 8)) * SECONDS_A_DAY + second;
    }

    private static int two(byte[] bytes, int at) {
        return (bytes[at] - '0') * 10 + bytes[at + 1] - '0';
    }

    /** Days since 1970 of a date of the Gregorian calendar, years counted from March. */
    private static long epochDay(int year, int month, int day) {
        int y = month > 2 ? year : year - 1;
        int m = (month + 9) % 12;
        return 365L * y + y / 4 - y / 100 + y / 400 + (m * 306 + 5) / 10 + day - 1 - 719_468;
    }

    /** A fingerprint of some bytes (FNV-1a, 64 bits). */
    static long fingerprint(byte[] bytes, int from, int to) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ bytes[i]) * 0x100000001b3L;
        }
        return hash;
    }
}
