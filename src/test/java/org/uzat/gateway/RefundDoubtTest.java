package org.uzat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.uzat.gateway.RefundDoubt.Returned;
import org.uzat.money.Money;

/** What becomes of a refund whose answer got lost: never twice, and never forgotten. */
class RefundDoubtTest {

    private static final Currency AZN = Currency.getInstance("AZN");
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    @Example
    void theWholeIsDoneWhereAllWentBack() {
        assertThat(RefundDoubt.resolve(request(990, 0, 60), Returned.ALL, PATIENCE))
                .contains(new RefundAnswer.Done());
        assertThat(RefundDoubt.resolve(request(490, 500, 60), Returned.ALL, PATIENCE))
                .contains(new RefundAnswer.Done());
    }

    @Example
    void theFirstPartIsDoneWhereAPartWentBack() {
        assertThat(RefundDoubt.resolve(request(200, 0, 60), Returned.PART, PATIENCE))
                .contains(new RefundAnswer.Done());
    }

    @Example
    void isMadeAgainOnlyOnceTheGatewayIsCertainlyThroughWithIt() {
        assertThat(RefundDoubt.resolve(request(990, 0, 14 * 60), Returned.NOTHING, PATIENCE))
                .hasValueSatisfying(wait -> assertThat(wait).isInstanceOf(RefundAnswer.Unknown.class));
        assertThat(RefundDoubt.resolve(request(990, 0, 16 * 60), Returned.NOTHING, PATIENCE))
                .isEmpty();
    }

    @Example
    void aPersonLooksWhereOnePartOfSeveralCannotBeTold() {
        assertThat(RefundDoubt.resolve(request(200, 300, 3600), Returned.PART, PATIENCE))
                .hasValueSatisfying(person -> assertThat(person).isInstanceOf(RefundAnswer.Rejected.class));
    }

    @Property
    void isNeverMadeAgainWhereTheGatewayMayHaveMadeIt(
            @ForAll @LongRange(min = 1, max = 990) long amount,
            @ForAll @LongRange(min = 0, max = 989) long before,
            @ForAll Returned told,
            @ForAll @LongRange(min = 0, max = 7200) long seconds) {
        RefundRequest request = request(Math.min(amount, 990 - before), before, seconds);
        Optional<RefundAnswer> answer = RefundDoubt.resolve(request, told, PATIENCE);
        boolean made = told == Returned.ALL
                || told == Returned.UNDER_WAY
                || told == Returned.UNTOLD
                || (told == Returned.PART && !(before > 0 && request.isRest()));
        assertThat(answer.isEmpty() && (made || seconds < PATIENCE.toSeconds())).isFalse();
    }

    private static RefundRequest request(long amount, long before, long secondsSince) {
        Inquiry payment = new Inquiry("pm_X", "te1", 1, new Money(990, AZN), NOW, NOW.plusSeconds(1800));
        return new RefundRequest(
                payment, "pm_X-r1", new Money(amount, AZN), new Money(before, AZN), Duration.ofSeconds(secondsSince));
    }
}
