package org.uzat.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uzat.decision.RenewalId;

/** What a receipt's code tells, on a real database. */
class ProofsTest extends WithShopSales {

    @Test
    void aCodeIsShortAlwaysTheSameAndOpensOneReceipt() {
        RenewalId sale = sell(shop());
        Receipt receipt = written(sale);
        String token = proofs.path(sale).substring("/r/".length());
        assertThat(token).matches("[A-Za-z0-9_-]{22}");
        assertThat(proofs.path(sale)).isEqualTo("/r/" + token);

        Proof.Genuine found = (Proof.Genuine) proofs.look(token, "shop-" + token);

        assertThat(found.proof().receipt()).isEqualTo(receipt);
        assertThat(found.proof().standing()).isEqualTo(Proof.Standing.ACTIVE);
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(proofs.look(forged, "forger-" + i + token)).isInstanceOf(Proof.Unknown.class);
        }
    }

    @Test
    void whoGuessesHasToWaitAndWhoShowsGenuineOnesHasNot() {
        RenewalId sale = sell(shop());
        written(sale);
        String token = proofs.path(sale).substring("/r/".length());
        String counter = "counter-" + token;
        for (int i = 0; i < 40; i++) {
            assertThat(proofs.look(token, counter)).isInstanceOf(Proof.Genuine.class);
        }
        Map<Class<?>, Integer> seen = new HashMap<>();
        for (int i = 0; i < 25; i++) {
            String guess = String.format(Locale.ROOT, "%022d", i);
            seen.merge(proofs.look(guess, counter).getClass(), 1, Integer::sum);
        }
        assertThat(seen).containsEntry(Proof.Unknown.class, 20).containsEntry(Proof.Locked.class, 5);
    }

    @Test
    void tellsWhatHasBecomeOfACard() {
        RenewalId sale = sell(shop());
        written(sale);
        long line = sale.line().number();

        change("update line set blocked_at = now() where line_id = ?", line);
        assertThat(standing(sale)).isEqualTo(Proof.Standing.BLOCKED);
        change("update line set blocked_at = null, valid_until = now() - interval '1 day' where line_id = ?", line);
        assertThat(standing(sale)).isEqualTo(Proof.Standing.OVER);
        change("update line set released_at = now() where line_id = ?", line);
        assertThat(standing(sale)).isEqualTo(Proof.Standing.CLOSED);
        String asBooked = "update line set released_at = null, valid_until = v.valid_after from validity_entry v"
                + " where v.line_id = line.line_id and v.version = line.version and line.line_id = ?";
        change(asBooked, line); // the books are proven by other tests of this process
    }

    private Proof.Standing standing(RenewalId sale) {
        String token = proofs.path(sale).substring("/r/".length());
        return ((Proof.Genuine) proofs.look(token, "anybody")).proof().standing();
    }

    private void change(String sql, long line) {
        assertThat(jdbc.sql(sql).param(line).update()).isEqualTo(1);
    }
}
