package org.uzat.web.page;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.uzat.database.World;
import org.uzat.language.Language;
import org.uzat.language.Texts;

/** Renders templates into answers, in the reader's language. */
@Component
public class Pages {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    /** When to come back after a fault that passes by itself. */
    private static final String AWAY_SECONDS = "10";

    private final TemplateEngine templates;
    private final Texts texts;
    private final Assets assets;
    private final World world;

    Pages(TemplateEngine templates, Texts texts, Assets assets, World world) {
        this.templates = templates;
        this.texts = texts;
        this.assets = assets;
        this.world = world;
    }

    /**
     * What a template is given for this request.
     *
     * @param path where the language choice leads back to: a path of ours that answers GET
     */
    public Page page(HttpServletRequest request, String path) {
        return page(LanguageChoice.of(request), path);
    }

    /** The same in a language that is known already. */
    public Page page(Language language, String path) {
        return new Page(texts.in(language), assets, path, world.isDemo());
    }

    /** A page that went well. */
    public ResponseEntity<byte[]> show(Page page, String template, Object screen) {
        return show(page, HttpStatus.OK, template, screen);
    }

    /**
     * A page that tells a refusal or a fault, with its status and, where it helps, when to come back.
     *
     * @param code decides the status
     * @param arguments of the refusal; {@code seconds} is when to try again
     */
    public ResponseEntity<byte[]> refuse(
            Page page, String code, Map<String, ?> arguments, String template, Object screen) {
        HttpStatus status = RefusalStatus.of(code);
        ResponseEntity<byte[]> told = show(page, status, template, screen);
        Object seconds = arguments.get("seconds");
        if (seconds == null && status != HttpStatus.SERVICE_UNAVAILABLE) {
            return told;
        }
        return ResponseEntity.status(status)
                .headers(told.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, seconds == null ? AWAY_SECONDS : seconds.toString())
                .body(told.getBody());
    }

    /**
     * The same page, which the reader's own browser may keep and show again, with its time, when there is no connection.
     * Every other page is for this moment only.
     */
    public ResponseEntity<byte[]> keep(ResponseEntity<byte[]> told) {
        return ResponseEntity.status(told.getStatusCode())
                .headers(told.getHeaders())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(told.getBody());
    }

    /**
     * A page as an answer.
     *
     * @param template the template's file name; it takes {@code page} and {@code screen}
     */
    public ResponseEntity<byte[]> show(Page page, HttpStatusCode status, String template, Object screen) {
        var html = new Utf8ByteOutput();
        templates.render(template, Map.of("page", page, "screen", screen), html);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, page.language().htmlTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .body(html.toByteArray());
    }
}
