package org.uzat.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.uzat.database.World;
import org.uzat.intake.Imports;
import org.uzat.intake.Tally;
import org.uzat.line.Lines;
import org.uzat.numbering.Iccid;
import org.uzat.numbering.LineName;
import org.uzat.outlet.Outlets;

/**
 * Seeds the demonstration through the same importers that a company's own files go through, once: the cards come in one
 * transaction, so a start that was cut off is completed by the next.
 */
@Component
@ConditionalOnBooleanProperty(name = "uzat.serving", matchIfMissing = true)
final class DemoWorld implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWorld.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Baku");

    private final World world;
    private final Imports imports;
    private final Lines lines;
    private final Outlets outlets;
    private final DemoPromotions promotions;
    private final DemoNetwork network;
    private final DemoFile file;
    private final Clock clock;

    DemoWorld(
            World world,
            Imports imports,
            Lines lines,
            Outlets outlets,
            DemoPromotions promotions,
            DemoNetwork network,
            DemoFile file,
            Clock clock) {
        this.world = world;
        this.imports = imports;
        this.lines = lines;
        this.outlets = outlets;
        this.promotions = promotions;
        this.network = network;
        this.file = file;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!world.isDemo()) {
            return;
        }
        if (!isSeeded()) {
            seed(clock.instant());
        }
        if (outlets.all().isEmpty()) {
            openShops();
        }
        if (promotions.none(clock.instant())) {
            offer(clock.instant());
        }
        file.writeUnlessPresent(clock.instant());
    }

    private boolean isSeeded() {
        Iccid first = new Iccid(DemoStock.all().getFirst().iccid());
        return lines.find(new LineName.ByIccid(first)).isPresent();
    }

    private void seed(Instant now) {
        try {
            Path folder = Files.createTempDirectory("uzat-demo");
            try {
                load("operators", shipped(folder, "operators.json"), null);
                load("packs", shipped(folder, "packs.csv"), null);
                load("bands", shipped(folder, "published-bands.csv"), "caspian");
                load("bands", shipped(folder, "shop-bands.csv"), "caspian");
                load("spares", spares(folder), null);
                load("sims", stock(folder, now), null);
                network.enter(DemoStock.all(), now);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void openShops() {
        try {
            Path folder = Files.createTempDirectory("uzat-demo");
            try {
                load("shops", shipped(folder, "shops.csv"), "caspian");
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void offer(Instant now) {
        try {
            Path folder = Files.createTempDirectory("uzat-demo");
            try {
                load("promotions", DemoPromotions.datedFrom(shipped(folder, "promotions.json"), now, ZONE), "caspian");
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(String name, Path path, @Nullable String operatorCode) {
        Tally tally = imports.load(name, path, operatorCode);
        if (tally.rejected() > 0) {
            throw new IllegalStateException("the demonstration's own files are wrong: " + tally.summary());
        }
        LOG.debug("{}", tally.summary());
    }

    private static Path shipped(Path folder, String name) throws IOException {
        Path copy = folder.resolve(name);
        try (InputStream resource = DemoWorld.class.getResourceAsStream("/demo/" + name)) {
            if (resource == null) {
                throw new IllegalStateException("/demo/" + name + " is missing in this build");
            }
            Files.copy(resource, copy);
        }
        return copy;
    }

    private static Path spares(Path folder) throws IOException {
        List<String> rows = new ArrayList<>();
        rows.add(DemoCard.SPARE_HEADER);
        DemoStock.spares().forEach(card -> rows.add(card.spareRow()));
        return Files.write(folder.resolve("spares.csv"), rows);
    }

    private static Path stock(Path folder, Instant now) throws IOException {
        List<String> rows = new ArrayList<>();
        rows.add(DemoCard.HEADER);
        DemoStock.all().forEach(card -> rows.add(card.row(now, ZONE)));
        return Files.write(folder.resolve("sims.csv"), rows);
    }
}
