package org.uzat.web.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.uzat.command.CommandLine;
import org.uzat.command.Commands;
import org.uzat.demo.Demonstration;
import org.uzat.voucher.Pin;
import org.uzat.voucher.VoucherState;
import org.uzat.voucher.Vouchers;
import org.uzat.web.desk.StaffSamples;
import org.uzat.web.guest.Camera;
import org.uzat.web.guest.Chromium;

/** An administrator orders a batch, gets the printer's file once, switches cards on and takes some out of use. */
@Demonstration
class VoucherBatchJourneyTest {

    private static final String PASSWORD = "for the printer only";

    @Autowired
    private List<StaffSamples> samples;

    @Autowired
    private Vouchers vouchers;

    @Autowired
    private Commands commands;

    @LocalServerPort
    private int port;

    @Test
    void isOrderedPrintedOnceSwitchedOnAndVoided() throws IOException {
        try (BrowserContext reader = Chromium.shared().reader("en-GB", 1280, 800, ColorScheme.LIGHT, true)) {
            Page page = reader.newPage();
            logIn(page);
            page.click("a:has-text('Vouchers')");
            page.fill("#value", "7.77");
            page.fill("#cards", "4");
            page.fill("#lastDay", "2099-12-31");
            page.click(".go");
            assertThat(page.locator(".words-title")).containsText("buys no days");
            page.fill("#value", "5.00");
            page.fill("#cards", "4");
            page.fill("#lastDay", "2099-12-31");
            page.click(".go");
            assertThat(page.locator("h1")).containsText("Voucher batch");
            look(page, "ordered");
            Page second = reader.newPage();
            second.navigate(page.url());

            page.fill("#password", PASSWORD);
            Download file = page.waitForDownload(() -> page.click(".go"));
            List<String> rows = rows(file);
            assertThat(rows).hasSize(5);
            String[] first = rows.get(1).split(",", -1);
            String[] last = rows.get(4).split(",", -1);
            second.fill("#password", PASSWORD);
            second.click(".go");
            assertThat(second.locator(".words-title")).containsText("made already");
            assertThat(second.locator("#password")).hasCount(0);

            page.navigate(second.url().replaceFirst("/print$", ""));
            page.fill("#to", rows.get(3).split(",", -1)[0]);
            page.click("button:has-text('Switch on')");
            assertThat(page.locator("[role=status]")).containsText("3 cards are switched on");
            assertThat(state(first[1])).isEqualTo(VoucherState.ACTIVE);
            assertThat(state(last[1])).isEqualTo(VoucherState.PRINTED);
            page.click("summary:has-text('Take out of use')");
            page.fill("#void-from", first[0]);
            page.fill("#void-to", first[0]);
            page.selectOption("#why", "MISPRINT");
            look(page, "batch");
            page.click(".go-danger");
            assertThat(page.locator("[role=status]")).containsText("1 card is out of use");
            assertThat(state(first[1])).isEqualTo(VoucherState.VOID);

            page.click("a:has-text('All batches')");
            assertThat(page.locator("tbody tr").first()).containsText("5.00");
            look(page, "batches");
            page.click("a:has-text('Log')");
            assertThat(page.locator("tbody tr").first()).containsText("Took vouchers out of use");
            assertThat(page.content()).doesNotContain(first[1]);
        }
        assertThat(commands.run(CommandLine.parse("check-audit"))).isZero();
    }

    private VoucherState state(String pin) {
        return vouchers.find(Pin.parse(pin).orElseThrow()).orElseThrow().state();
    }

    private static List<String> rows(Download file) throws IOException {
        try (var zip = new ZipInputStream(file.createReadStream(), PASSWORD.toCharArray())) {
            assertThat(zip.getNextEntry().getFileName()).startsWith("vouchers-").endsWith(".csv");
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private void logIn(Page page) {
        StaffSamples.Sample sample = samples.getFirst().samples().stream()
                .filter(one -> one.name().equals("admin"))
                .findFirst()
                .orElseThrow();
        page.navigate("http://localhost:" + port + "/desk");
        page.fill("#name", sample.name());
        page.fill("#password", sample.password());
        page.click(".go");
        page.fill(
                "#code",
                page.locator(".samples dl:has-text('admin') dd")
                        .last()
                        .textContent()
                        .strip());
        page.click(".go");
        assertThat(page.locator("h1")).hasText("Desk");
    }

    private static void look(Page page, String name) {
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, 800);
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                if ((width == 360) == (scheme == ColorScheme.DARK)) {
                    assertThat(new AxeBuilder(page)
                                    .setLegacyMode(true)
                                    .analyze()
                                    .getViolations())
                            .as(name + " " + width + " " + scheme)
                            .isEmpty();
                }
                Path file = Path.of("target", "screenshots", "vouchers-" + name + "-" + width + "-" + scheme + ".png");
                Camera.take(page, file, true);
            }
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as(name + " " + width)
                    .isEqualTo(0);
        }
    }
}
