package org.uzat.messaging.kannel;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Kannel: {@code uzat.sms.kannel} in config/application.yaml. Without an address there is none.
 *
 * @param url of its sendsms, {@code http://127.0.0.1:13013/cgi-bin/sendsms}
 * @param username of a group {@code sendsms-user}
 * @param source whom messages come from; a single operator's own in {@code sources}, by code
 * @param reports where Kannel finds {@code /callbacks/kannel} of this installation, or null where no reports shall come
 */
@ConfigurationProperties("uzat.sms.kannel")
record KannelSettings(
        @Nullable String url,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("Uzat") String source,
        @Nullable Map<String, String> sources,
        @Nullable String reports,
        @DefaultValue("10s") Duration patience) {

    /** Whom a message of an operator's comes from. */
    String source(@Nullable String operator) {
        String own = operator == null || sources == null ? null : sources.get(operator);
        return own == null ? source : own;
    }

    /** Without the password: this record may reach a log. */
    @Override
    public String toString() {
        return "Kannel at " + url;
    }
}
