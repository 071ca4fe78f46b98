package org.uzat.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uzat.catalogue.BandTable;
import org.uzat.catalogue.Catalogue;
import org.uzat.catalogue.PackVersion;
import org.uzat.catalogue.Rule;
import org.uzat.decision.QuoteItem;
import org.uzat.decision.Quoting;
import org.uzat.decision.Situation;
import org.uzat.decision.Standing;
import org.uzat.line.Balances;
import org.uzat.line.Lifespan;
import org.uzat.line.Line;
import org.uzat.money.Money;
import org.uzat.money.MoneySource;
import org.uzat.numbering.LineId;
import org.uzat.origin.Channel;
import org.uzat.refusal.Reason;

/** A price that was agreed to is honoured while the pack is sold, and no longer. */
class AgreedPriceTest {

    private static final Instant NOW = Instant.parse("2026-07-01T10:00:00Z");
    private static final LineId LINE = new LineId(7);

    private final PackVersion then = version(1, "TEN", 900);
    private final PackVersion today = version(2, "TEN", 1200);
    private final PackVersion other = version(3, "OTHER", 10);

    @Test
    void costsWhatWasAgreedThoughItHasBecomeDearer() {
        assertThat(price(new Shop(true), 1)).isEqualTo(900);
        assertThat(price(new Shop(true), 2)).isEqualTo(1200);
        assertThat(price(new Shop(true), null)).isEqualTo(1200);
    }

    @Test
    void isNotAnotherPacksPrice() {
        assertThat(price(new Shop(true), 3)).isEqualTo(1200);
        assertThat(price(new Shop(true), 99)).isEqualTo(1200);
    }

    @Test
    void isNotSoldOnceWithdrawn() {
        assertThat(work(new Shop(false), 1))
                .isInstanceOfSatisfying(
                        Quoting.Result.Not.class,
                        not -> assertThat(not.refusal().reason()).isEqualTo(Reason.PACK_WITHDRAWN));
    }

    private long price(Catalogue catalogue, @Nullable Integer agreed) {
        return ((Quoting.Result.Worked) work(catalogue, agreed)).item().price().minor();
    }

    private static Quoting.Result work(Catalogue catalogue, @Nullable Integer agreed) {
        Instant end = NOW.plusSeconds(86_400);
        Lifespan life = new Lifespan(NOW.minusSeconds(1), end, end, end, null, null);
        Line line = new Line(LINE, (short) 1, "TOURIST", "8999401000000000001", null, 1, life, new Balances(0, 0, 0));
        Situation situation = new Situation(
                new Standing(line, List.of(), Map.of()), TestShelf.settings(null, null, null), catalogue, NOW);
        return Quoting.work(situation, new QuoteItem.PackItem(LINE, "TEN", 1, agreed), false, Channel.WEB);
    }

    private static PackVersion version(int id, String code, long priceMinor) {
        return new PackVersion(
                id,
                (short) 1,
                code,
                Instant.EPOCH,
                null,
                Map.of("en", code),
                new Money(priceMinor, TestShelf.AZN),
                Rule.ADD,
                10,
                0,
                5,
                Set.of(),
                Set.of(),
                List.of());
    }

    /** A shelf with the pack as it is sold today, or withdrawn, that still knows what was sold before. */
    private final class Shop implements Catalogue {

        private final boolean sold;

        private Shop(boolean sold) {
            this.sold = sold;
        }

        @Override
        public Optional<PackVersion> pack(short operatorId, String code, Instant now) {
            return sold ? Optional.of(today) : Optional.empty();
        }

        @Override
        public boolean knows(short operatorId, String code) {
            return true;
        }

        @Override
        public Optional<PackVersion> version(int packVersionId) {
            return List.of(then, today, other).stream()
                    .filter(pack -> pack.packVersionId() == packVersionId)
                    .findFirst();
        }

        @Override
        public Optional<BandTable> bands(short operatorId, MoneySource source, Instant now) {
            return Optional.empty();
        }

        @Override
        public Optional<BandTable> bandTable(int bandTableId) {
            return Optional.empty();
        }

        @Override
        public List<PackVersion> onSale(short operatorId, String cardType, Channel channel, Instant now) {
            return List.of();
        }
    }
}
