package org.uzat.gateway.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpContent;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.uzat.remote.Exchange;

/** Carries the library's requests: its own client has a time-out for each piece of an answer, not for the whole. */
final class StripeExchange extends HttpClient {

    private final Exchange exchange;

    StripeExchange(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public StripeResponse request(StripeRequest request) throws StripeException {
        @Nullable HttpContent content = request.content();
        HttpRequest.Builder sent = HttpRequest.newBuilder(
                        URI.create(request.url().toString()))
                .method(
                        request.method().name(),
                        content == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(content.byteArrayContent()));
        request.headers().map().forEach((name, values) -> {
            if (!name.toLowerCase(Locale.ROOT).equals("content-type")) {
                values.forEach(value -> sent.header(name, value));
            }
        });
        if (content != null) {
            sent.header("Content-Type", content.contentType());
        }
        sent.header("User-Agent", buildUserAgentString(request));
        return switch (exchange.send(sent)) {
            case Exchange.Said said -> new StripeResponse(said.status(), HttpHeaders.of(said.headers()), said.body());
            case Exchange.Silent silent -> throw new ApiConnectionException(silent.why());
        };
    }
}
