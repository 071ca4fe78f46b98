package org.uzat.gateway.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.service.V1Services;
import java.util.Objects;
import java.util.function.Function;
import org.uzat.remote.Exchange;
import org.uzat.remote.Secret;

/** Calls Stripe's API, and tells a refusal from not knowing. Nothing is repeated here. */
final class StripeApi {

    /** One call. */
    @FunctionalInterface
    interface Call<T> {
        T on(V1Services stripe) throws StripeException;
    }

    private final StripeClient client;

    StripeApi(String baseUrl, Secret key, Exchange exchange) {
        this.client = StripeClient.builder()
                .setApiKey(key.reveal())
                .setApiBase(baseUrl)
                .setHttpClient(new StripeExchange(exchange))
                .setMaxNetworkRetries(0)
                .build();
    }

    /**
     * Calls.
     *
     * @param call the answer is read in it too, since a broken one breaks whoever reads it
     * @param refused makes an answer of Stripe's code: it understood, and did not do it
     * @param unknown makes an answer of why it is not known what was done
     */
    <T> T call(Call<T> call, Function<String, T> refused, Function<String, T> unknown) {
        try {
            return call.on(client.v1());
        } catch (ApiConnectionException silence) {
            return unknown.apply("no answer: " + silence.getMessage());
        } catch (IdempotencyException sameKey) {
            return unknown.apply(code(sameKey));
        } catch (InvalidRequestException | CardException refusal) {
            return refused.apply(code(refusal));
        } catch (StripeException other) {
            return unknown.apply(code(other));
        } catch (RuntimeException broken) { // whatever the library does with an answer that is none
            return unknown.apply("a broken answer: " + broken.getClass().getSimpleName());
        }
    }

    /** Never the message: Stripe quotes in it what it was sent. */
    private static String code(StripeException failure) {
        return failure.getStatusCode() + " "
                + Objects.requireNonNullElse(
                        failure.getCode(), failure.getClass().getSimpleName());
    }
}
