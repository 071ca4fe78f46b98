package org.uzat.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.uzat.database.World;
import org.uzat.language.Amount;
import org.uzat.money.Money;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.voucher.Batch;
import org.uzat.voucher.Batches;
import org.uzat.voucher.Pin;
import org.uzat.voucher.Range;
import org.uzat.voucher.Voucher;
import org.uzat.voucher.VoucherState;
import org.uzat.voucher.Vouchers;
import org.uzat.web.voucher.VoucherSamples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Scratch cards of the demonstration, ordered and printed like any others; their PINs stand in {@code demo.json}, where they are
 * looked up for the page's hint, since nobody else knows them.
 */
@Component
class DemoVouchers implements VoucherSamples {

    private static final String BY = "system";
    private static final int CARDS = 12;
    private static final int SWITCHED_ON = 10;
    private static final int SHOWN = 3;
    private static final int GOOD_FOR_YEARS = 2;
    private static final List<Long> VALUES_MINOR = List.of(200L, 500L, 1000L);

    private final World world;
    private final Batches batches;
    private final Vouchers vouchers;
    private final Operators operators;
    private final Clock clock;
    private final Path file;
    private volatile List<Pin> told = List.of();

    DemoVouchers(
            World world,
            Batches batches,
            Vouchers vouchers,
            Operators operators,
            Clock clock,
            @Value("${uzat.data:data}") Path dataFolder) {
        this.world = world;
        this.batches = batches;
        this.vouchers = vouchers;
        this.operators = operators;
        this.clock = clock;
        this.file = dataFolder.toAbsolutePath().resolve("demo.json");
    }

    /** Makes a batch of each value and tells its PINs; the last two cards of each are not switched on. */
    void addTo(ArrayNode array, Instant now) {
        OperatorSettings operator = operators.byCode("caspian", now).orElseThrow();
        LocalDate lastDay = LocalDate.ofInstant(now, operator.zone()).plusYears(GOOD_FOR_YEARS);
        for (long minor : VALUES_MINOR) {
            Money value = new Money(minor, operator.currency());
            var wanted = new Batches.Wanted(operator.operatorId(), value, CARDS, lastDay);
            if (!(batches.order(wanted, BY) instanceof Batches.Ordered.Batch(int id))) {
                throw new IllegalStateException("the demonstration's own vouchers are wrong");
            }
            List<Batches.Card> cards = batches.print(id, BY).orElseThrow();
            Range all = batches.find(id).map(Batch::all).orElseThrow();
            batches.activate(new Range(id, all.from(), all.from() + SWITCHED_ON - 1), BY);
            for (int card = 0; card < CARDS; card++) {
                array.addObject()
                        .put("pin", cards.get(card).pin().spaced())
                        .put("serial", cards.get(card).serial())
                        .put("amount", value.amount())
                        .put("currency", value.currency().getCurrencyCode())
                        .put("state", card < SWITCHED_ON ? "ACTIVE" : "PRINTED");
            }
        }
    }

    /** The first of each value that can still be used. */
    @Override
    public List<Sample> samples() {
        if (!world.isDemo()) {
            return List.of();
        }
        List<Long> shown = new ArrayList<>();
        return pins().stream()
                .flatMap(pin -> usable(pin).stream().map(voucher -> sample(pin, voucher)))
                .filter(sample -> !shown.contains(sample.value().minor())
                        && shown.add(sample.value().minor()))
                .limit(SHOWN)
                .toList();
    }

    private Optional<Voucher> usable(Pin pin) {
        return vouchers.find(pin).filter(voucher -> voucher.state(clock.instant()) == VoucherState.ACTIVE);
    }

    private static Sample sample(Pin pin, Voucher voucher) {
        return new Sample(
                pin.spaced(),
                new Amount(voucher.value().minor(), voucher.value().currency()));
    }

    private List<Pin> pins() {
        if (told.isEmpty() && Files.exists(file)) {
            JsonNode demo = JsonMapper.shared().readTree(file);
            told = Stream.of(demo.path("vouchers"))
                    .flatMap(list -> list.valueStream())
                    .flatMap(one -> Pin.parse(one.path("pin").asString("")).stream())
                    .toList();
        }
        return told;
    }
}
