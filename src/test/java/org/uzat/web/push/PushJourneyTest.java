package org.uzat.web.push;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.uzat.demo.Demonstration;
import org.uzat.language.Language;
import org.uzat.messaging.Devices;
import org.uzat.messaging.Draft;
import org.uzat.messaging.LetterState;
import org.uzat.messaging.MessageKind;
import org.uzat.messaging.Messages;
import org.uzat.messaging.Subscription;
import org.uzat.web.desk.StaffSamples;
import org.uzat.web.guest.Camera;
import org.uzat.web.guest.Chromium;
import org.uzat.web.own.Travellers;

/** Notices in a real browser: the page that switches them on, the worker that shows them, and the desk that counts them. */
@Demonstration
class PushJourneyTest {

    @Autowired
    private Travellers travellers;

    @Autowired
    private Devices devices;

    @Autowired
    private Messages messages;

    @Autowired
    private List<StaffSamples> staff;

    @LocalServerPort
    private int port;

    @Test
    void aTravellerMindsTheirDevicesAndTheWorkerShowsWhatItIsHanded() {
        Travellers.Traveller traveller = travellers.enrol();
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[65]);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[16]);
        assertThat(devices.add(
                        traveller.id().number(),
                        new Subscription("https://fcm.googleapis.com/fcm/send/" + port, key, secret),
                        "Chrome, Android"))
                .isTrue();
        messages.send(List.of(Draft.push(
                        MessageKind.REMINDER,
                        Language.RU,
                        traveller.id().number(),
                        new Draft.Content.Notice("Карта скоро закончится", "Осталось три дня.", "/me"))
                .once("push-journey-" + port)));
        try (BrowserContext context = Chromium.shared().reader("ru-RU", 360, 740, ColorScheme.DARK, true)) {
            context.grantPermissions(List.of("notifications"));
            Page page = context.newPage();
            page.navigate(address("/login"));
            page.fill("#address", traveller.email());
            page.fill("#password", Travellers.PASSWORD);
            page.click(".go");
            page.navigate(address("/me/push"));
            assertThat(page.locator(".own-row")).containsText("Chrome, Android");
            page.waitForFunction("document.querySelector('[data-push]:not([hidden])') !== null");
            Camera.take(page, Path.of("target", "screenshots", "push-ru.png"), true);
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isEqualTo(0);
            showsWhatItIsHanded(context, page);
            page.locator(".own-row button").click();
            assertThat(page.locator(".own-row")).hasCount(0);
            assertThat(devices.of(traveller.id().number())).isEmpty();
        }
        deskCounts();
    }

    /** As a push service hands it over, without one; then what the worker has put on the screen. */
    private static void showsWhatItIsHanded(BrowserContext context, Page page) {
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        CDPSession devTools = context.newCDPSession(page);
        var registration = new String[1];
        devTools.on("ServiceWorker.workerRegistrationUpdated", event -> {
            for (var one : event.getAsJsonArray("registrations")) {
                registration[0] = one.getAsJsonObject().get("registrationId").getAsString();
            }
        });
        devTools.send("ServiceWorker.enable");
        for (int i = 0; i < 100 && registration[0] == null; i++) {
            page.waitForTimeout(50);
        }
        var handed = new JsonObject();
        handed.addProperty("origin", (String) page.evaluate("location.origin"));
        handed.addProperty("registrationId", registration[0]);
        handed.addProperty(
                "data", "{\"title\":\"Скоро\",\"text\":\"Осталось три дня.\",\"path\":\"/me\",\"tag\":\"uzat-1\"}");
        devTools.send("ServiceWorker.deliverPushMessage", handed);
        page.waitForFunction("navigator.serviceWorker.ready.then(one => one.getNotifications())"
                + ".then(all => all.length === 1 && all[0].title === 'Скоро' && all[0].body === 'Осталось три дня.'"
                + " && all[0].data.path === '/me')");
    }

    private void deskCounts() {
        StaffSamples.Sample admin = staff.getFirst().samples().stream()
                .filter(one -> one.name().equals("admin"))
                .findFirst()
                .orElseThrow();
        try (BrowserContext context = Chromium.shared().reader("az-AZ", 1280, 800, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.navigate(address("/desk"));
            page.fill("#name", admin.name());
            page.fill("#password", admin.password());
            page.click(".go");
            page.fill("#code", admin.code());
            page.click(".go");
            page.waitForCondition(() -> messages.standings(List.of("push-journey-" + port)).values().stream()
                    .anyMatch(one -> one.state() == LetterState.TAKEN));
            page.navigate(address("/desk/messages"));
            assertThat(page.locator("tbody")).containsText("Xatırlatma");
            Camera.take(page, Path.of("target", "screenshots", "desk-messages-1280.png"), true);
            page.fill("#address", "nobody@example.com");
            page.click(".invite .go");
            assertThat(page.locator("[role=status]")).containsText("məhdudiyyət yoxdur");
            page.setViewportSize(360, 740);
            Camera.take(page, Path.of("target", "screenshots", "desk-messages-360.png"), true);
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isEqualTo(0);
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
