package org.uzat.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.MediaType;

/**
 * One file for the browser.
 *
 * @param hashedName its name with a hash of its content, as in {@code uzat-1a2b3c4d5e.css}
 * @param squeezed the content, gzipped as small as it gets
 */
record Asset(String hashedName, MediaType type, byte[] content, byte[] squeezed) {

    private static final int HASH_LENGTH = 10;

    static Asset of(String name, byte[] source) {
        byte[] content = name.endsWith(".css") ? withoutComments(source) : source;
        int dot = name.lastIndexOf('.');
        String hashedName = name.substring(0, dot) + "-" + hash(content) + name.substring(dot);
        return new Asset(hashedName, type(name.substring(dot)), content, squeeze(content));
    }

    /** Comments in style sheets are for us; the reader's connection need not carry them, nor the indents. */
    private static byte[] withoutComments(byte[] source) {
        String css = new String(source, StandardCharsets.UTF_8);
        return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s+", " ").getBytes(StandardCharsets.UTF_8);
    }

    private static MediaType type(String ending) {
        return switch (ending) {
            case ".css" -> new MediaType("text", "css", StandardCharsets.UTF_8);
            case ".js" -> new MediaType("text", "javascript", StandardCharsets.UTF_8);
            case ".png" -> MediaType.IMAGE_PNG;
            case ".svg" -> MediaType.valueOf("image/svg+xml");
            default -> throw new IllegalArgumentException("No media type for " + ending);
        };
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] squeeze(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new BestGzip(bytes)) {
            gzip.write(content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    /** The JDK offers the level only to subclasses. */
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream bytes) throws IOException {
            super(bytes);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
