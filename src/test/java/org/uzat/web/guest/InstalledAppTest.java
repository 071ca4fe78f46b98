package org.uzat.web.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a device is told when the pages are put on its home screen. */
class InstalledAppTest {

    private static PretendWorld.Running world;
    private static Visitor visitor;

    @BeforeAll
    static void start() {
        world = PretendWorld.start();
        visitor = Visitor.of(world);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void describesItselfInEveryLanguage() {
        Set<String> names = new HashSet<>();
        for (String language : new String[] {"zh", "en", "az", "ru"}) {
            String link =
                    first(visitor.get("/", "Accept-Language", language).body(), "rel=\"manifest\" href=\"([^\"]+)\"");
            HttpResponse<String> answer = visitor.get(link);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/manifest+json"));
            JsonNode manifest = JsonMapper.shared().readTree(answer.body());
            assertThat(manifest.path("lang").asString()).startsWith(language);
            assertThat(manifest.path("short_name").asString()).hasSizeBetween(3, 12);
            assertThat(manifest.path("description").asString()).isNotBlank();
            assertThat(manifest.path("start_url").asString()).isEqualTo("/");
            assertThat(manifest.path("display").asString()).isEqualTo("standalone");
            assertThat(manifest.path("theme_color").asString()).matches("#[0-9a-f]{6}");
            names.add(manifest.path("name").asString());
        }
        assertThat(names).hasSize(4);
    }

    @Test
    void hasIconsOfTheSizesItClaims() throws IOException {
        JsonNode manifest = JsonMapper.shared()
                .readTree(visitor.get("/manifest.webmanifest?lang=az").body());
        Set<String> claimed = new HashSet<>();
        for (JsonNode icon : manifest.path("icons")) {
            String path = icon.path("src").asString();
            HttpResponse<String> answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains(icon.path("type").asString());
            claimed.add(
                    icon.path("sizes").asString() + " " + icon.path("purpose").asString());
            if (icon.path("type").asString().equals("image/png")) {
                BufferedImage picture =
                        Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(visitor.bytes(path))), path);
                assertThat(picture.getWidth() + "x" + picture.getHeight())
                        .isEqualTo(icon.path("sizes").asString());
                boolean maskable = icon.path("purpose").asString().equals("maskable");
                assertThat(picture.getRGB(0, 0) >>> 24).as("corner").isEqualTo(maskable ? 255 : 0);
                assertThat(picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2))
                        .isEqualTo(0xff0a6068);
                assertThat(ringOnly(picture))
                        .as("what lies outside the circle that stays")
                        .isTrue();
            }
        }
        assertThat(claimed).contains("192x192 any", "512x512 any", "512x512 maskable", "any any");
    }

    @Test
    void servesAWorkerThatNamesTheAssetsOfNow() {
        HttpResponse<String> worker = visitor.get("/sw.js");
        assertThat(worker.headers().firstValue("Content-Type")).contains("text/javascript;charset=UTF-8");
        assertThat(worker.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(worker.body()).doesNotContain("\"SHELL\"");
        Matcher assets = Pattern.compile("\"(/assets/[^\"]+)\"").matcher(worker.body());
        int count = 0;
        for (; assets.find(); count++) {
            assertThat(visitor.get(assets.group(1)).statusCode())
                    .as(assets.group(1))
                    .isEqualTo(200);
        }
        assertThat(count).isEqualTo(4);
        assertThat(visitor.get("/offline", "Accept-Language", "ru").body()).contains("Нет связи");
    }

    /** Nothing but the ground lies outside the circle of 80 % that every mask leaves. */
    private static boolean ringOnly(BufferedImage picture) {
        int edge = picture.getWidth();
        for (int y = 0; y < edge; y++) {
            for (int x = 0; x < edge; x++) {
                boolean outside = Math.hypot(x - edge / 2.0, y - edge / 2.0) > .4 * edge;
                int colour = picture.getRGB(x, y);
                if (outside && colour >>> 24 == 255 && colour != 0xff0a6068) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String first(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
