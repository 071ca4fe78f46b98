package org.uzat.web.own;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.uzat.identity.AccountId;
import org.uzat.limits.Network;

/** What the pages ask of a request, and the way they send a browser on. */
public final class Visit {

    private Visit() {}

    /** Whose session it is; the area lets nobody else in. */
    public static AccountId owner(Principal principal) {
        return AccountId.parse(principal.getName()).orElseThrow();
    }

    /** Where it came from, for limits on tries. */
    public static String network(HttpServletRequest request) {
        return Network.of(request.getRemoteAddr());
    }

    /** A browser is sent on, and a reload sends nothing again. */
    public static ResponseEntity<byte[]> goTo(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
