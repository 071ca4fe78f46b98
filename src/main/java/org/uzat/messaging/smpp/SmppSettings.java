package org.uzat.messaging.smpp;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.uzat.remote.Secret;

/**
 * The message centre: {@code uzat.sms.smpp} in config/application.yaml. Without a host there is none.
 *
 * @param systemId as whom we bind
 * @param password at most 8 characters (SMPP 3.4, 5.2.2)
 * @param systemType what kind of system we are, where the other side asks for it
 * @param source whom messages come from: digits or up to 11 letters; a single operator's own in {@code sources}, by code
 * @param sourceTon type of number of the source; found by its form where it is left out
 * @param sourceNpi numbering plan of the source
 * @param window how many messages may be without an answer
 * @param rate how many parts a second at most
 * @param longMessages how a message of several parts goes
 * @param receiptIds how receipts name a message
 */
@ConfigurationProperties("uzat.sms.smpp")
record SmppSettings(
        @Nullable String host,
        @DefaultValue("2775") int port,
        @DefaultValue("") String systemId,
        @DefaultValue("") String password,
        @DefaultValue("") String systemType,
        @DefaultValue("false") boolean tls,
        @DefaultValue("Uzat") String source,
        @Nullable Map<String, String> sources,
        @Nullable Integer sourceTon,
        @Nullable Integer sourceNpi,
        @DefaultValue("10") int window,
        @DefaultValue("10") int rate,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("30s") Duration enquire,
        @DefaultValue("UDH") LongMessages longMessages,
        @DefaultValue("SAME") ReceiptIds receiptIds) {

    /** How what is too long for one message goes. */
    enum LongMessages {
        /** In parts that telephones put together (3GPP TS 23.040, 9.2.3.24.1). */
        UDH,
        /** Whole, in the optional parameter {@code message_payload}; the message centre parts it. */
        PAYLOAD
    }

    /** How a receipt names what it is about. */
    enum ReceiptIds {
        /** As the answer to the submission did. */
        SAME,
        /** In decimal digits what the answer gave in hexadecimal ones, as some message centres do. */
        DECIMAL_OF_HEX
    }

    SmppSettings {
        if (window < 1 || rate < 1 || patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("uzat.sms.smpp: window, rate and patience are at least one");
        }
    }

    /** Whom a message of an operator's comes from. */
    String source(@Nullable String operator) {
        String own = operator == null || sources == null ? null : sources.get(operator);
        return own == null ? source : own;
    }

    Secret secret() {
        return new Secret(password);
    }

    /** Without the password: this record may reach a log. */
    @Override
    public String toString() {
        return "SMPP at " + host + ":" + port;
    }
}
