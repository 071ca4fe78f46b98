package org.uzat.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uzat.language.Language;

/** What makes the pages an app on a home screen: its manifest, what it does without a connection, and the page for that. */
@Controller
class InstalledApp {

    private static final MediaType MANIFEST = MediaType.valueOf("application/manifest+json");
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    /** What every page needs; a page's other assets are kept when it brings them. */
    private static final List<String> SHELL = List.of("uzat.css", "uzat.js", "icon.svg", "icon-192.png");

    private final Pages pages;
    private final Assets assets;

    InstalledApp(Pages pages, Assets assets) {
        this.pages = pages;
        this.assets = assets;
    }

    /** A browser asks for it without cookies, so the page's own link names the language. */
    @GetMapping("/manifest.webmanifest")
    ResponseEntity<Manifest> manifest(
            HttpServletRequest request, @RequestParam(name = "lang", defaultValue = "") String tag) {
        Optional<Language> named = Language.tagged(tag);
        Page page = named.map(language -> pages.page(language, "/")).orElseGet(() -> pages.page(request, "/"));
        return ResponseEntity.ok()
                .contentType(MANIFEST)
                .cacheControl(CacheControl.noCache())
                .body(Manifest.of(page));
    }

    /** Its text changes with the assets it names, and with it a browser notices a new version. */
    @GetMapping("/sw.js")
    ResponseEntity<byte[]> worker() {
        String shell = SHELL.stream().map(assets::path).collect(Collectors.joining("\", \"", "\"", "\""));
        String script = new String(assets.content("sw.js"), StandardCharsets.UTF_8).replace("\"SHELL\"", shell);
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .body(script.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/offline")
    ResponseEntity<byte[]> offline(HttpServletRequest request) {
        Page page = pages.page(request, "/");
        return pages.keep(pages.show(page, "offline.jte", page));
    }
}
