package org.uzat.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.uzat.database.StartRefused;
import org.uzat.gateway.CheckoutWords;
import org.uzat.gateway.PaymentGateway;
import tools.jackson.databind.json.JsonMapper;

/** Without its settings the adapter does not exist; with half of them nothing starts. */
class StripeSettingsTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withBean(JsonMapper.class, JsonMapper::shared)
            .withBean(CheckoutWords.class)
            .withUserConfiguration(StripeGateway.class);

    @Test
    void isNotThereWithoutSettings() {
        runner.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(PaymentGateway.class));
    }

    @Test
    void isThereWithThem() {
        runner.withPropertyValues("uzat.gateway.stripe.secret-key=sk_1", "uzat.gateway.stripe.webhook-secret=whsec_1")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .getBean(PaymentGateway.class)
                        .isNotNull());
    }

    @Test
    void refusesTheStartWithHalfOfThem() {
        runner.withPropertyValues("uzat.gateway.stripe.secret-key=sk_live_42").run(context -> {
            assertThat(context).hasFailed();
            assertThat(context.getStartupFailure())
                    .hasRootCauseInstanceOf(StartRefused.class)
                    .rootCause()
                    .hasMessage("uzat.gateway.stripe.webhook-secret is missing, see docs/operating.md.");
            assertThat(context.getStartupFailure()).message().doesNotContain("sk_live_42");
        });
    }
}
