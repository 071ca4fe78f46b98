package org.uzat.gateway.payriff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.uzat.gateway.RemoteGatewayContract;
import org.uzat.numbering.LineId;
import org.uzat.order.Fulfilment;
import org.uzat.order.PaymentView;
import org.uzat.payment.PaymentState;

/** Payriff keeps the contract, though its messages are not signed: they make us ask, whoever wrote them. */
class PayriffContractTest extends RemoteGatewayContract {

    @Override
    protected PretendPayriff counterpart() {
        return PAYRIFF;
    }

    @Test
    void asksWhateverTheMessageSays() {
        LineId line = shop.line(0);
        PaymentView payment = open(line);
        assertThat(send(PAYRIFF.paid(payment.id(), PRICE))).isEqualTo(200);
        lookedUpAgain(payment);
        assertThat(now(payment).state()).isEqualTo(PaymentState.PENDING);

        PAYRIFF.charge(payment.id(), PRICE);
        assertThat(send(PAYRIFF.declined(payment.id()))).isEqualTo(200);

        assertThat(done(payment).fulfilment()).isEqualTo(Fulfilment.DONE);
        assertThat(renewals(line)).isEqualTo(1);
    }
}
