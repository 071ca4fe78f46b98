package org.uzat.gateway;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The gateways of this installation. Which are offered, and in what order, depends on the currency, on where the payer's card
 * comes from and on who answers at the moment; callbacks, look-ups and refunds find every one of them at any time.
 */
@Component
@EnableConfigurationProperties(GatewaySettings.class)
public class Gateways {

    private final ObjectProvider<PaymentGateway> all;
    private final GatewayOrder order;
    private final GatewayWatch watch;

    Gateways(ObjectProvider<PaymentGateway> all, GatewaySettings settings, GatewayWatch watch) {
        this.all = all;
        this.order = settings.rules();
        this.watch = watch;
    }

    /** The names of those that can be paid through now, in a stable order. */
    public List<String> names() {
        return offered().map(PaymentGateway::name).sorted().toList();
    }

    /** The names of those that take this currency now, the one to be preselected first. */
    public List<String> ways(Currency currency, @Nullable String country) {
        List<String> named = order.named(currency, country);
        return offered()
                .filter(gateway -> gateway.takes(currency))
                .map(PaymentGateway::name)
                .sorted(Comparator.<String>comparingInt(name -> place(named, name))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Whether there is one at all, were it to answer. */
    public boolean any() {
        return all.stream().anyMatch(PaymentGateway::isOffered);
    }

    /** A gateway by its name, whether it is offered or not. */
    public Optional<PaymentGateway> find(String name) {
        return all.stream().filter(gateway -> gateway.name().equals(name)).findFirst();
    }

    private Stream<PaymentGateway> offered() {
        return all.stream().filter(PaymentGateway::isOffered).filter(gateway -> !watch.isHidden(gateway.name()));
    }

    private static int place(List<String> named, String name) {
        int place = named.indexOf(name);
        return place < 0 ? named.size() : place;
    }
}
