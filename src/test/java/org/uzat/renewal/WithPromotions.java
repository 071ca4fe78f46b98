package org.uzat.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.catalogue.Catalogues;
import org.uzat.command.CommandLine;
import org.uzat.command.Commands;
import org.uzat.decision.Because;
import org.uzat.decision.Command;
import org.uzat.decision.Giving;
import org.uzat.decision.Outcome;
import org.uzat.decision.Pricing;
import org.uzat.decision.RequestKey;
import org.uzat.decision.Return;
import org.uzat.decision.Terms;
import org.uzat.identity.AccountId;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.operator.Operators;
import org.uzat.promotion.Benefit;
import org.uzat.promotion.CodeTries;
import org.uzat.promotion.Condition;
import org.uzat.promotion.Facts;
import org.uzat.promotion.Limits;
import org.uzat.promotion.PromoCodes;
import org.uzat.promotion.Promotion;
import org.uzat.promotion.Promotions;
import org.uzat.promotion.Ticket;
import org.uzat.promotion.Uses;
import org.uzat.refusal.Reason;

/** Promotions at hand, each by a word of its own, so that nobody else is given them. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "uzat.serving=false")
@Import(EngineWorld.class)
@Tag("store")
abstract class WithPromotions {

    @Autowired
    Renewals renewals;

    @Autowired
    Quotes quotes;

    @Autowired
    Posting posting;

    @Autowired
    Turnstile turnstile;

    @Autowired
    Promotions promotions;

    @Autowired
    PromoCodes codes;

    @Autowired
    Uses uses;

    @Autowired
    Rewards rewards;

    @Autowired
    Sales sales;

    @Autowired
    LineHistory history;

    @Autowired
    PromotionReader reader;

    @Autowired
    EngineWorld world;

    @Autowired
    Operators operators;

    @Autowired
    Catalogues catalogues;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Commands commands;

    @BeforeEach
    void load() {
        world.load();
    }

    /** Nobody else's facts are to meet them. */
    @AfterEach
    void pauseAll() {
        short operator = caspian();
        promotions
                .all(operator)
                .forEach(versions -> promotions.pause(versions.getFirst().promotionId(), true));
    }

    Promotion promotion(Benefit benefit, Limits limits) {
        return save(benefit, limits, List.of(codes.word(UUID.randomUUID().toString())));
    }

    Promotion save(Benefit benefit, Limits limits, List<Condition> conditions) {
        Promotion wanted = new Promotion(
                0,
                0,
                caspian(),
                UUID.randomUUID().toString().substring(0, 20),
                Map.of("en", "One", "zh", "One", "az", "One", "ru", "One"),
                benefit,
                conditions,
                false,
                clock.instant().minusSeconds(60),
                clock.instant().plus(Duration.ofDays(30)),
                limits,
                false);
        return ((Promotions.Saved.Done) promotions.save(wanted)).promotion();
    }

    short caspian() {
        return operators.byCode("caspian", clock.instant()).orElseThrow().operatorId();
    }

    static Ticket ticket(Promotion promotion) {
        return new Ticket(((Condition.Word) promotion.conditions().getFirst()).hash(), null);
    }

    Ticket read(String code, LineId line) {
        return ((PromoCodes.Read.Known) codes.read(code, null, new CodeTries.Trier(line, null))).ticket();
    }

    static Benefit fixed(long minor) {
        return new Benefit.Fixed(money(minor));
    }

    static Money money(long minor) {
        return new Money(minor, Currency.getInstance("AZN"));
    }

    Answer renew(LineId line, Ticket ticket, @Nullable Long quoted, String key) {
        return renewals.post(command(line, ticket, quoted, key));
    }

    Command.Renew command(LineId line, Ticket ticket, @Nullable Long quoted, String key) {
        Terms terms = new Terms(ticket, quoted, null);
        return new Command.Renew(line, "TOURIST-10", 1, null, terms, EngineWorld.API, new RequestKey(7, key));
    }

    Outcome.Renewed replayed(LineId line, Ticket ticket, String key) {
        Answer answer = renew(line, ticket, null, key);
        assertThat(answer.replayed()).isTrue();
        return renewed(answer);
    }

    static Outcome.Renewed renewed(Answer answer) {
        assertThat(answer.outcome()).isInstanceOf(Outcome.Renewed.class);
        return (Outcome.Renewed) answer.outcome();
    }

    static boolean isRenewed(Answer answer) {
        return answer.outcome() instanceof Outcome.Renewed;
    }

    static Reason reason(Answer answer) {
        assertThat(answer.outcome()).isInstanceOf(Outcome.Declined.class);
        return ((Outcome.Declined) answer.outcome()).refusal().reason();
    }

    /** The days of a line's last change. */
    int days(LineId line) {
        return jdbc.sql("select days from validity_entry where line_id = ? order by version desc limit 1")
                .param(line.number())
                .query(Integer.class)
                .single();
    }

    /** One account owns these lines. */
    AccountId own(LineId... lines) {
        long account = jdbc.sql("select coalesce(max(account_id), 900000) + 1 from claim")
                .query(Long.class)
                .single();
        for (LineId line : lines) {
            jdbc.sql("""
                    insert into claim (line_id, account_id, card, colour, claimed_at)
                    values (?, ?, ?, 1, at_micros(0))
                    """)
                    .params(line.number(), account, UUID.randomUUID().toString().substring(0, 16))
                    .update();
        }
        return new AccountId(account);
    }

    void takeBack(LineId line, Sales.Sale sale, Return what) {
        Because because = new Because(Because.Why.NOT_WANTED, "");
        Outcome outcome = renewals.post(new Command.TakeBack(
                        line,
                        sale.sold(),
                        Giving.ALL,
                        what.amount(),
                        world.read(line).version(),
                        because,
                        EngineWorld.API,
                        new RequestKey(7, "back")))
                .outcome();
        assertThat(outcome).isInstanceOf(Outcome.Returned.class);
    }

    Facts.Purchase purchase(Line line) {
        var pack = catalogues
                .current()
                .pack(line.operatorId(), "TOURIST-10", clock.instant())
                .orElseThrow();
        var zone = operators.inForce(line.operatorId(), clock.instant()).zone();
        return Pricing.purchase(line, pack, 1, org.uzat.origin.Channel.API, null, clock.instant(), zone);
    }

    boolean booksAreClean() {
        return commands.run(CommandLine.parse("check-ledger")) == 0;
    }
}
