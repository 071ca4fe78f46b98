package org.uzat.web.page;

import static java.util.Map.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Style sheet, scripts and icons, read or drawn once, squeezed once, and served under addresses that carry a hash of their content: a
 * browser keeps them for a year and asks again only when they change.
 */
@Controller
public class Assets {

    /** Each asset and the files it is made of, in order; one style sheet is one request on a dying connection. */
    private static final Map<String, List<String>> SOURCES = Map.ofEntries(
            entry(
                    "uzat.css",
                    List.of(
                            "classpath:assets/tokens.css",
                            "classpath:assets/page.css",
                            "classpath:assets/ring.css",
                            "classpath:assets/guest.css",
                            "classpath:assets/help.css",
                            "classpath:assets/receipt.css",
                            "classpath:assets/share.css")),
            entry("own.css", List.of("classpath:assets/own.css", "classpath:assets/demo.css")),
            entry(
                    "desk.css",
                    List.of(
                            "classpath:assets/tokens.css",
                            "classpath:assets/page.css",
                            "classpath:assets/ring.css",
                            "classpath:assets/desk.css")),
            entry("paper.css", List.of("classpath:assets/paper.css")),
            entry(
                    "counter.css",
                    List.of(
                            "classpath:assets/tokens.css",
                            "classpath:assets/page.css",
                            "classpath:assets/ring.css",
                            "classpath:assets/desk.css",
                            "classpath:assets/counter.css",
                            "classpath:assets/document.css")),
            entry("shops.css", List.of("classpath:assets/shops.css")),
            entry("uzat.js", List.of("classpath:assets/uzat.js")),
            entry("own.js", List.of("classpath:assets/own.js")),
            entry("push.js", List.of("classpath:assets/push.js")),
            entry("desk.js", List.of("classpath:assets/desk.js")),
            entry("counter.js", List.of("classpath:assets/counter.js")),
            entry("shops.js", List.of("classpath:assets/shops.js")),
            entry("htmx.js", List.of("classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js")),
            entry("leaflet.css", List.of("classpath*:META-INF/resources/webjars/leaflet/*/dist/leaflet.css")),
            entry("leaflet.js", List.of("classpath*:META-INF/resources/webjars/leaflet/*/dist/leaflet.js")),
            entry("sw.js", List.of("classpath:assets/sw.js")));

    /** Icons are drawn when one is first asked for, which a start need not wait for: one ring in every form of a device. */
    private static final Map<String, Supplier<byte[]>> DRAWN = Map.of(
            "icon.svg", () -> new RingIcon(false).svg(),
            "icon-192.png", () -> new RingIcon(false).png(192),
            "icon-512.png", () -> new RingIcon(false).png(512),
            "icon-maskable-512.png", () -> new RingIcon(true).png(512));

    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Map<String, Asset> byName = new ConcurrentHashMap<>();
    private final Map<String, Asset> byHashedName = new ConcurrentHashMap<>();

    private final boolean dev;

    Assets(@Value("${uzat.dev:false}") boolean dev) {
        this.dev = dev;
        SOURCES.keySet().forEach(this::load);
    }

    /**
     * The address of an asset; while the product is being developed its files are read anew each time.
     *
     * @throws IllegalArgumentException if there is no asset of this name
     */
    public String path(String name) {
        return "/assets/" + asset(name).hashedName();
    }

    /** The bytes of an asset that is served under an address of its own. */
    byte[] content(String name) {
        return asset(name).content();
    }

    private Asset asset(String name) {
        Asset asset = byName.get(name);
        if (asset != null && !(dev && SOURCES.containsKey(name))) {
            return asset;
        }
        if (asset == null && !DRAWN.containsKey(name)) {
            throw new IllegalArgumentException("No asset " + name);
        }
        return load(name);
    }

    @GetMapping("/assets/{hashedName}")
    ResponseEntity<byte[]> asset(
            @PathVariable String hashedName,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String accepted) {
        if (!byHashedName.containsKey(hashedName)) {
            DRAWN.keySet().forEach(this::asset); // a browser may know an icon's address from before a restart
        }
        Asset asset = byHashedName.get(hashedName);
        if (asset == null) {
            return ResponseEntity.notFound().build();
        }
        var answer = ResponseEntity.ok()
                .contentType(asset.type())
                .cacheControl(FOREVER)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        boolean smaller = asset.squeezed().length < asset.content().length;
        if (smaller && accepted != null && accepted.contains("gzip")) {
            return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.squeezed());
        }
        return answer.body(asset.content());
    }

    /** Asked for by browsers on pages that name no icon; every one that asks can draw the same picture. */
    @GetMapping("/favicon.ico")
    ResponseEntity<Void> icon() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(path("icon.svg")))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                .build();
    }

    private Asset load(String name) {
        Supplier<byte[]> drawing = DRAWN.get(name);
        byte[] content = drawing == null ? read(SOURCES.getOrDefault(name, List.of())) : drawing.get();
        Asset asset = Asset.of(name, content);
        byName.put(name, asset);
        byHashedName.put(asset.hashedName(), asset);
        return asset;
    }

    private static byte[] read(List<String> sources) {
        var bytes = new ByteArrayOutputStream();
        try {
            for (String source : sources) {
                for (Resource file : new PathMatchingResourcePatternResolver().getResources(source)) {
                    bytes.write(file.getContentAsByteArray());
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (bytes.size() == 0) {
            throw new IllegalStateException("No content in " + sources);
        }
        return bytes.toByteArray();
    }
}
