package org.uzat.operator;

import static java.util.Objects.requireNonNullElse;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uzat.operator.Policies.AboveTable;
import org.uzat.operator.Policies.Disputes;
import org.uzat.operator.Policies.Returns;
import org.uzat.operator.Policies.VatBooked;
import tools.jackson.databind.node.ObjectNode;

/** The policies inside an operator's settings. */
final class PoliciesJson {

    private static final int LONGEST_DAYS = 3660;
    private static final int QUARANTINE_DAYS = 90;
    private static final Set<LineState> MONEY_STATES =
            Set.of(LineState.GRACE, LineState.SUSPENDED, LineState.TERMINATED);

    private PoliciesJson() {}

    static Policies read(SettingsFields fields) {
        int graceDays = requiredDays(fields, "graceDays");
        int reloadDays = requiredDays(fields, "reloadDays");
        if (reloadDays < graceDays) {
            fields.fault("reloadDays", "is less than graceDays");
        }
        LineState freezeFrom = moneyState(fields, "freezeFrom");
        LineState forfeitFrom = moneyState(fields, "forfeitFrom");
        if (freezeFrom != null && forfeitFrom != null && forfeitFrom.compareTo(freezeFrom) < 0) {
            fields.fault("forfeitFrom", "comes before freezeFrom: what is lost cannot be frozen later");
        }
        Policies policies = new Policies(
                fields.yes("startDayCounts"),
                graceDays,
                reloadDays,
                requireNonNullElse(fields.whole("quarantineDays", 0, LONGEST_DAYS), QUARANTINE_DAYS),
                fields.whole("maxDaysAhead", 1, LONGEST_DAYS),
                requireNonNullElse(fields.choice("aboveTable", AboveTable.class), AboveTable.REFUSE),
                freezeFrom,
                forfeitFrom,
                requireNonNullElse(fields.choice("vatBooked", VatBooked.class), VatBooked.WHEN_SPENT),
                requireNonNullElse(fields.choice("returns", Returns.class), Returns.PRO_RATA),
                requireNonNullElse(fields.choice("disputes", Disputes.class), Disputes.KEEP),
                RemindersJson.read(fields));
        fields.refuseOthers();
        return policies;
    }

    /** A policy younger than stored settings is left out where it is the default: the same file must stay the same. */
    static ObjectNode write(Policies policies, ObjectNode object) {
        object.put("startDayCounts", policies.startDayCounts())
                .put("graceDays", policies.graceDays())
                .put("reloadDays", policies.reloadDays())
                .put("quarantineDays", policies.quarantineDays())
                .put("maxDaysAhead", policies.maxDaysAhead())
                .put("aboveTable", policies.aboveTable().name())
                .put("freezeFrom", name(policies.freezeFrom()))
                .put("forfeitFrom", name(policies.forfeitFrom()))
                .put("vatBooked", policies.vatBooked().name());
        if (policies.returns() != Returns.PRO_RATA) {
            object.put("returns", policies.returns().name());
        }
        if (policies.disputes() != Disputes.KEEP) {
            object.put("disputes", policies.disputes().name());
        }
        if (!policies.reminders().equals(Reminders.USUAL)) {
            object.set("reminders", RemindersJson.write(policies.reminders()));
        }
        return object;
    }

    private static int requiredDays(SettingsFields fields, String name) {
        return fields.required(name, 0, "whole number from 0 to " + LONGEST_DAYS, text -> {
            int days = Integer.parseInt(text);
            if (days < 0 || days > LONGEST_DAYS) {
                throw new IllegalArgumentException(text);
            }
            return days;
        });
    }

    private static @Nullable LineState moneyState(SettingsFields fields, String name) {
        LineState state = fields.choice(name, LineState.class);
        if (state != null && !MONEY_STATES.contains(state)) {
            fields.fault(name, "is none of GRACE, SUSPENDED, TERMINATED");
        }
        return state;
    }

    private static @Nullable String name(@Nullable LineState state) {
        return state == null ? null : state.name();
    }
}
