package org.uzat.web.lifeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The page's style, which stands in the page itself: the product's tokens and a few rules; its hash is what the browser is told to let in. */
@Component
class LifelineStyle {

    private final String css;
    private final String source;

    LifelineStyle() {
        this.css = squeezed(read("assets/tokens.css") + read("assets/lifeline.css"));
        this.source = "'sha256-" + Base64.getEncoder().encodeToString(sha256(css)) + "'";
    }

    String css() {
        return css;
    }

    /** As a source in a content security policy. */
    String source() {
        return source;
    }

    /** Without comments, and without blanks that say nothing; strings in our rules hold neither. */
    private static String squeezed(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,>]) ?", "$1")
                .replaceAll(": ", ":")
                .replace(";}", "}")
                .strip();
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
