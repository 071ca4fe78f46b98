package org.uzat.web.office;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uzat.money.Money;
import org.uzat.payment.Difference;
import org.uzat.payment.Reconciled;
import org.uzat.web.desk.DeskFrame;
import org.uzat.web.page.Page;

/**
 * Days compared.
 *
 * @param reports the latest, newest first
 * @param report the one looked at; null on the list
 */
public final class ReconciliationScreen {

    private final Page page;
    private final DeskFrame frame;
    private final Told told;
    private final List<Reconciled> reports;
    private final @Nullable Reconciled report;

    ReconciliationScreen(Page page, DeskFrame frame, Told told, List<Reconciled> reports, @Nullable Reconciled report) {
        this.page = page;
        this.frame = frame;
        this.told = told;
        this.reports = reports;
        this.report = report;
    }

    public DeskFrame frame() {
        return frame;
    }

    public List<Reconciled> reports() {
        return reports;
    }

    /** The one looked at. */
    public Reconciled report() {
        return Objects.requireNonNull(report);
    }

    public String address(Reconciled one) {
        return "/desk/reconciliation/" + one.gateway() + "/" + one.day();
    }

    public String day(Reconciled one) {
        return told.day(one.day());
    }

    public String at(Reconciled one) {
        return told.at(one.ranAt());
    }

    public String at(Difference one) {
        return told.at(one.at());
    }

    public String money(@Nullable Money money) {
        return told.money(money);
    }

    public String kind(String kind) {
        return page.say("desk.recon.kind." + kind);
    }

    public String problem(Difference one) {
        return page.say("desk.items.kind." + one.problem());
    }

    /** How a day ended, in a word. */
    public String result(Reconciled one) {
        if (one.result() != Reconciled.Result.COMPARED) {
            return page.say("desk.recon.result." + one.result());
        }
        return one.differences().isEmpty()
                ? page.say("desk.recon.same")
                : page.say("desk.recon.differences", "count", one.differences().size());
    }

    public String tone(Reconciled one) {
        if (one.result() == Reconciled.Result.UNKNOWN) {
            return "ring-soon";
        }
        return one.differences().isEmpty() ? "" : "ring-over";
    }

    /** The payment's page where a difference is about one of ours; null else. */
    public @Nullable String payment(Difference one) {
        String reference = one.reference() == null ? "" : one.reference().replaceFirst("-r\\d+$", "");
        return reference.matches("pm_[0-9A-HJKMNP-TV-Z]{26}") ? "/desk/payments/" + reference : null;
    }
}
