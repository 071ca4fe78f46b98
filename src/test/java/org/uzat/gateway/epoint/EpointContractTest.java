package org.uzat.gateway.epoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.uzat.gateway.PretendGateway.Mood;
import org.uzat.gateway.PretendGateway.Question;
import org.uzat.gateway.RemoteGatewayContract;
import org.uzat.numbering.LineId;
import org.uzat.order.Fulfilment;
import org.uzat.order.PaymentView;

/** Epoint keeps the contract, though it opens a second checkout when it is asked twice and finds none by our reference. */
class EpointContractTest extends RemoteGatewayContract {

    @Override
    protected PretendEpoint counterpart() {
        return EPOINT;
    }

    @Override
    protected void theOtherIsNeverPaidUnnoticed(PaymentView payment) {
        assertThat(EPOINT.payable(payment.id())).isEqualTo(2);
        assertThat(attention(payment)).isZero();

        assertThat(send(EPOINT.chargeFirst(payment.id(), PRICE))).isEqualTo(200);

        assertThat(attention(payment)).isEqualTo(1);
    }

    @Override
    protected void tellWhereItCannotBeFound(PaymentView payment) {
        assertThat(send(EPOINT.paid(payment.id(), PRICE))).isEqualTo(200);
    }

    @Test
    void needsNobodyToBelieveAGenuineMessage() {
        LineId line = shop.line(0);
        PaymentView payment = open(line);
        EPOINT.mood(Question.LOOK, Mood.STORM);

        assertThat(send(EPOINT.paid(payment.id(), PRICE))).isEqualTo(200);

        assertThat(done(payment).fulfilment()).isEqualTo(Fulfilment.DONE);
    }
}
