package org.uzat.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an answer whole, with its length, in one packet. Written as it is made, an answer goes out in chunks: a second
 * packet, and a second system call, only to say that it has ended.
 */
final class WholeJson extends JacksonJsonHttpMessageConverter {

    private static final int USUAL_BYTES = 1024;

    WholeJson(JsonMapper mapper) {
        super(mapper);
    }

    @Override
    protected void writeInternal(
            Object object, ResolvableType type, HttpOutputMessage answer, @Nullable Map<String, Object> hints)
            throws IOException {
        Gathered gathered = new Gathered(answer.getHeaders(), new ByteArrayOutputStream(USUAL_BYTES));
        super.writeInternal(object, type, gathered, hints);
        answer.getHeaders().setContentLength(gathered.bytes().size());
        gathered.bytes().writeTo(answer.getBody());
    }

    private record Gathered(HttpHeaders headers, ByteArrayOutputStream bytes) implements HttpOutputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public OutputStream getBody() {
            return bytes;
        }
    }
}
