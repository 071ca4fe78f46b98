package org.uzat.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.uzat.identity.AccountId;
import org.uzat.intake.Imports;
import org.uzat.intake.SampleFiles;
import org.uzat.intake.StockModules;
import org.uzat.intake.Tally;
import org.uzat.numbering.LineId;
import org.uzat.operator.Operators;
import org.uzat.refusal.Reason;

@Tag("store")
@SpringBootTest(classes = StockModules.class, properties = "uzat.world=clean", webEnvironment = WebEnvironment.NONE)
class PromotionIntakeTest {

    private static final Instant NOW = Instant.parse("2031-06-01T12:00:00Z");
    private static final String NAMES = "\"names\":{\"en\":\"A\",\"zh\":\"B\",\"az\":\"C\",\"ru\":\"D\"}";

    @Autowired
    private Imports imports;

    @Autowired
    private Promotions promotions;

    @Autowired
    private PromoCodes codes;

    @Autowired
    private Operators operators;

    @TempDir
    private Path folder;

    @BeforeEach
    void loadOperator() {
        SampleFiles.load(imports, "caspian");
    }

    @Test
    void readsEveryBenefitAndConditionAndTheSameFileAgainChangesNothing() throws IOException {
        String file = "["
                + one(
                        "I-ALL",
                        "\"percent\":10",
                        """
                        "packs":["TOURIST-10"],"channels":["WEB"],"shops":[1],"cardTypes":["TOURIST"],"languages":["zh"],
                        "hours":{"days":["SUNDAY"],"from":"18:00","to":"02:00"},"firstRenewal":true,"hoursBeforeExpiry":24,
                        "daysAtLeast":10,"word":"Salam 5"
                        """,
                        "\"stackable\":true,\"budget\":\"5.00\",\"uses\":3,\"perPerson\":1")
                + "," + one("I-OFF", "\"amount\":\"1.50\"", "\"oneUseCodes\":true", "\"uses\":1")
                + "," + one("I-DAYS", "\"days\":3", "\"referrerDays\":2", "\"perPerson\":1")
                + "," + one("I-DATA", "\"dataMb\":100", "\"longerThanLast\":true", "\"uses\":1")
                + "," + one("I-FREE", "\"paid\":1,\"free\":1", "", "\"uses\":1") + "]";

        assertThat(load(file).loaded()).isEqualTo(5);
        Tally again = load(file);
        assertThat(again.unchanged()).isEqualTo(5);
        assertThat(again.loaded() + again.rejected()).isZero();

        Promotion all = find("I-ALL");
        assertThat(all.conditions()).hasSize(10);
        assertThat(all.conditions()).contains(codes.word("salam-5"));
        assertThat(all.stackable()).isTrue();
        assertThat(all.limits().budget()).hasToString("Money[minor=500, currency=AZN]");
        assertThat(all.from()).isEqualTo("2031-05-01T00:00:00+04:00");
        assertThat(find("I-OFF").benefit()).hasToString("Fixed[amount=Money[minor=150, currency=AZN]]");
        assertThat(find("I-FREE").benefit()).isEqualTo(new Benefit.FreeQuantity(1, 1));
        assertThat(find("I-DAYS").referrerDays()).isEqualTo(2);
    }

    @Test
    void tellsWhatIsWrongAndLeavesItOut() throws IOException {
        assertThat(load(one("W-1", "\"percent\":101", "", "\"uses\":1")).rejected())
                .isEqualTo(1);
        assertThat(load(one("W-2", "\"percent\":1", "\"words\":\"X\"", "\"uses\":1"))
                        .rejected())
                .isEqualTo(1);
        assertThat(load(one("W-3", "\"percent\":1", "\"word\":\"X\",\"oneUseCodes\":true", "\"uses\":1"))
                        .rejected())
                .isEqualTo(1);
        assertThat(load(one("W-4", "\"percent\":1", "", "\"uses\":0")).rejected())
                .isEqualTo(1);
        assertThat(load(one("W-5", "\"percent\":1,\"days\":1", "", "\"uses\":1"))
                        .rejected())
                .isEqualTo(1);
        assertThat(load(one("W-6", "\"percent\":1", "\"referrerDays\":1", "\"uses\":1"))
                        .rejected())
                .isEqualTo(1);
        assertThat(promotions.all(operator()))
                .noneMatch(versions -> versions.getFirst().code().startsWith("W-"));
    }

    @Test
    void endsTheFormerVersionAndIsPausedAtOnce() throws IOException {
        load(one("V", "\"percent\":10", "", "\"uses\":1"));
        load(one("V", "\"percent\":20", "", "\"uses\":1").replace("2031-05-01", "2031-06-01"));

        assertThat(find("V").benefit()).isEqualTo(new Benefit.Percent(20));
        assertThat(promotions.inForce(operator(), Instant.parse("2031-05-15T00:00:00Z")))
                .anyMatch(promotion ->
                        promotion.code().equals("V") && promotion.benefit().equals(new Benefit.Percent(10)));
        promotions.pause(find("V").promotionId(), true);
        assertThat(promotions.inForce(operator(), NOW))
                .noneMatch(promotion -> promotion.code().equals("V"));
    }

    @Test
    void limitsGuessesByLineAndKnowsItsOwnCodes() {
        LineId line = new LineId(77_001);
        String own = codes.referral(new AccountId(5), line);
        assertThat(codes.referral(new AccountId(5), line)).isEqualTo(own).hasSize(10);
        var trier = new CodeTries.Trier(new LineId(77_002), "net-77002");
        assertThat(codes.read(own.toLowerCase(java.util.Locale.ROOT), "en", trier))
                .isInstanceOf(PromoCodes.Read.Known.class);
        assertThat(codes.read("  ", "en", trier)).isEqualTo(new PromoCodes.Read.Known(Ticket.in("en")));

        List<Reason> reasons = java.util.stream.IntStream.range(0, 6)
                .mapToObj(i -> ((PromoCodes.Read.NotKnown) codes.read("guess" + i, null, trier))
                        .refusal()
                        .reason())
                .toList();

        assertThat(reasons.subList(0, 5)).containsOnly(Reason.PROMOTION_UNKNOWN);
        assertThat(reasons.getLast()).isEqualTo(Reason.TOO_MANY_REQUESTS);
    }

    private static String one(String code, String benefit, String conditions, String rest) {
        return "{\"code\":\"" + code + "\",\"from\":\"2031-05-01\",\"until\":\"2031-09-01\"," + NAMES + ",\"benefit\":{"
                + benefit + "},\"conditions\":{" + conditions + "}," + rest + "}";
    }

    private Tally load(String json) throws IOException {
        return imports.load("promotions", Files.writeString(folder.resolve("promotions.json"), json), "caspian");
    }

    private short operator() {
        return operators.byCode("caspian", NOW).orElseThrow().operatorId();
    }

    private Promotion find(String code) {
        return promotions.inForce(operator(), NOW).stream()
                .filter(promotion -> promotion.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
