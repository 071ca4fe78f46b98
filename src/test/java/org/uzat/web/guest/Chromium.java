package org.uzat.web.guest;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The browser of this machine, driven for tests; a missing one fails the tests instead of skipping them. All tests of a process share
 * one, each with readers of its own.
 */
public final class Chromium {

    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--font-render-hinting=none");

    private final Browser browser;

    private Chromium(Browser browser) {
        this.browser = browser;
    }

    /** The one of this process; it ends with it. Only the thread of the tests may use it. */
    public static Chromium shared() {
        return Started.CHROMIUM;
    }

    private static final class Started {
        private static final Chromium CHROMIUM = start();
    }

    private static Chromium start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(QUIET));
        return new Chromium(browser);
    }

    /** A fresh reader: no cookies, this language, this screen. */
    public BrowserContext reader(String language, int width, int height, ColorScheme theme, boolean script) {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, height)
                .setColorScheme(theme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script));
    }

    public BrowserContext phone(String language) {
        return reader(language, 360, 740, ColorScheme.LIGHT, true);
    }

    /** The one without a window costs a third less and draws the same. */
    private static Path executable() {
        return Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium on the PATH. On Debian: apt-get install chromium fonts-noto-core fonts-noto-cjk"));
    }
}
