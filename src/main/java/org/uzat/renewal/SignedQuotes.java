package org.uzat.renewal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogue;
import org.uzat.catalogue.Catalogues;
import org.uzat.decision.Quote;
import org.uzat.decision.QuoteItem;
import org.uzat.decision.Quoting;
import org.uzat.decision.Situation;
import org.uzat.decision.Standing;
import org.uzat.identity.InstallationSecrets;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.money.Money;
import org.uzat.numbering.LineId;
import org.uzat.operator.OperatorSettings;
import org.uzat.operator.Operators;
import org.uzat.origin.Channel;
import org.uzat.refusal.Reason;
import org.uzat.refusal.Refused;

/** Quotes that carry our signature instead of a row. */
@Component
class SignedQuotes implements Quotes {

    private static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final String SECRET = "quotes";

    private final Lines lines;
    private final Operators operators;
    private final Catalogues catalogues;
    private final InstallationSecrets secrets;
    private final Clock clock;

    SignedQuotes(Lines lines, Operators operators, Catalogues catalogues, InstallationSecrets secrets, Clock clock) {
        this.lines = lines;
        this.operators = operators;
        this.catalogues = catalogues;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Result quote(List<QuoteItem> items, boolean useBalance, Channel channel) {
        if (items.isEmpty()) {
            return not(Refused.of(Reason.ORDER_EMPTY));
        }
        Instant now = clock.instant();
        Catalogue catalogue = catalogues.current();
        Map<LineId, Line> found = lines.read(items.stream().map(QuoteItem::line).collect(Collectors.toSet()));
        Map<LineId, Standing> standings = new HashMap<>();
        found.forEach((id, line) -> standings.put(id, new Standing(line, List.of(), Map.of())));
        List<Quote.Item> quoted = new ArrayList<>();
        for (QuoteItem item : items) {
            Standing standing = standings.get(item.line());
            if (standing == null) {
                return not(Refused.of(Reason.LINE_NOT_FOUND));
            }
            OperatorSettings settings = operators.inForce(standing.line().operatorId(), now);
            Situation situation = new Situation(standing, settings, catalogue, now);
            switch (Quoting.work(situation, item, useBalance, channel)) {
                case Quoting.Result.Not no -> {
                    return not(no.refusal());
                }
                case Quoting.Result.Worked worked -> {
                    quoted.add(worked.item());
                    standings.put(item.line(), worked.after());
                }
            }
        }
        return total(quoted, now.plus(GOOD_FOR));
    }

    @Override
    public Result quoteAgain(@Nullable String token, List<QuoteItem> items, boolean useBalance, Channel channel) {
        Result now = quote(items, useBalance, channel);
        if (token == null || !(now instanceof Result.Quoted quoted)) {
            return now;
        }
        Optional<Refused> refused = checked(
                token, quoted.quote().items().stream().map(QuoteToken::text).toList());
        return refused.<Result>map(SignedQuotes::not).orElse(now);
    }

    @Override
    public Version quotedVersion(String token, QuoteItem.PackItem item) {
        Optional<QuoteToken> read = QuoteToken.read(token, secrets.get(SECRET));
        String asked = QuoteToken.asked(item) + " ";
        Optional<String> quoted = read.flatMap(quote ->
                quote.items().stream().filter(text -> text.startsWith(asked)).findFirst());
        if (read.isEmpty() || quoted.isEmpty()) {
            return new Version.NotQuoted(Refused.of(Reason.QUOTE_INVALID));
        }
        if (clock.instant().isAfter(read.get().expiresAt())) {
            return new Version.NotQuoted(Refused.of(Reason.QUOTE_EXPIRED));
        }
        String version = quoted.get().substring(asked.length()).split(" ", 2)[0];
        return new Version.OfPack(Integer.parseInt(version));
    }

    /** Whether the token was ours, is still good, and said the same as would be said now. */
    private Optional<Refused> checked(String token, List<String> today) {
        Optional<QuoteToken> read = QuoteToken.read(token, secrets.get(SECRET));
        if (read.isEmpty() || read.get().items().size() != today.size()) {
            return Optional.of(Refused.of(Reason.QUOTE_INVALID));
        }
        if (clock.instant().isAfter(read.get().expiresAt())) {
            return Optional.of(Refused.of(Reason.QUOTE_EXPIRED));
        }
        for (int i = 0; i < today.size(); i++) {
            String then = read.get().items().get(i);
            if (!asked(then).equals(asked(today.get(i)))) {
                return Optional.of(Refused.of(Reason.QUOTE_INVALID));
            }
            if (!then.equals(today.get(i))) {
                return Optional.of(Refused.of(Reason.PRICE_CHANGED));
            }
        }
        return Optional.empty();
    }

    /** An item's text without its version and price. */
    private static String asked(String text) {
        return text.substring(0, text.lastIndexOf(' ', text.lastIndexOf(' ') - 1));
    }

    private Result total(List<Quote.Item> items, Instant expiresAt) {
        Money zero = Money.zero(items.getFirst().price().currency());
        Money total = zero;
        Money vat = zero;
        Money fromBalance = zero;
        for (Quote.Item item : items) {
            if (!item.price().currency().equals(zero.currency())) {
                return not(Refused.of(Reason.CURRENCY_MISMATCH));
            }
            total = total.plus(item.price());
            vat = vat.plus(item.vat());
            fromBalance = fromBalance.plus(item.fromBalance());
        }
        QuoteToken token =
                new QuoteToken(expiresAt, items.stream().map(QuoteToken::text).toList());
        String signed = token.signed(secrets.get(SECRET));
        return new Result.Quoted(
                new Quote(signed, expiresAt, total, vat, fromBalance, total.minus(fromBalance), items));
    }

    private static Result not(Refused refusal) {
        return new Result.NotQuoted(refusal);
    }
}
