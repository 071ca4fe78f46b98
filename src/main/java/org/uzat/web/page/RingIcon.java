package org.uzat.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The ring as an icon, one drawing for every form it is asked for in: as SVG, and as PNG by the distance of each pixel to
 * its edges, so that every node draws the same bytes.
 *
 * @param wholeSquare whether its ground fills the square: such an icon may be cut into any shape ("maskable"), and what is
 *     drawn lies within the circle of 80 % that is never cut away
 */
record RingIcon(boolean wholeSquare) {

    /** All lengths are in these units to an edge. */
    private static final double EDGE = 32;

    private static final double CORNER = 8;
    private static final double RADIUS = 9;
    private static final double HALF_WIDTH = 2.5;

    /** How much of the turn is left; clockwise from the top. */
    private static final double LEFT = .72;

    private static final int GROUND = 0x0a6068;
    private static final int TRACK = 0xffffff;
    private static final double TRACK_OPACITY = .25;
    private static final int ARC = 0xffc45c;

    byte[] svg() {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$.0f %1$.0f\">"
                                + "<rect width=\"%1$.0f\" height=\"%1$.0f\" rx=\"%2$.0f\" fill=\"#%3$06x\"/>"
                                + "<g fill=\"none\" stroke-width=\"%4$.0f\" transform=\"rotate(-90 %5$.0f %5$.0f)\">"
                                + "<circle cx=\"%5$.0f\" cy=\"%5$.0f\" r=\"%6$.0f\" stroke=\"#%7$06x\" stroke-opacity=\"%8$.2f\"/>"
                                + "<circle cx=\"%5$.0f\" cy=\"%5$.0f\" r=\"%6$.0f\" stroke=\"#%9$06x\" stroke-linecap=\"round\""
                                + " pathLength=\"100\" stroke-dasharray=\"%10$.0f 100\"/></g></svg>%n",
                        EDGE,
                        wholeSquare ? 0 : CORNER,
                        GROUND,
                        2 * HALF_WIDTH,
                        EDGE / 2,
                        RADIUS,
                        TRACK,
                        TRACK_OPACITY,
                        ARC,
                        100 * LEFT)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** As a picture of so many pixels to an edge. */
    byte[] png(int pixels) {
        Png png = new Png(pixels);
        double unit = EDGE / pixels;
        for (int row = 0; row < pixels; row++) {
            for (int column = 0; column < pixels; column++) {
                double x = (column + .5) * unit - EDGE / 2;
                double y = (row + .5) * unit - EDGE / 2;
                double ground = wholeSquare ? 1 : covered(toGround(x, y), unit);
                double track = TRACK_OPACITY * covered(Math.abs(Math.hypot(x, y) - RADIUS) - HALF_WIDTH, unit);
                png.set(row, column, mix(mix(GROUND, TRACK, track), ARC, covered(toArc(x, y), unit)), ground);
            }
        }
        return png.bytes();
    }

    /** How much of a pixel lies inside, by its distance to the edge: negative is inside. */
    private static double covered(double distance, double unit) {
        return Math.clamp(.5 - distance / unit, 0, 1);
    }

    private static double toGround(double x, double y) {
        double straight = EDGE / 2 - CORNER;
        double right = Math.abs(x) - straight;
        double below = Math.abs(y) - straight;
        double outside = Math.hypot(Math.max(right, 0), Math.max(below, 0));
        return outside + Math.min(Math.max(right, below), 0) - CORNER;
    }

    /** To the arc with its round ends. */
    private static double toArc(double x, double y) {
        double turned = Math.atan2(x, -y) / (2 * Math.PI);
        double turn = turned < 0 ? turned + 1 : turned;
        if (turn <= LEFT) {
            return Math.abs(Math.hypot(x, y) - RADIUS) - HALF_WIDTH;
        }
        double angle = 2 * Math.PI * LEFT;
        double toStart = Math.hypot(x, y + RADIUS);
        double toEnd = Math.hypot(x - RADIUS * Math.sin(angle), y + RADIUS * Math.cos(angle));
        return Math.min(toStart, toEnd) - HALF_WIDTH;
    }

    private static int mix(int under, int over, double opacity) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int below = under >> shift & 0xff;
            int above = over >> shift & 0xff;
            mixed |= (int) Math.round(below + (above - below) * opacity) << shift;
        }
        return mixed;
    }
}
