package org.uzat.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.language.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notices as they really leave: encrypted to a push service, where the browser alone can read them. */
class NoticesTest extends WithCarriers {

    private static final AtomicLong ACCOUNTS = new AtomicLong(900);

    @Autowired
    private Devices devices;

    private final long account = ACCOUNTS.incrementAndGet();
    private final String path = "/browser/" + account;

    @Test
    void areReadByTheirBrowserAlone() throws Exception {
        var browser = new Browser();
        assertThat(devices.add(account, browser.at(PUSHES.address() + path), "Chrome, Android"))
                .isTrue();
        String occasion = occasion();
        messages.send(List.of(notice().once(occasion)));
        awaitState(occasion, LetterState.TAKEN);

        PushService.Pushed pushed = PUSHES.to(path).getFirst();
        JsonNode said = new JsonMapper().readTree(browser.read(pushed.body()));
        assertThat(said.get("title").asString()).isEqualTo("Kartınız sabah bitir");
        assertThat(said.get("text").asString()).isEqualTo("Bir toxunuşla uzadın.");
        assertThat(said.get("path").asString()).isEqualTo("/go/token");
        assertThat(said.get("tag").asString()).isEqualTo(pushed.headers().get("topic"));
        assertThat(pushed.headers())
                .containsEntry("content-encoding", "aes128gcm")
                .hasEntrySatisfying(
                        "ttl", ttl -> assertThat(Integer.parseInt(ttl)).isPositive());
        isSignedAsOurs(Objects.requireNonNull(pushed.headers().get("authorization")));
        assertThat(devices.of(account)).singleElement().matches(device -> device.usedAt() != null);
    }

    /** RFC 8292: whose it is, for whom, and until when. */
    private void isSignedAsOurs(String authorization) throws Exception {
        assertThat(authorization).startsWith("vapid t=");
        String token = authorization.replaceAll(".*t=([^, ]+).*", "$1");
        String key = authorization.replaceAll(".*k=([^, ]+).*", "$1");
        assertThat(key).isEqualTo(devices.key());
        assertThat(Browser.isSigned(token, key)).isTrue();
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains("mailto:network@operator.example", PUSHES.address());
    }

    @Test
    void forgetABrowserThatIsGoneAndSayThatNoneIsLeft() throws Exception {
        devices.add(account, new Browser().at(PUSHES.address() + path), "Firefox, Linux");
        PUSHES.answer(path, 410);
        String occasion = occasion();
        messages.send(List.of(notice().once(occasion)));
        awaitState(occasion, LetterState.FAILED);
        assertThat(standing(occasion).why()).isEqualTo(Why.NO_DEVICE);
        assertThat(devices.of(account)).isEmpty();
        assertThat(devices.among(List.of(account))).isEmpty();
    }

    @Test
    void waitAsLongAsAServiceAsks() throws Exception {
        devices.add(account, new Browser().at(PUSHES.address() + path), "Firefox, Linux");
        PUSHES.answer(path, 429);
        String occasion = occasion();
        messages.send(List.of(notice().once(occasion)));
        await(() -> !PUSHES.to(path).isEmpty());
        PUSHES.answer(path, 201);
        awaitState(occasion, LetterState.TAKEN);
        assertThat(PUSHES.to(path))
                .extracting(one -> one.headers().get("topic"))
                .hasSize(2)
                .containsOnly(PUSHES.to(path).getFirst().headers().get("topic"));
    }

    @Test
    void goToPushServicesOnlyAndToOneAccount() throws Exception {
        var browser = new Browser();
        assertThat(devices.add(account, browser.at("https://intranet.example/" + account), "Chrome"))
                .isFalse();
        assertThat(devices.add(account, browser.at("http://fcm.googleapis.com/x"), "Chrome"))
                .isFalse();
        assertThat(devices.add(account, browser.at("https://fcm.googleapis.com.example/x"), "Chrome"))
                .isFalse();
        assertThat(devices.of(account)).isEmpty();

        long other = ACCOUNTS.incrementAndGet();
        devices.add(account, browser.at(PUSHES.address() + path), "Chrome");
        devices.add(other, browser.at(PUSHES.address() + path), "Chrome");
        assertThat(devices.of(account))
                .as("somebody else uses this browser now")
                .isEmpty();
        assertThat(devices.of(other)).hasSize(1);
        for (int i = 0; i < 12; i++) {
            devices.add(account, new Browser().at(PUSHES.address() + path + "/" + i), "Chrome");
        }
        assertThat(devices.of(account)).hasSize(Devices.MOST);
    }

    private Draft notice() {
        return Draft.push(
                MessageKind.REMINDER,
                Language.AZ,
                account,
                new Draft.Content.Notice("Kartınız sabah bitir", "Bir toxunuşla uzadın.", "/go/token"));
    }
}
