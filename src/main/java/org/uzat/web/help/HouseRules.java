package org.uzat.web.help;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uzat.numbering.Msisdn;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Policies;

/**
 * What the operators have decided that the answers tell of.
 *
 * @param graceDays how long an expired card can still be reached
 * @param reloadDays how long it can be brought back
 * @param restDays how long the number of a closed card rests; the three are null where there is no operator yet
 * @param variants which of several ways to tell something is true here, by the ending of its text's key
 * @param zones whose midnights end days
 * @param contacts whom to call
 */
record HouseRules(
        @Nullable Span graceDays,
        @Nullable Span reloadDays,
        @Nullable Span restDays,
        Set<String> variants,
        List<ZoneId> zones,
        List<Contact> contacts) {

    /** From the fewest to the most days that any operator grants. */
    record Span(int least, int most) {}

    /**
     * A telephone to call.
     *
     * @param number as it is dialled
     * @param shown as people read it
     */
    record Contact(String operator, String number, String shown) {}

    static HouseRules of(Collection<OperatorSettings> operators) {
        List<Policies> policies =
                operators.stream().map(OperatorSettings::policies).toList();
        Span grace = span(policies, Policies::graceDays);
        Set<String> variants = new HashSet<>();
        if (grace != null) {
            variants.add(grace.most() > 0 ? "grace" : "atOnce");
            variants.add("windows");
        }
        variants.add(startDay(policies));
        return new HouseRules(
                grace,
                span(policies, Policies::reloadDays),
                span(policies, Policies::quarantineDays),
                Set.copyOf(variants),
                operators.stream().map(OperatorSettings::zone).distinct().toList(),
                operators.stream().flatMap(HouseRules::contact).toList());
    }

    private static @Nullable Span span(List<Policies> policies, ToIntFunction<Policies> days) {
        if (policies.isEmpty()) {
            return null;
        }
        var statistics = policies.stream().mapToInt(days).summaryStatistics();
        return new Span(statistics.getMin(), statistics.getMax());
    }

    private static String startDay(List<Policies> policies) {
        List<Boolean> counts =
                policies.stream().map(Policies::startDayCounts).distinct().toList();
        if (counts.size() != 1) {
            return "varies";
        }
        return counts.getFirst() ? "counts" : "free";
    }

    private static Stream<Contact> contact(OperatorSettings operator) {
        String phone = operator.supportPhone();
        return phone == null
                ? Stream.empty()
                : Stream.of(new Contact(
                        operator.name(),
                        phone,
                        Msisdn.parse(phone).map(Msisdn::international).orElse(phone)));
    }
}
