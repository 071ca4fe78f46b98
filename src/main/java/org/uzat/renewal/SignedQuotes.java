package org.uzat.renewal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.catalogue.Catalogue;
import org.uzat.catalogue.Catalogues;
import org.uzat.decision.Pricing;
import org.uzat.decision.Promoted;
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
import org.uzat.promotion.Ticket;
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
    private final PromotionReader reader;
    private final InstallationSecrets secrets;
    private final Clock clock;

    SignedQuotes(
            Lines lines,
            Operators operators,
            Catalogues catalogues,
            PromotionReader reader,
            InstallationSecrets secrets,
            Clock clock) {
        this.lines = lines;
        this.operators = operators;
        this.catalogues = catalogues;
        this.reader = reader;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Result quote(
            List<QuoteItem> items, boolean useBalance, Channel channel, @Nullable Integer outlet, Ticket ticket) {
        if (items.isEmpty()) {
            return not(Refused.of(Reason.ORDER_EMPTY));
        }
        return new Working(items, channel, outlet, ticket).quote(useBalance);
    }

    /** Items on their way through a quote, each seeing the former's result. */
    private final class Working {
        private final Instant now = clock.instant();
        private final Catalogue catalogue = catalogues.current();
        private final Map<LineId, Standing> standings = new HashMap<>();
        private final List<Quote.Item> quoted = new ArrayList<>();
        private final List<Reason> codeTroubles = new ArrayList<>();
        private final List<QuoteItem> items;
        private final Channel channel;
        private final @Nullable Integer outlet;
        private final Ticket ticket;
        private final PromotionStock promotions;

        private Working(List<QuoteItem> items, Channel channel, @Nullable Integer outlet, Ticket ticket) {
            this.items = items;
            this.channel = channel;
            this.outlet = outlet;
            this.ticket = ticket;
            Map<LineId, Line> found =
                    lines.read(items.stream().map(QuoteItem::line).collect(Collectors.toSet()));
            found.forEach((id, line) -> standings.put(id, new Standing(line, List.of(), Map.of())));
            this.promotions = reader.read(
                    items.stream().flatMap(item -> asked(item, found)).toList(), now);
        }

        private Stream<PromotionReader.Asked> asked(QuoteItem item, Map<LineId, Line> found) {
            Line line = found.get(item.line());
            if (line == null || !(item instanceof QuoteItem.PackItem wanted)) {
                return Stream.empty();
            }
            ZoneId zone = operators.inForce(line.operatorId(), now).zone();
            return catalogue.pack(line.operatorId(), wanted.pack(), now).stream()
                    .map(pack -> new PromotionReader.Asked(
                            line,
                            Pricing.purchase(line, pack, wanted.quantity(), channel, outlet, now, zone),
                            ticket,
                            null));
        }

        private Result quote(boolean useBalance) {
            for (QuoteItem item : items) {
                Standing standing = standings.get(item.line());
                if (standing == null) {
                    return not(Refused.of(Reason.LINE_NOT_FOUND));
                }
                switch (Quoting.work(situation(standing), item, useBalance, channel, outlet, ticket)) {
                    case Quoting.Result.Not no -> {
                        return not(no.refusal());
                    }
                    case Quoting.Result.Worked worked -> add(item, worked);
                }
            }
            boolean codeIsForNone = ticket.codeHash() != null && codeTroubles.size() == items.size();
            return codeIsForNone ? not(Refused.of(codeTroubles.getFirst())) : total(quoted, now.plus(GOOD_FOR));
        }

        private Situation situation(Standing standing) {
            Line line = standing.line();
            OperatorSettings settings = operators.inForce(line.operatorId(), now);
            return new Situation(standing, settings, catalogue, now, null, promotions.promoting(line, ticket));
        }

        private void add(QuoteItem item, Quoting.Result.Worked worked) {
            Quote.Item one = worked.item();
            quoted.add(one);
            standings.put(item.line(), worked.after());
            promotions.took(
                    item.line(),
                    new Promoted(one.deal(), one.taking()),
                    one.days() - one.deal().bonusDays());
            if (worked.codeTrouble() != null) {
                codeTroubles.add(worked.codeTrouble());
            } else if (one.pack() == null) {
                codeTroubles.add(Reason.PROMOTION_NOT_FITTING); // a top-up is none's business
            }
        }
    }

    @Override
    public Result quoteAgain(
            @Nullable String token,
            List<QuoteItem> items,
            boolean useBalance,
            Channel channel,
            @Nullable Integer outlet,
            Ticket ticket) {
        Result now = quote(items, useBalance, channel, outlet, ticket);
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
        String[] version = quoted.get().substring(asked.length()).split("[ /]", 3);
        return new Version.OfPack(Integer.parseInt(version[0]), Long.parseLong(version[1]));
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
