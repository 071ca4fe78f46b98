package org.uzat.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uzat.identity.AccountId;
import org.uzat.identity.Accounts;
import org.uzat.identity.Address;
import org.uzat.identity.Asked;
import org.uzat.identity.Entry;
import org.uzat.identity.OwnAccount;
import org.uzat.identity.PostBox;
import org.uzat.identity.Registration;
import org.uzat.intake.Imports;
import org.uzat.intake.SampleFiles;
import org.uzat.intake.StockModules;
import org.uzat.language.Language;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.messaging.Medium;
import org.uzat.messaging.MessageKind;
import org.uzat.numbering.Msisdn;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** Cards handed over: to whoever has confirmed the address, once, and only while they are the offerer's. */
@Tag("store")
@SpringBootTest(classes = StockModules.class, properties = "uzat.world=demo", webEnvironment = WebEnvironment.NONE)
@Import(PostBox.class)
class CardOffersTest {

    private static final AtomicInteger CARDS = new AtomicInteger(80_000);
    private static final String NETWORK = "203.0.113.77";
    private static final String PASSWORD = "a long enough one";

    @Autowired
    private CardOffers offers;

    @Autowired
    private Claims claims;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OwnAccount own;

    @Autowired
    private Lines lines;

    @Autowired
    private Imports imports;

    @Autowired
    private PostBox post;

    @Autowired
    private JdbcClient database;

    @TempDir
    private Path folder;

    private final int card = CARDS.incrementAndGet();
    private AccountId giver;
    private AccountId taker;
    private Line line;
    private Claim claim;

    @BeforeEach
    void giveACard() {
        SampleFiles.load(imports, "caspian");
        giver = account("giver");
        taker = account("taker");
        line = SpareCards.load(imports, lines, folder, card);
        claim = claims.take(giver, line);
        claims.look(giver, claim.card(), "Blue one", Colour.PLUM);
    }

    @Test
    void movesTheCardToWhoeverAcceptsAndTellsTheFormerOwner() {
        assertThat(offer("taker")).isNull();
        post.await(MessageKind.CARD_OFFERED, email("taker").text());
        CardOffer offer = offers.to(taker).getFirst();

        Claim taken = ((Proof.Proven) offers.accept(taker, offer.offer())).claim();

        assertThat(claims.of(giver)).isEmpty();
        assertThat(claims.of(taker)).containsExactly(taken);
        assertThat(taken.nickname()).isNull();
        assertThat(taken.card()).isNotEqualTo(claim.card());
        assertThat(post.await(MessageKind.CARD_HANDED_OVER, email("giver").text())
                        .text())
                .contains("Blue one");
        assertThat(over(offers.accept(taker, offer.offer()))).isTrue();
        assertThat(offers.to(taker)).isEmpty();
    }

    @Test
    void letsNobodyElseAccept() {
        offer("taker");
        String offer = offers.to(taker).getFirst().offer();
        AccountId stranger = account("stranger");

        assertThat(over(offers.accept(stranger, offer))).isTrue();
        offers.decline(stranger, offer);
        assertThat(over(offers.accept(giver, offer))).isTrue();
        assertThat(claims.of(giver)).hasSize(1);
        assertThat(offers.to(taker)).hasSize(1);
        assertThat(offers.to(stranger)).isEmpty();
    }

    /** Only a confirmed address lets in: whoever merely typed it sees nothing. */
    @Test
    void showsNothingToWhoeverHasNotConfirmedTheAddress() {
        Address phone = Address.of(new Msisdn(994_507_800_000L + card % 10_000));
        var wish = new Registration(phone, email("unconfirmed"), PASSWORD, Medium.SMS, Language.EN);
        var asked = (Asked.Sent) accounts.register(wish, NETWORK + "-" + card);
        String code = post.code(MessageKind.REGISTER_CODE, phone.text());
        AccountId id = ((Entry.Entered) accounts.confirm(asked.ticket(), code, NETWORK + "-" + card)).id();
        offer("unconfirmed");

        assertThat(offers.to(id)).isEmpty();
    }

    @Test
    void answersAlikeWhetherOrNotTheAddressHasAnAccount() {
        assertThat(offer("nobody")).isNull();
        assertThat(post.await(MessageKind.CARD_OFFERED, email("nobody").text()).text())
                .isEqualTo(sent("taker"));
        AccountId later = account("nobody");
        offer("nobody");
        assertThat(offers.to(later)).hasSize(1);
    }

