package org.uzat.messaging;

import com.interaso.webpush.VapidKeys;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pair of keys by which push services know this installation (RFC 8292), made at the first need and the same for good. */
@Component
class PushKeys {

    private final PushKeyStore store;
    private volatile @Nullable VapidKeys known;

    PushKeys(PushKeyStore store) {
        this.store = store;
    }

    VapidKeys get() {
        VapidKeys keys = known;
        if (keys == null) {
            keys = store.find().or(this::made).orElseThrow();
            known = keys;
        }
        return keys;
    }

    /** What a browser binds a subscription to: the public key, uncompressed, in base64url. */
    String forBrowsers() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(get().getApplicationServerKey());
    }

    /** Of two nodes that make one at once the first wins. */
    private Optional<VapidKeys> made() {
        store.insertUnlessPresent(VapidKeys.generate());
        return store.find();
    }
}
