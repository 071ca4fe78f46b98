package org.uzat.web.page;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What a device is told when the pages are put on its home screen (W3C Web Application Manifest). */
record Manifest(
        String id,
        String lang,
        String name,
        @JsonProperty("short_name") String shortName,
        String description,
        @JsonProperty("start_url") String startUrl,
        String scope,
        String display,
        @JsonProperty("theme_color") String themeColour,
        @JsonProperty("background_color") String backgroundColour,
        List<Icon> icons) {

    /** The paper that the light pages begin with; the pages themselves name the dark one too. */
    private static final String PAPER = "#faf5ec";

    /** One icon in one form. */
    record Icon(String src, String sizes, String type, String purpose) {}

    static Manifest of(Page page) {
        return new Manifest(
                "/",
                page.language().htmlTag(),
                page.say("app.name"),
                page.say("app.short"),
                page.say("app.description"),
                "/",
                "/",
                "standalone",
                PAPER,
                PAPER,
                List.of(
                        new Icon(page.asset("icon.svg"), "any", "image/svg+xml", "any"),
                        new Icon(page.asset("icon-192.png"), "192x192", "image/png", "any"),
                        new Icon(page.asset("icon-512.png"), "512x512", "image/png", "any"),
                        new Icon(page.asset("icon-maskable-512.png"), "512x512", "image/png", "maskable")));
    }
}