    @Test
    void diesWithTheClaimItIsOf() {
        offer("taker");
        String offer = offers.to(taker).getFirst().offer();
        AccountId prover = account("prover");
        claims.take(prover, line);

        assertThat(offers.to(taker)).isEmpty();
        assertThat(over(offers.accept(taker, offer))).isTrue();
        assertThat(claims.of(prover)).hasSize(1);

        Claim again = claims.take(giver, line);
        assertThat(offers.of(giver, again.card()))
                .as("an old offer does not come back")
                .isEmpty();
        assertThat(offers.to(taker)).isEmpty();
    }

    @Test
    void diesWhenTheCardIsGivenUpOrItsOwnerGoes() {
        offer("taker");
        claims.giveUp(giver, claim.card());
        assertThat(offers.to(taker)).isEmpty();
        claim = claims.take(giver, line);
        offer("taker");
        assertThat(offers.to(taker)).hasSize(1);
        assertThat(own.delete(giver, PASSWORD, NETWORK)).isEmpty();

        assertThat(offers.to(taker)).isEmpty();
        assertThat(claims.of(giver)).isEmpty();
    }

    @Test
    void endsAfterThreeDaysAndWhenItIsWithdrawnOrDeclined() {
        offer("taker");
        database.sql(
                        "update card_offer set offered_at = offered_at - interval '3 days', expires_at = expires_at - interval '3 days'"
                                + " where line_id = ?")
                .param(line.id().number())
                .update();
        assertThat(offers.to(taker)).isEmpty();
        assertThat(offers.of(giver, claim.card())).isEmpty();
        assertThat(offers.purge()).isPositive();

        offer("taker");
        String withdrawn = offers.to(taker).getFirst().offer();
        offers.withdraw(taker, claim.card());
        assertThat(offers.to(taker)).as("only its owner withdraws").hasSize(1);
        offers.withdraw(giver, claim.card());
        assertThat(over(offers.accept(taker, withdrawn))).isTrue();

        offer("taker");
        offers.decline(taker, offers.to(taker).getFirst().offer());
        assertThat(offers.of(giver, claim.card())).isEmpty();
        post.await(MessageKind.CARD_DECLINED, email("giver").text());
        assertThat(claims.of(giver)).hasSize(1);
    }

    @Test
    void goesToTheLatestAddressOnly() {
        offer("taker");
        AccountId second = account("second");
        offer("second");

        assertThat(offers.to(taker)).isEmpty();
        assertThat(offers.to(second)).hasSize(1);
    }

    @Test
    void isNotOfferedToOneselfNorByWhoeverDoesNotOwnIt() {
        assertThat(offer("giver")).isEqualTo(Reason.OFFER_TO_SELF);
        assertThat(offers.offer(taker, claim.card(), email("x"), Language.EN, NETWORK)
                        .map(Refused::reason))
                .hasValue(Reason.NOT_FOUND);
        for (int i = 0; i < 6; i++) {
            assertThat(offer("many" + i)).isNull();
        }
        assertThat(offer("toomany")).isEqualTo(Reason.TOO_MANY_REQUESTS);
    }

    /** Two taps, or acceptance against a proof by code: the card has one owner, and only one was told that it is theirs. */
    @Test
    void givesTheCardOneOwnerWhenEverythingHappensAtOnce() throws Exception {
        offer("taker");
        String offer = offers.to(taker).getFirst().offer();
        AccountId prover = account("prover");
        var together = new CyclicBarrier(3);
        Callable<Proof> accept = () -> {
            together.await();
            return offers.accept(taker, offer);
        };
        Callable<Proof> prove = () -> {
            together.await();
            return new Proof.Proven(claims.take(prover, line));
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Proof> accepted = threads.invokeAll(List.of(accept, accept, prove)).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(accepted.subList(0, 2))
                    .filteredOn(Proof.Proven.class::isInstance)
                    .hasSizeLessThanOrEqualTo(1);
        }

        assertThat(database.sql("select count(*) from claim where line_id = ?")
                        .param(line.id().number())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(claims.of(prover))
                .as("a proof is the last word, whoever came first")
                .hasSize(1);
        assertThat(claims.of(giver)).isEmpty();
    }

    private String sent(String name) {
        offer(name);
        return post.await(MessageKind.CARD_OFFERED, email(name).text()).text();
    }

    private @org.jspecify.annotations.Nullable Reason offer(String name) {
        return offers.offer(giver, claim.card(), email(name), Language.EN, NETWORK + card)
                .map(Refused::reason)
                .orElse(null);
    }

    private static boolean over(Proof proof) {
        return proof instanceof Proof.Denied(Refused refused) && refused.reason() == Reason.OFFER_OVER;
    }

    private AccountId account(String name) {
        return accounts.enrol(List.of(email(name)), PASSWORD, Language.EN);
    }

    private Address email(String name) {
        return Address.email(name + card + "@offers.example").orElseThrow();
    }
}
