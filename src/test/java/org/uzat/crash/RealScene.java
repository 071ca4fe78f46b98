package org.uzat.crash;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.uzat.bench.app.Api;
import org.uzat.bench.app.DemoFile;
import org.uzat.bench.app.Launch;
import org.uzat.bench.app.Postmaster;
import org.uzat.bench.app.Product;
import org.uzat.bench.app.Seeds;
import org.uzat.bench.app.Waiting;
import org.uzat.bench.load.Pack;

/** The product itself, on a data folder of its own. */
final class RealScene implements Scene {

    private static final int CARDS = 40;
    private static final int POOR_EVERY = 8;
    private static final Duration RECOVERY_MAX = Duration.ofMinutes(2);

    private final Product product;
    private final Api api;
    private boolean applicationDown;

    private RealScene(Launch launch, Path data) {
        this.product = new Product(launch, data, "demo");
        this.api = new Api(product.url(), "");
    }

    /** Runs a whole campaign on a fresh product. */
    static CampaignResult campaign(Launch launch, Path folder, CampaignPlan plan) throws IOException {
        try (RealScene scene = new RealScene(launch, folder.resolve("data"));
                Journal journal = new Journal(folder.resolve("journal.jsonl"))) {
            scene.product.start();
            new Seeds(folder.resolve("seeds")).load(scene.product, CARDS, RealScene::openingMinor);
            return new Campaign(scene, journal, plan).run();
        }
    }

    /** Some lines run out of money, so that refusals are among the answers. */
    private static long openingMinor(int card) {
        return card % POOR_EVERY == 0 ? 12_00 : 20_000_00;
    }

    @Override
    public URI url() {
        return product.url();
    }

    @Override
    public String apiKey() {
        return DemoFile.of(product.data()).apiKey();
    }

    @Override
    public List<StartingLine> lines() {
        return IntStream.range(0, CARDS)
                .mapToObj(card -> new StartingLine("%2B" + Seeds.number(card), openingMinor(card), Seeds.VALID_UNTIL))
                .toList();
    }

    @Override
    public List<Pack> packs() {
        return Seeds.PACKS;
    }

    @Override
    public String kill(Victim victim, int random) {
        Optional<Postmaster> server = Postmaster.of(product.data());
        switch (victim) {
            case APPLICATION -> {
                applicationDown = true;
                product.kill();
            }
            case DATABASE -> server.ifPresent(Postmaster::kill);
            case DATABASE_CONNECTION -> server.ifPresent(postmaster -> postmaster.killOneChild(random));
        }
        return server.map(
                        postmaster -> "database process " + postmaster.process().pid())
                .orElse("no database process");
    }

    @Override
    public void recover() {
        if (applicationDown) {
            product.start();
            applicationDown = false;
        }
        Waiting.until(RECOVERY_MAX, "the product to be ready again", api::ready);
    }

    @Override
    public void checkLedger() {
        product.command("check-ledger");
    }

    @Override
    public void close() {
        api.close();
        product.close();
    }
}
