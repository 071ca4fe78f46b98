package org.uzat.web.promotion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogue;
import org.uzat.catalogue.Catalogues;
import org.uzat.catalogue.PackVersion;
import org.uzat.language.Amount;
import org.uzat.line.Line;
import org.uzat.numbering.LineId;
import org.uzat.promotion.Deal;
import org.uzat.promotion.Facts;
import org.uzat.promotion.Limits;
import org.uzat.promotion.Offers;
import org.uzat.promotion.PromoCodes;
import org.uzat.promotion.Promotion;
import org.uzat.promotion.Promotions;
import org.uzat.promotion.Room;
import org.uzat.promotion.Ticket;
import org.uzat.promotion.Uses;
import org.uzat.promotion.Verdict;
import org.uzat.renewal.HistoryEntry;
import org.uzat.renewal.LineHistory;
import org.uzat.web.page.Page;
import org.uzat.web.trade.PromotionWords;

/** What a purchase costs with a promotion and without it, and what each other one has to say; nothing is saved or used up by it. */
@Component
class Preview {

    /** A line's history beyond this matters to no condition. */
    private static final int HISTORY = 200;

    private static final int HOURS_OF_DAY = 24;

    private final Promotions promotions;
    private final Uses uses;
    private final PromoCodes codes;
    private final LineHistory history;
    private final Catalogues catalogues;

    Preview(Promotions promotions, Uses uses, PromoCodes codes, LineHistory history, Catalogues catalogues) {
        this.promotions = promotions;
        this.uses = uses;
        this.codes = codes;
        this.history = history;
        this.catalogues = catalogues;
    }

    /** @param code as typed; nothing where none was */
    Tried of(Page page, Promotion tried, Trying.Purchase purchase, String code) {
        Facts.Purchase bought = purchase.facts();
        List<Promotion> others = promotions.inForce(bought.operatorId(), bought.now()).stream()
                .filter(one -> one.promotionId() != tried.promotionId() || tried.promotionId() == 0)
                .toList();
        List<Promotion> all = Stream.concat(Stream.of(tried), others.stream()).toList();
        Facts facts =
                facts(purchase, all, code.isEmpty() ? null : codes.word(code).hash(), page);
        Deal with = Offers.best(facts, all);
        PromotionWords words = new PromotionWords(page.words(), catalogues.current(), bought.now());
        List<Tried.Row> rows = Offers.judge(facts, all).stream()
                .map(judged -> row(page, words, judged, tried, given(page, bought, with, judged.promotion())))
                .toList();
        return new Tried(paid(page, bought, Offers.best(facts, others)), paid(page, bought, with), rows);
    }

    private Facts facts(Trying.Purchase purchase, List<Promotion> all, @Nullable String codeHash, Page page) {
        LineId line = purchase.line().id();
        Uses.Left left = uses.read(all, List.of(line), codeHash == null ? List.of() : List.of(codeHash));
        Map<Integer, Room> rooms = new HashMap<>();
        all.forEach(one -> rooms.put(one.promotionId(), room(one, line, left)));
        return new Facts(
                purchase.facts(),
                new Ticket(codeHash, page.language().tag()),
                past(purchase.line()),
                Uses.found(left, line, codeHash),
                rooms);
    }

    /** By the limits as they would be, and by what is spent already. */
    private Room room(Promotion promotion, LineId line, Uses.Left left) {
        Limits limits = promotion.limits();
        Promotions.Spent spent = promotion.promotionId() == 0 || !limits.shared()
                ? new Promotions.Spent(0, 0)
                : promotions.spent(promotion.promotionId());
        Set<String> persons = left.persons().getOrDefault(line, Set.of());
        int had = persons.stream()
                .mapToInt(person ->
                        left.personUses().getOrDefault(new Uses.PersonUse(promotion.promotionId(), person), 0))
                .max()
                .orElse(0);
        return new Room(
                limits.budget() == null ? Long.MAX_VALUE : limits.budget().minor() - spent.minor(),
                limits.uses() == null ? Long.MAX_VALUE : limits.uses() - spent.uses(),
                limits.perPerson() == null ? Long.MAX_VALUE : limits.perPerson() - had);
    }

    /** What the line bought before, latest first: packs with days count. */
    private Facts.Past past(Line line) {
        Catalogue catalogue = catalogues.current();
        List<Integer> days = new ArrayList<>();
        for (HistoryEntry entry : history.of(line, HISTORY)) {
            if (entry instanceof HistoryEntry.Renewal renewal) {
                int each = catalogue
                        .version(renewal.packVersionId())
                        .map(Preview::days)
                        .orElse(0);
                if (each > 0) {
                    days.add(each * renewal.quantity());
                }
            }
        }
        return days.isEmpty() ? Facts.Past.NONE : new Facts.Past(days.size(), days.getFirst());
    }

    private static int days(PackVersion pack) {
        return pack.days() + pack.hours() / HOURS_OF_DAY;
    }

    private static Tried.Row row(Page page, PromotionWords words, Offers.Judged judged, Promotion tried, String given) {
        Promotion promotion = judged.promotion();
        String why = switch (judged.verdict()) {
            case Verdict.Given _ -> page.say("desk.promotions.try.counts", "what", given);
            case Verdict.Worse _ -> page.say("desk.promotions.try.worse");
            case Verdict.NotInForce _ -> page.say("desk.promotions.try.notInForce");
            case Verdict.NotMet not ->
                page.say("desk.promotions.try.notMet", "condition", words.condition(promotion, not.condition()));
            case Verdict.GivesNothing _ -> page.say("desk.promotions.try.nothing");
            case Verdict.UsedUp _ -> page.say("desk.promotions.try.usedUp");
            case Verdict.PersonHadIt _ -> page.say("desk.promotions.try.person");
        };
        return new Tried.Row(
                promotion.name(page.language().tag()),
                promotion.promotionId() == tried.promotionId(),
                judged.verdict() instanceof Verdict.Given,
                why);
    }

    /** What one of them gives in a deal. */
    private static String given(Page page, Facts.Purchase purchase, Deal deal, Promotion promotion) {
        return deal.gave().stream()
                .filter(gave -> gave.promotionId() == promotion.promotionId())
                .findFirst()
                .map(gave -> {
                    Amount off = new Amount(
                            gave.discountMinor(), purchase.unitPrice().currency());
                    String first = off.minor() == 0 ? "" : page.say("deal.off", "amount", off);
                    return extras(page, first, gave.bonusDays(), gave.bonusData());
                })
                .orElse("");
    }

    private static String paid(Page page, Facts.Purchase purchase, Deal deal) {
        var list = purchase.listPrice();
        String price = page.formats().money(new Amount(list.minor() - deal.discountMinor(), list.currency()));
        return extras(page, price, deal.bonusDays(), deal.bonusData());
    }

    private static String extras(Page page, String first, int days, long octets) {
        List<String> parts = new ArrayList<>();
        parts.add(first);
        if (days > 0) {
            parts.add(page.say("deal.days", "days", days));
        }
        if (octets > 0) {
            parts.add(page.say("deal.data", "data", page.formats().data(octets)));
        }
        parts.removeIf(String::isEmpty);
        return String.join(" · ", parts);
    }
}
