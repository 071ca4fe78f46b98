package org.uzat.web.guest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uzat.language.Language;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineName;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.refusal.Reason;

/** The guest's desk over the product's own engine. */
@Component
class EngineDesk implements GuestDesk {

    private static final int ONCE_BYTES = 12;

    private final Lines lines;
    private final Operators operators;
    private final Shelves shelves;
    private final Purchases purchases;
    private final Standings standings;
    private final SealedCards sealedCards;
    private final Tries tries;
    private final Clock clock;

    EngineDesk(
            Lines lines,
            Operators operators,
            Shelves shelves,
            Purchases purchases,
            Standings standings,
            SealedCards sealedCards,
            Tries tries,
            Clock clock) {
        this.lines = lines;
        this.operators = operators;
        this.shelves = shelves;
        this.purchases = purchases;
        this.standings = standings;
        this.sealedCards = sealedCards;
        this.tries = tries;
        this.clock = clock;
    }

    @Override
    public Set<String> regions() {
        return operators.all(clock.instant()).stream()
                .map(OperatorSettings::region)
                .collect(Collectors.toSet());
    }

    @Override
    public Search find(String typed, String clientAddress) {
        Optional<Duration> pause = tries.take(clientAddress);
        if (pause.isPresent()) {
            return new Refused(
                    Reason.TOO_MANY_REQUESTS.name(),
                    Map.of("seconds", pause.get().toSeconds()));
        }
        List<LineName> names = regions().stream()
                .sorted()
                .map(region -> LineName.typed(typed, region))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return Refused.because(Reason.NUMBER_MALFORMED.name());
        }
        for (LineName name : names) {
            Optional<Line> line = lines.find(name);
            if (line.isPresent()) {
                return new Hit(sealedCards.seal(line.get().id(), plain(name)));
            }
        }
        return Refused.because(Reason.LINE_NOT_FOUND.name());
    }

    @Override
    public Sight card(String sealed, Language language) {
        Optional<SealedCards.Opened> opened = sealedCards.open(sealed);
        Optional<Line> line = opened.flatMap(
                card -> lines.read(List.of(card.line())).values().stream().findFirst());
        return opened.isPresent() && line.isPresent()
                ? card(opened.get(), line.get(), language)
                : Refused.because(Reason.NOT_FOUND.name());
    }

    @Override
    public Start pay(Wish wish) {
        return switch (card(wish.sealed(), wish.language())) {
            case Refused refused -> refused;
            case Card card ->
                purchases.start(
                        wish,
                        card,
                        sealedCards.open(wish.sealed()).orElseThrow().line());
        };
    }

    @Override
    public Standing payment(String id, Language language) {
        return standings.of(id, language);
    }

    private Card card(SealedCards.Opened opened, Line line, Language language) {
        Instant now = clock.instant();
        OperatorSettings settings = operators.inForce(line.operatorId(), now);
        Instant validUntil = line.life().validUntil();
        return new Card(
                opened.token(),
                opened.number(),
                settings.name(),
                line.cardType(),
                Card.State.valueOf(line.state(now).name()),
                validUntil == null ? null : new ValidTo(validUntil, settings.zone()),
                settings.zone(),
                now,
                purchases.possible() ? shelves.offers(line, settings, language, now) : List.of(),
                once(opened.token(), line.version()));
    }

    /** Stays the same until the line changes, as it does when a payment is done: then another purchase may begin. */
    private static String once(String token, int lineVersion) {
        byte[] digest = sha256(token + " " + lineVersion);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, ONCE_BYTES);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String plain(LineName name) {
        return switch (name) {
            case LineName.ByMsisdn byMsisdn -> byMsisdn.msisdn().e164();
            case LineName.ByIccid byIccid -> byIccid.iccid().digits();
            case LineName.ById byId -> throw new IllegalArgumentException("Nobody types " + byId.id());
        };
    }
}
