package org.uzat.claim;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uzat.identity.AccountEnd;
import org.uzat.identity.AccountId;
import org.uzat.identity.Accounts;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.messaging.MessageKind;
import org.uzat.numbering.LineId;

/** Who owns which line. Proof is the business of {@link Proofs}; here it has been given. */
@Component
public class Claims implements AccountEnd {

    private static final int CARD_BYTES = 12;
    private static final int NICKNAME_LENGTH = 40;

    private final ClaimStore store;
    private final Accounts accounts;
    private final Lines lines;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Claims(ClaimStore store, Accounts accounts, Lines lines, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.lines = lines;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An account's cards, in the order they came. */
    public List<Claim> of(AccountId account) {
        return store.of(account);
    }

    /** Whose each of these lines is, as far as they are anybody's. */
    public Map<LineId, AccountId> owners(Collection<LineId> lines) {
        return store.owners(lines);
    }

    /** What their owners call these lines, as far as they call them anything. */
    public Map<LineId, String> nicknames(Collection<LineId> lines) {
        return store.nicknames(lines);
    }

    /** The card with this name in addresses, if it is this account's. */
    public Optional<Claim> find(AccountId account, String card) {
        return store.find(account, card);
    }

    /** Makes a line an account's own. Whoever owned it before owns it no longer and is told. */
    public Claim take(AccountId account, Line line) {
        return transaction.execute(status -> {
            Optional<Claim> before = store.lock(line.id());
            if (before.isPresent() && before.get().account().equals(account)) {
                return before.get();
            }
            Claim claim = put(account, line.id());
            before.ifPresent(former ->
                    accounts.tell(former.account(), MessageKind.CLAIM_TAKEN, Map.of("card", told(former, line))));
            return claim;
        });
    }

    /**
     * Gives a card another look.
     *
     * @param nickname as typed; blank takes it away, what is longer than 40 characters is cut
     */
    public void look(AccountId account, String card, String nickname, Colour colour) {
        String words = nickname.strip().replaceAll("\\p{Cntrl}", "");
        int length = Math.min(NICKNAME_LENGTH, words.codePointCount(0, words.length()));
        String kept = words.substring(0, words.offsetByCodePoints(0, length)).strip();
        store.look(account, card, kept.isEmpty() ? null : kept, colour);
    }

    /** Gives a card up: nobody owns it any more. */
    public void giveUp(AccountId account, String card) {
        store.delete(account, card);
    }

    /** With the account go its claims; lines, money and receipts stay. */
    @Override
    public void ended(AccountId account) {
        store.deleteAll(account);
    }

    /**
     * Moves a card to whoever accepted it, within the caller's transaction; name and colour begin anew. Empty where the
     * card is not any more what was offered.
     */
    Optional<Claim> handOver(CardOffer offer, AccountId account) {
        Optional<Claim> before = store.lock(offer.line())
                .filter(claim ->
                        claim.account().equals(offer.from()) && claim.card().equals(offer.card()));
        return before.map(former -> {
            tell(offer, MessageKind.CARD_HANDED_OVER);
            return put(account, offer.line());
        });
    }

    /** Tells whoever offers a card what became of the offer, within the caller's transaction. */
    void tell(CardOffer offer, MessageKind kind) {
        store.find(offer.from(), offer.card()).ifPresent(claim -> {
            Line line = lines.read(List.of(claim.line())).get(claim.line());
            if (line != null) {
                accounts.tell(claim.account(), kind, Map.of("card", told(claim, line)));
            }
        });
    }

    private Claim put(AccountId account, LineId line) {
        Claim claim = new Claim(line, account, name(), null, colour(account), clock.instant());
        store.put(claim);
        return claim;
    }

    private String name() {
        byte[] bytes = new byte[CARD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Each further card is told apart by its colour. */
    private Colour colour(AccountId account) {
        return Colour.of(store.of(account).size() % Colour.values().length + 1);
    }

    /** How its former owner knows the card. */
    private static String told(Claim claim, Line line) {
        if (claim.nickname() != null) {
            return claim.nickname();
        }
        return line.msisdn() == null ? line.iccid() : line.msisdn().international();
    }
}
