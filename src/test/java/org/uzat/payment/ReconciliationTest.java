package org.uzat.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.demo.Workbench;
import org.uzat.order.PaymentView;
import org.uzat.order.Shop;

/** The demo bank's list over real HTTP against our books on a real database. Other tests' payments lie in both as well. */
@Tag("store")
@Workbench
class ReconciliationTest {

    private static final String ITEMS = "select count(*) from open_item where subject like ?";

    @Autowired
    private Shop shop;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private OpenItems items;

    @Test
    void findsWhatDiffersAndChangesNothingWhenItIsDoneAgain() {
        PaymentView same = paid();
        PaymentView missingThere = paid();
        PaymentView differs = paid();
        shop.change("update sandbox.checkout set paid_at = null where reference = ?", missingThere.id());
        shop.change("update sandbox.checkout set amount_minor = 991 where reference = ?", differs.id());
        String stranger = "stranger-" + same.id();
        shop.change(
                "insert into sandbox.checkout (checkout_id, reference, amount_minor, currency, return_url, callback_url, language,"
                        + " state, created_at, expires_at, paid_at) select ?, ?, 500, 'AZN', '', '', '', 'PAID', paid_at,"
                        + " expires_at, paid_at from sandbox.checkout where reference = ?",
                stranger,
                stranger,
                same.id());
        LocalDate today = reconciliation.today();

        Reconciled report = reconciliation.compare("sandbox", today);

        assertThat(problems(report, same.id())).isEmpty();
        assertThat(problems(report, missingThere.id())).containsExactly(OpenItem.Kind.MISSING_THERE);
        assertThat(problems(report, differs.id())).containsExactly(OpenItem.Kind.AMOUNT_DIFFERS);
        assertThat(problems(report, stranger)).containsExactly(OpenItem.Kind.MISSING_HERE);
        long waiting = shop.count(ITEMS, "sandbox:%");
        OpenItem item = item(stranger);
        items.close(item, "staff:2", OpenItem.Why.EXPLAINED, "a test of the bank");
        items.close(item, "staff:3", OpenItem.Why.WRITTEN_OFF, "");

        Reconciled again = reconciliation.compare("sandbox", today);

        assertThat(problems(again, stranger)).containsExactly(OpenItem.Kind.MISSING_HERE);
        assertThat(shop.count(ITEMS, "sandbox:%")).isEqualTo(waiting);
        assertThat(items.find(item.id()).orElseThrow().closed())
                .satisfies(closed -> assertThat(closed)
                        .isNotNull()
                        .extracting(OpenItem.Closed::by)
                        .isEqualTo("staff:2"));
        assertThat(shop.count("select count(*) from audit_entry where subject = ?", "item:" + item.id()))
                .isEqualTo(1);
        assertThat(reconciliation.find("sandbox", today)).contains(again);
    }

    @Test
    void asksTheBankFirstAboutAPaymentThatItNeverHeardOf() {
        PaymentView payment = shop.open(shop.line(0), false);
        shop.change(
                "delete from scheduled_tasks where task_instance = ? and task_name = 'payment-look-up'", payment.id());
        shop.pay(payment, "LOST");

        Reconciled report = reconciliation.compare("sandbox", reconciliation.today());

        assertThat(problems(report, payment.id())).isEmpty();
        assertThat(shop.fulfilled(payment).state()).isEqualTo(PaymentState.SETTLED);
    }

    @Test
    void comparesEachDayThatIsOverByItselfAndOnce() {
        PaymentView payment = paid();
        shop.change("update payment set told_at = told_at - interval '3 days' where public_id = ?", payment.id());
        shop.change(
                "update sandbox.checkout set paid_at = paid_at - interval '3 days' where reference = ?", payment.id());
        LocalDate day = reconciliation.today().minusDays(3);

        reconciliation.due();
        Reconciled report = reconciliation.find("sandbox", day).orElseThrow();
        reconciliation.due();

        assertThat(report.result()).isEqualTo(Reconciled.Result.COMPARED);
        assertThat(problems(report, payment.id())).isEmpty();
        assertThat(reconciliation.find("sandbox", day)).contains(report);
    }

    @Test
    void saysSoWhereThereIsNobodyToAsk() {
        Reconciled report = reconciliation.compare("gone", reconciliation.today());

        assertThat(report.result()).isEqualTo(Reconciled.Result.UNKNOWN);
        assertThat(report.why()).contains("gone");
    }

    private PaymentView paid() {
        PaymentView payment = shop.open(shop.line(0), false);
        shop.pay(payment, "SUCCESS");
        return shop.fulfilled(payment);
    }

    private OpenItem item(String name) {
        var wanted = new OpenItems.Wanted(null, false, OpenItems.Order.OPENED, true);
        return items.list(wanted, 1000).stream()
                .filter(one -> one.subject().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<OpenItem.Kind> problems(Reconciled report, String reference) {
        return report.differences().stream()
                .filter(one -> reference.equals(one.reference()))
                .map(Difference::problem)
                .toList();
    }
}
