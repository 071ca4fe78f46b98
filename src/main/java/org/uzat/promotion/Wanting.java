package org.uzat.promotion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.uzat.intake.Codes;
import org.uzat.time.Pure;

/** What must be right about a promotion before it is stored, however it was written. */
@Pure
final class Wanting {

    private static final int NAME_LONGEST = 80;
    private static final Set<String> LANGUAGES = Set.of("zh", "en", "az", "ru");

    private Wanting() {}

    static List<Fault> faults(Promotion wanted) {
        List<Fault> faults = new ArrayList<>();
        if (!Codes.fits(wanted.code())) {
            faults.add(
                    new Fault("code", wanted.code(), "has letters, digits, dashes and underscores only, 32 at most"));
        }
        if (!wanted.names().keySet().equals(LANGUAGES)) {
            faults.add(new Fault("names", wanted.names().keySet().toString(), "must be there in zh, en, az and ru"));
        }
        wanted.names().forEach((language, name) -> {
            if (name.isBlank() || name.length() > NAME_LONGEST) {
                faults.add(new Fault("names." + language, name, "has 1 to " + NAME_LONGEST + " characters"));
            }
        });
        conditions(wanted, faults);
        return faults;
    }

    private static void conditions(Promotion wanted, List<Fault> faults) {
        Set<String> kinds = wanted.conditions().stream().map(Condition::code).collect(Collectors.toSet());
        if (kinds.size() < wanted.conditions().size()) {
            faults.add(new Fault("conditions", kinds.toString(), "must not hold one condition twice"));
        }
        if (wanted.conditions().stream().filter(Condition::wantsCode).count() > 1) {
            faults.add(new Fault("conditions", kinds.toString(), "may ask for one kind of code only"));
        }
        boolean referral = wanted.conditions().stream().anyMatch(one -> one instanceof Condition.Referral);
        if (referral && !(wanted.benefit() instanceof Benefit.BonusDays)) {
            faults.add(new Fault("benefit", "", "of a recommendation is days: both get days"));
        }
    }
}
