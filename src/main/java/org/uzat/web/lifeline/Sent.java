package org.uzat.web.lifeline;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What the page's form sends; what it leaves out is empty.
 *
 * @param number as typed
 * @param card the card's token
 * @param proof that the network vouched for it
 * @param version the line's, as shown; 0 where none was
 * @param offer the pack, as shown
 * @param once names one purchase
 * @param way the gateway
 * @param lang the language chosen with this very tap
 */
record Sent(String number, String card, String proof, int version, String offer, String once, String way, String lang) {

    static Sent of(HttpServletRequest request) {
        String version = field(request, "version");
        return new Sent(
                field(request, "number"),
                field(request, "card"),
                field(request, "proof"),
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                field(request, "offer"),
                field(request, "once"),
                field(request, "way"),
                field(request, "lang"));
    }

    private static String field(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
