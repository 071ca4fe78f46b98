package org.uzat.web.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.uzat.web.counter.Advice.Choice;
import org.uzat.web.counter.Advice.Need;
import org.uzat.web.counter.Advice.Proposal;

class AdviceTest {

    private static final long GB = 1L << 30;
    private static final Choice DAY = new Choice("DAY", 1, GB, 190, 10);
    private static final Choice TEN = new Choice("TEN", 10, 5 * GB, 990, 10);
    private static final Choice TWENTY = new Choice("TWENTY", 20, 12 * GB, 1690, 10);
    private static final Choice THIRTY = new Choice("THIRTY", 30, 25 * GB, 2290, 10);
    private static final Choice MORE = new Choice("MORE", 0, 5 * GB, 800, 10);
    private static final Choice TALK = new Choice("TALK", 0, 0, 300, 10);
    private static final List<Choice> SHELF = List.of(DAY, TEN, TWENTY, THIRTY, MORE, TALK);

    @Test
    void takesTheCheapestThatCoversTheStay() {
        assertThat(told(10, 3)).isEqualTo("1 TEN");
        assertThat(told(4, 2)).isEqualTo("4 DAY");
        assertThat(told(6, 2)).isEqualTo("1 TEN"); // six days one by one cost more than ten
        assertThat(told(11, 3)).isEqualTo("1 TEN 1 DAY");
        assertThat(told(50, 10)).isEqualTo("1 THIRTY 1 TWENTY");
        assertThat(told(60, 10)).isEqualTo("2 THIRTY");
    }

    @Test
    void takesDataIntoAccount() {
        assertThat(told(10, 6)).isEqualTo("1 TEN 1 DAY"); // its gigabyte is cheaper than an add-on
        assertThat(told(10, 12)).isEqualTo("1 TWENTY");
        assertThat(told(0, 4)).isEqualTo("4 DAY");
        assertThat(told(0, 5)).isEqualTo("1 MORE");
    }

    @Test
    void advisesNothingWhereNothingIsMissingOrNothingCoversIt() {
        assertThat(Advice.cheapest(new Need(0, 0), SHELF)).isEmpty();
        assertThat(Advice.cheapest(new Need(-3, -GB), SHELF)).isEmpty();
        assertThat(Advice.cheapest(new Need(5, 0), List.of(MORE, TALK))).isEmpty();
        assertThat(Advice.cheapest(new Need(21, 0), List.of(new Choice("ONCE", 20, GB, 100, 1))))
                .isEmpty();
    }

    @Test
    void countsUnlimitedDataAsEnoughForAnything() {
        Choice unlimited = new Choice("ALL", 10, Long.MAX_VALUE, 2000, 10);
        assertThat(words(Advice.cheapest(new Need(20, 900 * GB), List.of(unlimited, TWENTY, MORE))))
                .isEqualTo("1 TWENTY 1 ALL"); // 36.90 instead of 40.00
    }

    /** Against every single pack and every pack with one add-on, worked out the plain way. */
    @Property
    void isNeverDearerThanOnePackAlone(
            @ForAll @IntRange(min = 1, max = 100) int days, @ForAll @IntRange(max = 60) int gigabytes) {
        Need need = new Need(days, gigabytes * GB);
        Optional<Proposal> found = Advice.cheapest(need, SHELF);
        List<Long> plain = new ArrayList<>();
        for (Choice pack : SHELF) {
            for (int times = 1; times <= pack.times(); times++) {
                if (pack.days() * times >= days && pack.dataOctets() * times >= gigabytes * GB) {
                    plain.add(pack.priceMinor() * times);
                }
            }
        }
        found.ifPresent(proposal -> {
            assertThat(proposal.days()).isGreaterThanOrEqualTo(days);
            assertThat(proposal.dataOctets()).isGreaterThanOrEqualTo(gigabytes * GB);
        });
        plain.forEach(price -> assertThat(found.orElseThrow().priceMinor()).isLessThanOrEqualTo(price));
    }

    private static String told(int days, int gigabytes) {
        return words(Advice.cheapest(new Need(days, gigabytes * GB), SHELF));
    }

    private static String words(Optional<Proposal> proposal) {
        return String.join(
                " ",
                proposal.orElseThrow().parts().stream()
                        .map(part -> part.times() + " " + part.choice().pack())
                        .toList());
    }
}
