package org.uzat.web.page;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.uzat.language.Texts;

/** Renders templates into answers, in the reader's language. */
@Component
public class Pages {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final TemplateEngine templates;
    private final Texts texts;
    private final Assets assets;

    Pages(TemplateEngine templates, Texts texts, Assets assets) {
        this.templates = templates;
        this.texts = texts;
        this.assets = assets;
    }

    /**
     * What a template is given for this request.
     *
     * @param path where the language choice leads back to: a path of ours that answers GET
     */
    public Page page(HttpServletRequest request, String path) {
        return new Page(texts.in(LanguageChoice.of(request)), assets, path);
    }

    /** A page that went well. */
    public ResponseEntity<byte[]> show(Page page, String template, Object screen) {
        return show(page, HttpStatus.OK, template, screen);
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
