package org.uzat.web.callback;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uzat.gateway.CallbackDelivery;
import org.uzat.payment.Callbacks;

/** Hands a gateway's callback on as it came, byte by byte, and answers once it is written down. */
@RestController
@io.swagger.v3.oas.annotations.Hidden
class CallbackDoor {

    private static final int BODY_BYTES_MAX = 64 * 1024;

    private final Callbacks callbacks;

    CallbackDoor(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    @PostMapping("/callbacks/{gateway}")
    ResponseEntity<Void> receive(@PathVariable String gateway, HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(BODY_BYTES_MAX + 1);
        if (body.length > BODY_BYTES_MAX) {
            return ResponseEntity.status(413).build();
        }
        int status = switch (callbacks.receive(gateway, new CallbackDelivery(headers(request), body))) {
            case ACCEPTED -> 200; // what every gateway understands; some take a 204 for a failure
            case FORGED -> 401;
            case UNREADABLE -> 422;
            case NOT_NOW -> 503; // every gateway that can cause this delivers again
            case UNKNOWN_GATEWAY -> 404;
        };
        return ResponseEntity.status(status).build();
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        return headers;
    }
}
