package org.uzat.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.uzat.decision.Command;
import org.uzat.decision.Giving;
import org.uzat.decision.Outcome;
import org.uzat.decision.QuoteItem;
import org.uzat.decision.Returning;
import org.uzat.decision.Terms;
import org.uzat.ledger.Account;
import org.uzat.numbering.LineId;
import org.uzat.origin.Channel;
import org.uzat.promotion.Benefit;
import org.uzat.promotion.Condition;
import org.uzat.promotion.Deal;
import org.uzat.promotion.Limits;
import org.uzat.promotion.Promotion;
import org.uzat.promotion.Ticket;
import org.uzat.refusal.Reason;

/** Renewals that promotions make cheaper or longer, on a real database. */
class PromotedTest extends WithPromotions {

    @Test
    void takesItOffAndBooksWhatItCosts() {
        Promotion tenth = promotion(new Benefit.Percent(10), Limits.NONE);
        LineId line = world.line("caspian", 5000, Duration.ofDays(3));

        Outcome.Renewed renewed = renewed(renew(line, ticket(tenth), null, "a"));

        assertThat(renewed.price().minor()).isEqualTo(891);
        assertThat(renewed.balance().minor()).isEqualTo(5000 - 891);
        assertThat(world.booked(line, Account.PROMOTION, Account.REVENUE)).isEqualTo(99);
        assertThat(world.booked(line, Account.MAIN, Account.REVENUE) + world.booked(line, Account.MAIN, Account.VAT))
                .isEqualTo(891);
        assertThat(world.booked(line, Account.MAIN, Account.VAT))
                .isEqualTo(renewed.vat().minor());
        assertThat(uses.ofLine(line)).containsOnlyKeys(2);
        assertThat(replayed(line, ticket(tenth), "a")).isEqualTo(renewed);
        assertThat(booksAreClean()).isTrue();
    }

    @Test
    void putsDaysAndDataOnTop() {
        Promotion days = promotion(new Benefit.BonusDays(2), Limits.NONE);
        Promotion data = promotion(new Benefit.BonusData(100), Limits.NONE);
        LineId line = world.line("caspian", 5000, Duration.ofDays(3));
        LineId other = world.line("caspian", 5000, Duration.ofDays(3));

        Outcome.Renewed renewed = renewed(renew(line, ticket(days), null, "d"));
        renewed(renew(other, ticket(data), null, "d"));

        assertThat(days(line)).isEqualTo(12);
        assertThat(renewed.price().minor()).isEqualTo(990);
        assertThat(jdbc.sql("select granted from allowance where line_id = ? and kind = 1 order by part")
                        .param(other.number())
                        .query(Long.class)
                        .list())
                .containsExactly(5120L * 1_048_576, 100L * 1_048_576);
        HistoryEntry last = history.of(world.read(line), 1).getFirst();
        assertThat(((HistoryEntry.Renewal) last).deal().bonusDays()).isEqualTo(2);
        assertThat(booksAreClean()).isTrue();
    }

    @Test
    void isQuotedAsItIsSoldAndInsistedOnIfWished() {
        Promotion tenth = promotion(new Benefit.Percent(10), Limits.NONE);
        Ticket ticket = ticket(tenth);
        LineId line = world.line("caspian", 5000, Duration.ofDays(3));
        var items = List.<QuoteItem>of(new QuoteItem.PackItem(line, "TOURIST-10", 1));

        var quote = ((Quotes.Result.Quoted) quotes.quote(items, true, Channel.API, null, ticket)).quote();
        assertThat(quote.total().minor()).isEqualTo(891);
        assertThat(quote.items().getFirst().listPrice().minor()).isEqualTo(990);
        assertThat(quote.items().getFirst().deal().discountMinor()).isEqualTo(99);
        var version = (Quotes.Version.OfPack)
                quotes.quotedVersion(quote.token(), new QuoteItem.PackItem(line, "TOURIST-10", 1));
        assertThat(version.priceMinor()).isEqualTo(891);

        assertThat(reason(renew(line, Ticket.NONE, 891L, "without"))).isEqualTo(Reason.PRICE_CHANGED);
        assertThat(renewed(renew(line, ticket, 891L, "with")).price().minor()).isEqualTo(891);
        promotions.pause(tenth.promotionId(), true);
        assertThat(quotes.quoteAgain(quote.token(), items, true, Channel.API, null, Ticket.NONE))
                .isInstanceOfSatisfying(
                        Quotes.Result.NotQuoted.class,
                        not -> assertThat(not.refusal().reason()).isEqualTo(Reason.PRICE_CHANGED));
        assertThat(reason(renew(line, ticket, null, "paused"))).isEqualTo(Reason.PROMOTION_NOT_FITTING);
    }

    @Test
    void isGivenByAsMuchAsThereIsAndNoMoreWhoeverComesAtOnce() {
        Promotion fixed = promotion(fixed(100), new Limits(money(350), null, null));
        List<LineId> lines = IntStream.range(0, 12)
                .mapToObj(i -> world.line("caspian", 5000, Duration.ofDays(3)))
                .toList();
        List<Command> commands = lines.stream()
                .<Command>map(line -> command(line, ticket(fixed), null, "race"))
                .toList();

        List<Answer> answers =
                commands.parallelStream().map(command -> renewals.post(command)).toList();

        assertThat(answers.stream().filter(PromotedTest::isRenewed)).hasSize(3);
        assertThat(answers.stream().filter(answer -> !isRenewed(answer)).map(PromotedTest::reason))
                .containsOnly(Reason.PROMOTION_USED_UP);
        assertThat(promotions.spent(fixed.promotionId()).minor()).isEqualTo(300);
        assertThat(booksAreClean()).isTrue();
    }

