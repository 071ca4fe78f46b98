package org.uzat.outlet;

import java.util.ArrayList;
import java.util.List;
import org.uzat.time.Pure;

/**
 * A piece of Mercator's map as the table of shops has it: degrees of longitude to the right, and upwards as stretched as they are.
 *
 * @param west the left edge, from -180
 * @param south the lower edge
 * @param east the right edge, to 180
 * @param north the upper edge
 */
@Pure
record MapBox(double west, double south, double east, double north) {

    /** The poles are infinitely far up and down; shops beyond this latitude stand at the map's edge. */
    private static final double EDGE = 89.9;

    /** So that nothing is lost to rounding: a tenth of a millimeter. */
    private static final double HAIR = 1e-9;

    /** How far up on the map a latitude is, in degrees as wide as those at the equator. */
    static double northing(double latitude) {
        double onMap = Math.max(-EDGE, Math.min(EDGE, latitude));
        return Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + Math.toRadians(onMap) / 2)));
    }

    /** Boxes that together hold every point within a distance: two where they reach over the date line, the whole width around a pole. */
    static List<MapBox> around(Position center, double meters) {
        double angle = meters / Position.EARTH_METERS;
        double degrees = Math.toDegrees(angle) + HAIR;
        double south = northing(center.latitude() - degrees) - HAIR;
        double north = northing(center.latitude() + degrees) + HAIR;
        double reach = Math.sin(Math.toRadians(degrees)) / Math.cos(Math.toRadians(center.latitude()));
        if (Math.abs(center.latitude()) + degrees >= 90 || !(reach < 1)) {
            return List.of(new MapBox(-180, south, 180, north));
        }
        double aside = Math.toDegrees(Math.asin(reach)) + HAIR;
        double west = center.longitude() - aside;
        double east = center.longitude() + aside;
        List<MapBox> boxes = new ArrayList<>(2);
        boxes.add(new MapBox(Math.max(west, -180), south, Math.min(east, 180), north));
        if (west < -180) {
            boxes.add(new MapBox(west + 360, south, 180, north));
        }
        if (east > 180) {
            boxes.add(new MapBox(-180, south, east - 360, north));
        }
        return boxes;
    }
}
