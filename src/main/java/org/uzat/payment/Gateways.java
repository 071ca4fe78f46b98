package org.uzat.payment;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The gateways of this installation. */
@Component
class Gateways {

    private final ObjectProvider<PaymentGateway> all;

    Gateways(ObjectProvider<PaymentGateway> all) {
        this.all = all;
    }

    List<String> names() {
        return all.orderedStream()
                .filter(PaymentGateway::isOffered)
                .map(PaymentGateway::name)
                .sorted()
                .toList();
    }

    Optional<PaymentGateway> find(String name) {
        return all.orderedStream()
                .filter(gateway -> gateway.name().equals(name))
                .findFirst();
    }
}
