package org.uzat.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uzat.gateway.Movement;
import org.uzat.money.Money;

/** A gateway's list against our books. */
class ComparisonTest {

    private static final Instant FROM = Instant.parse("2026-03-01T20:00:00Z");
    private static final Instant UNTIL = FROM.plus(Duration.ofDays(1));
    private static final Instant NOON = FROM.plus(Duration.ofHours(12));

    @Test
    void findsNothingWhereBothTellTheSame() {
        assertThat(compare(
                        List.of(charge("a", 990, NOON), refund("a-r1", 300, NOON), dispute("a", "dp", 690, NOON)),
                        List.of(
                                ours(Movement.Kind.CHARGE, "a", "a", null, 990, NOON),
                                ours(Movement.Kind.REFUND, "a-r1", "a", null, 300, NOON),
                                ours(Movement.Kind.DISPUTE, "a", "a", "dp", 690, NOON))))
                .isEmpty();
    }

    @Test
    void findsWhatIsMissingHereAndThereDiffersAndCameTwice() {
        List<Difference> found = compare(
                List.of(
                        charge("unknown", 100, NOON),
                        charge(null, 200, NOON),
                        charge("b", 991, NOON),
                        charge("c", 990, NOON),
                        charge("c", 990, NOON.plusSeconds(1))),
                List.of(
                        ours(Movement.Kind.CHARGE, "b", "b", null, 990, NOON),
                        ours(Movement.Kind.CHARGE, "c", "c", null, 990, NOON),
                        ours(Movement.Kind.CHARGE, "d", "d", null, 990, NOON)));

        assertThat(found)
                .extracting(Difference::problem)
                .containsExactlyInAnyOrder(
                        OpenItem.Kind.MISSING_HERE,
                        OpenItem.Kind.MISSING_HERE,
                        OpenItem.Kind.AMOUNT_DIFFERS,
                        OpenItem.Kind.DUPLICATE,
                        OpenItem.Kind.MISSING_THERE);
    }

    @Test
    void forgivesWhatWasHeardOfOnTheOtherSideOfMidnight() {
        Instant before = UNTIL.minusSeconds(30);
        Instant after = UNTIL.plusSeconds(30);

        assertThat(compare(
                        List.of(charge("a", 990, before)),
                        List.of(ours(Movement.Kind.CHARGE, "a", "a", null, 990, after))))
                .isEmpty();
        assertThat(compare(
                        List.of(charge("a", 990, after)),
                        List.of(ours(Movement.Kind.CHARGE, "a", "a", null, 990, before))))
                .isEmpty();
        assertThat(compare(
                        List.of(charge("a", 990, FROM.minus(Duration.ofDays(3)))),
                        List.of(ours(Movement.Kind.CHARGE, "a", "a", null, 990, NOON))))
                .isEmpty();
    }

    @Test
    void leavesToTheOtherDaysWhatIsTheirs() {
        assertThat(compare(
                        List.of(charge("a", 990, UNTIL)),
                        List.of(ours(Movement.Kind.CHARGE, "b", "b", null, 990, UNTIL))))
                .isEmpty();
    }

    @Test
    void findsRefundsByThePaymentWhereTheGatewayKeptNoOtherName() {
        List<Ours> ours = List.of(
                ours(Movement.Kind.REFUND, "a-r1", "a", null, 300, NOON),
                ours(Movement.Kind.REFUND, "a-r2", "a", null, 400, NOON));

        assertThat(compare(List.of(refund("a", 400, NOON), refund("a", 300, NOON)), ours))
                .isEmpty();
    }

    /** Whatever is dropped or changed is found, each once, in whatever order both sides come. */
    @Property(tries = 500)
    void findsExactlyWhatWasBroken(
            @ForAll @IntRange(min = 1, max = 20) int payments,
            @ForAll @IntRange(max = 4) int broken,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<Movement> theirs = new ArrayList<>();
        List<Ours> ours = new ArrayList<>();
        int differences = Math.min(broken, payments);
        for (int i = 0; i < payments; i++) {
            int how = i < differences ? 1 + random.nextInt(4) : 0;
            String name = "p" + i;
            if (how != 1) {
                theirs.add(charge(name, how == 3 ? 1 : 990, NOON));
            }
            if (how == 4) {
                theirs.add(charge(name, 990, NOON.plusSeconds(5)));
            }
            if (how != 2) {
                ours.add(ours(Movement.Kind.CHARGE, name, name, null, 990, NOON.plusSeconds(random.nextInt(60))));
            }
        }
        Collections.shuffle(theirs, random);
        Collections.shuffle(ours, random);

        assertThat(compare(theirs, ours)).hasSize(differences);
    }

    private static List<Difference> compare(List<Movement> theirs, List<Ours> ours) {
        return Comparison.of(FROM, UNTIL, theirs, ours);
    }

    private static Movement charge(@Nullable String reference, long minor, Instant at) {
        return new Movement(reference, "ch-" + reference + at, Movement.Kind.CHARGE, money(minor), at);
    }

    private static Movement refund(String reference, long minor, Instant at) {
        return new Movement(reference, "re-" + reference + minor, Movement.Kind.REFUND, money(minor), at);
    }

    private static Movement dispute(String reference, String id, long minor, Instant at) {
        return new Movement(reference, id, Movement.Kind.DISPUTE, money(minor), at);
    }

    private static Ours ours(
            Movement.Kind kind, String reference, String payment, @Nullable String theirs, long minor, Instant at) {
        return new Ours(kind, reference, payment, theirs, money(minor), at);
    }

    private static Money money(long minor) {
        return new Money(minor, Currency.getInstance("AZN"));
    }
}
