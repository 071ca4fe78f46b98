package org.uzat.web.push;

import java.util.LinkedHashMap;
import java.util.Map;

/** A word for a browser, by which its owner knows it again; from what it says of itself, which need not be true. */
final class BrowserName {

    /** The first that fits: many pretend to be those further below. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "YaBrowser",
            "Yandex",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone", "iPhone", "iPad", "iPad", "Android", "Android", "Windows", "Windows", "Mac OS", "Mac", "Linux",
            "Linux");

    private BrowserName() {}

    /** "Chrome, Android"; empty where nothing is known. */
    static String of(String agent) {
        String browser = first(BROWSERS, agent);
        String system = first(SYSTEMS, agent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... signsAndNames) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < signsAndNames.length; i += 2) {
            names.put(signsAndNames[i], signsAndNames[i + 1]);
        }
        return names;
    }
}