    @Test
    void isNotOverspentByTwoNodesThatReadTheSame() {
        Promotion once = promotion(fixed(100), new Limits(null, 2, null));
        var lines = IntStream.range(0, 8)
                .mapToObj(i -> world.line("caspian", 5000, Duration.ofDays(3)))
                .toList();
        List<Pending> pendings = lines.stream()
                .map(line -> new Pending(command(line, ticket(once), null, "nodes")))
                .toList();

        pendings.parallelStream().forEach(pending -> posting.post(List.of(pending), turnstile.passage()));

        assertThat(pendings.stream().map(pending -> pending.answer().join()).filter(PromotedTest::isRenewed))
                .hasSize(2);
        assertThat(promotions.spent(once.promotionId()).uses()).isEqualTo(2);
        assertThat(booksAreClean()).isTrue();
    }

    @Test
    void isGivenToAPersonAsOftenAsItSaysByWhateverTheyAreKnown() {
        Promotion one = promotion(fixed(100), new Limits(null, null, 1));
        LineId line = world.line("caspian", 5000, Duration.ofDays(3));
        LineId another = world.line("caspian", 5000, Duration.ofDays(3));
        own(line, another);

        assertThat(
                        renewals
                                .post(List.of(
                                        command(line, ticket(one), null, "1"), command(line, ticket(one), null, "2")))
                                .stream()
                                .map(answer -> answer.join())
                                .filter(PromotedTest::isRenewed))
                .hasSize(1);
        assertThat(reason(renew(another, ticket(one), null, "3"))).isEqualTo(Reason.PROMOTION_USED_UP);
        LineId strangers = world.line("caspian", 5000, Duration.ofDays(3));
        assertThat(renewed(renew(strangers, ticket(one), null, "4")).price().minor())
                .isEqualTo(890);
    }

    @Test
    void takesAOneUseCodeOnce() {
        Promotion promotion = save(new Benefit.Percent(50), Limits.NONE, List.of(new Condition.OneUseCode()));
        String code = codes.make(promotion.promotionId(), 2).getFirst();
        Ticket ticket = read(code, world.line("caspian", 0, Duration.ofDays(3)));
        List<LineId> lines = IntStream.range(0, 6)
                .mapToObj(i -> world.line("caspian", 5000, Duration.ofDays(3)))
                .toList();

        List<Answer> answers = lines.parallelStream()
                .map(line -> renew(line, ticket, null, "code"))
                .toList();

        assertThat(answers.stream().filter(PromotedTest::isRenewed)).hasSize(1);
        assertThat(booksAreClean()).isTrue();
    }

    @Test
    void givesBackWhatWasPaidAndTakesTheCostBack() {
        Promotion tenth = promotion(new Benefit.Percent(10), Limits.NONE);
        LineId line = world.line("caspian", 5000, Duration.ofDays(3));
        int version = renewed(renew(line, ticket(tenth), null, "s")).id().version();

        Sales.Sale sale = sales.find(line, version).orElseThrow();
        var what = ((Returning.Result.Worked) sales.work(sale, Giving.ALL, null)).what();
        assertThat(what.amount().minor()).isEqualTo(891);
        assertThat(what.promotion().minor()).isEqualTo(99);
        takeBack(line, sale, what);

        assertThat(world.read(line).balances().mainMinor()).isEqualTo(5000);
        assertThat(world.booked(line, Account.REVENUE, Account.PROMOTION)).isEqualTo(99);
        assertThat(booksAreClean()).isTrue();
    }

    @Test
    void rewardsWhoRecommendedOnce() {
        Promotion friends = save(new Benefit.BonusDays(3), Limits.NONE, List.of(new Condition.Referral(2)));
        LineId known = world.line("caspian", 5000, Duration.ofDays(3));
        LineId fresh = world.line("caspian", 5000, Duration.ofDays(3));
        Ticket ticket = read(codes.referral(own(known), known), fresh);

        assertThat(reason(renew(known, ticket, null, "self"))).isEqualTo(Reason.PROMOTION_NOT_FITTING);
        Outcome.Renewed renewed = renewed(renew(fresh, ticket, null, "friend"));
        assertThat(days(fresh)).isEqualTo(13);
        String instance = fresh.number() + "-" + renewed.id().version();
        rewards.give(instance);
        rewards.give(instance);

        assertThat(world.read(known).version()).isEqualTo(2);
        assertThat(days(known)).isEqualTo(2);
        promotions.pause(friends.promotionId(), true);
        assertThat(booksAreClean()).isTrue();
    }

    @Test
    void isReadFromFactsAndCostsNothingWhereThereIsNone() {
        LineId line = world.line("caspian", 5000, Duration.ofDays(3));
        var asked = new PromotionReader.Asked(world.read(line), purchase(world.read(line)), Ticket.NONE, null);
        PromotionStock stock = reader.read(List.of(asked), clock.instant());
        assertThat(stock.promoting(world.read(line), Ticket.NONE).rooms()).isEqualTo(Map.of());
        assertThat(renewed(renew(line, Ticket.NONE, null, "n")).price().minor()).isEqualTo(990);
        assertThat(uses.ofLine(line)).isEqualTo(Map.<Integer, Deal>of());
        assertThat(Terms.of(Ticket.NONE)).isEqualTo(Terms.NONE);
    }
}
