package org.uzat.outlet;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point on the earth (WGS 84), in degrees.
 *
 * @param latitude -90 to 90, north is positive
 * @param longitude -180 to 180, east is positive
 */
public record Position(double latitude, double longitude) {

    /** The mean radius of the earth (IUGG). */
    static final double EARTH_METERS = 6_371_008.8;

    private static final String DEGREES = "(-?\\d{1,3}(?:\\.\\d{1,12})?)";
    private static final Pattern PAIR = Pattern.compile(DEGREES + "\\s*,\\s*" + DEGREES);

    public Position {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("no place on the earth: " + latitude + ", " + longitude);
        }
    }

    /** Reads {@code 40.37,49.85}: latitude first, as people and the geo URI (RFC 5870) write it. */
    public static Optional<Position> parse(String text) {
        Matcher pair = PAIR.matcher(text.strip());
        return pair.matches()
                ? of(Double.parseDouble(pair.group(1)), Double.parseDouble(pair.group(2)))
                : Optional.empty();
    }

    /** A point, unless there is no such place on the earth. */
    static Optional<Position> of(double latitude, double longitude) {
        boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        return onEarth ? Optional.of(new Position(latitude, longitude)) : Optional.empty();
    }

    /** The distance over ground in meters, as the crow flies (haversine; a sphere is wrong by half a per cent at most). */
    public double metersTo(Position other) {
        double north = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double share = north * north
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * east * east;
        return 2 * EARTH_METERS * Math.asin(Math.min(1, Math.sqrt(share)));
    }

    /** {@code 40.370000,49.850000}; six decimals are a tenth of a meter. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.6f,%.6f", latitude, longitude);
    }
}
