package org.uzat.planner;

import java.time.Instant;
import java.util.List;
import org.uzat.allowance.Allowance;
import org.uzat.catalogue.Catalogue;
import org.uzat.line.Line;
import org.uzat.operator.OperatorSettings;
import org.uzat.origin.Channel;

/**
 * Everything that a plan is made from.
 *
 * @param line the line as it stands; it can take money
 * @param allowances its open allowances
 * @param settings its operator's settings in force
 * @param catalogue what is sold, also what is announced for later
 * @param channel through which door all of it would be bought
 * @param useBalance whether the line's own money may pay; a guest's plan is paid from outside
 * @param stay what is wanted
 * @param now the instant of the question
 * @param pricing what promotions give
 */
public record Asked(
        Line line,
        List<Allowance> allowances,
        OperatorSettings settings,
        Catalogue catalogue,
        Channel channel,
        boolean useBalance,
        Stay stay,
        Instant now,
        Pricing pricing) {

    /** The same question for another need of data. */
    Asked needing(long dataPerDay) {
        return new Asked(
                line,
                allowances,
                settings,
                catalogue,
                channel,
                useBalance,
                new Stay(stay.until(), dataPerDay),
                now,
                pricing);
    }
}
