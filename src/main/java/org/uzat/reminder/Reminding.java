package org.uzat.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.autorenew.AutoRenewal;
import org.uzat.autorenew.AutoRenewals;
import org.uzat.identity.AccountId;
import org.uzat.line.Line;
import org.uzat.numbering.LineId;
import org.uzat.operator.LineState;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.reminder.Readers.Reader;
import org.uzat.reminder.WatchStore.Move;
import org.uzat.validity.Validity;

/** What is to be told of lines that are due, and when each is due next; what that needs is read by sets. */
@Component
class Reminding {

    /**
     * What came of a line.
     *
     * @param notice to be told, or null
     */
    record Judged(Move move, @Nullable Notice notice) {}

    private final Validity validity;
    private final AutoRenewals autoRenewals;
    private final Operators operators;

    Reminding(Validity validity, AutoRenewals autoRenewals, Operators operators) {
        this.validity = validity;
        this.autoRenewals = autoRenewals;
        this.operators = operators;
    }

    /** Judges lines, also those that are not there any more. */
    List<Judged> judge(Collection<LineId> due, Map<LineId, Line> found, Map<LineId, Reader> readers, Instant now) {
        Map<LineId, Instant> granted = validity.lastGrants(due);
        Map<LineId, AutoRenewal> agreed = autoRenewals.of(due);
        List<Judged> judged = new ArrayList<>(due.size());
        for (LineId id : due) {
            Line line = found.get(id);
            judged.add(
                    line == null
                            ? new Judged(new Move(id, null), null)
                            : judge(line, granted.get(id), agreed.get(id), readers.get(id), now));
        }
        return judged;
    }

    private Judged judge(
            Line line,
            @Nullable Instant grantedAt,
            @Nullable AutoRenewal agreed,
            @Nullable Reader reader,
            Instant now) {
        OperatorSettings settings = operators.inForce(line.operatorId(), now);
        AccountId owner = reader == null ? null : reader.account();
        boolean renewsItself = agreed != null
                && agreed.isOn()
                && !agreed.isShort()
                && agreed.account().equals(owner);
        List<Moment> moments =
                Schedule.moments(line.life(), grantedAt, settings.policies().reminders(), renewsItself);
        Schedule.Verdict verdict = Schedule.judge(moments, now);
        Moment told = verdict.told();
        boolean silent = reader == null || line.state(now) == LineState.BLOCKED;
        return new Judged(
                new Move(line.id(), verdict.next()),
                told == null || silent ? null : notice(line, told, agreed, owner, now));
    }

    private static Notice notice(
            Line line, Moment told, @Nullable AutoRenewal agreed, @Nullable AccountId owner, Instant now) {
        Map<String, String> detail = new HashMap<>();
        Occasion occasion = told.occasion();
        if (occasion == Occasion.AUTO_AHEAD && agreed != null) {
            long balance = line.balances().mainMinor();
            detail.put(NoticeWords.PRICE, Long.toString(agreed.priceMinor()));
            detail.put(NoticeWords.BALANCE, Long.toString(balance));
            occasion = balance < agreed.priceMinor() ? Occasion.AUTO_NEEDS : occasion;
        }
        Instant goodUntil = told.about();
        if (occasion == Occasion.ENDED && line.life().reloadUntil() != null) {
            goodUntil = line.life().reloadUntil();
        }
        NoticeKey key = new NoticeKey(line.id(), occasion, told.step(), told.about());
        return new Notice(key, owner, now, goodUntil, detail);
    }
}
