package org.uzat.web.guest;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks at a page as a stern reader would: WCAG 2.2 AA as far as a machine can tell, targets to be hit by thumbs, nothing
 * wider than its phone. The pictures lie in {@code target/screenshots} to be looked at.
 */
public final class Look {

    /** What needs looking at once only: a language changes a page's words, not its colours and names. */
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Look() {}

    /**
     * Looks at the page that a phone of 360 px shows: in each language whether it fits and thumbs hit it, in each theme whether everybody can
     * read it; there it also takes the picture of a desktop.
     *
     * @param folder of the pictures
     * @param name of the page
     * @param language as the browser asks for it: {@code en-GB}
     */
    public static void at(Page page, String folder, String name, String language, ColorScheme theme) {
        String file = name + "-" + language.substring(0, 2) + "-" + theme;
        shoot(page, folder, file);
        assertThat((List<?>) page.evaluate("""
                () => [...document.querySelectorAll('a:not(.skip), button, summary, .field, .own-choice label')]
                    .filter(target => target.checkVisibility() && target.getBoundingClientRect().height < 47.9)
                    .map(target => target.outerHTML)""")).as(file).isEmpty();
        if (SEEN.add(folder + name + theme)) {
            everybodyReads(page, file);
            page.setViewportSize(1280, 800);
            shoot(page, folder, file + "-desk");
        }
        page.setViewportSize(320, 640);
        assertThat((int) page.evaluate(
                        "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"))
                .as(file)
                .isZero();
        page.setViewportSize(360, 740);
    }

    /** A picture of the whole page. */
    public static void shoot(Page page, String folder, String file) {
        Camera.take(page, Path.of("target", "screenshots", folder, file + ".png"), true);
    }

    private static void everybodyReads(Page page, String file) {
        var findings = new AxeBuilder(page)
                .withTags(WCAG)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        assertThat(findings.stream()
                        .map(finding -> finding.getId() + ": "
                                + finding.getNodes().getFirst().getHtml()
                                + finding.getNodes().getFirst().getFailureSummary())
                        .toList())
                .as(file)
                .isEmpty();
    }
}
