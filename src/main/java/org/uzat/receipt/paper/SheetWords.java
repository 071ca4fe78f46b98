package org.uzat.receipt.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uzat.language.Language;
import org.uzat.language.Texts;
import org.uzat.language.Wording;
import org.uzat.operator.Seller;
import org.uzat.receipt.Fiscal;
import org.uzat.receipt.Issuer;
import org.uzat.receipt.Print;
import org.uzat.receipt.Receipt;
import org.uzat.receipt.Slip;
import org.uzat.receipt.SlipWords;

/** Says a receipt in the customer's words and, beside them, in Azerbaijani: the same rows twice, of which the labels are kept. */
final class SheetWords {

    private static final String STAFF = "staff:";

    private final Receipt receipt;
    private final Print print;
    private final SlipWords own;
    private final @Nullable SlipWords also;

    SheetWords(Texts texts, Receipt receipt, Print print) {
        this.receipt = receipt;
        this.print = print;
        this.own = words(texts.in(print.language()));
        this.also = print.language() == Language.AZ ? null : words(texts.in(Language.AZ));
    }

    /**
     * The sheet.
     *
     * @param link what the receipt's own code opens
     */
    Sheet sheet(String link) {
        Fiscal fiscal = receipt.fiscal();
        return new Sheet(
                print.language(),
                seller(),
                print.isCopy() ? label(this::copy) : null,
                label(words -> words.words().say("receipt.title")),
                receipt.number(),
                groups(SlipWords::head, SlipWords::bought, SlipWords::price),
                new Sheet.Row(label(words -> words.words().say("receipt.total")), own.total()),
                groups(SlipWords::rest, SlipWords::handed, SlipWords::fiscal),
                notes(),
                new Sheet.Code(label(words -> words.words().say("slip.check")), link),
                fiscal == null
                        ? null
                        : new Sheet.Code(label(words -> words.words().say("slip.fiscal")), fiscal.qr()));
    }

    private List<String> seller() {
        Seller seller = receipt.issuer().seller();
        if (seller == null) {
            return List.of(receipt.operator());
        }
        List<String> lines = new ArrayList<>(List.of(seller.name(), seller.address()));
        own.seller().forEach(row -> lines.add(row.label() + ": " + row.value()));
        return lines;
    }

    private String copy(SlipWords words) {
        return words.words().say("slip.copy", "number", print.number());
    }

    private List<Sheet.Label> notes() {
        Stream<Function<SlipWords, @Nullable String>> all = Stream.of(
                words -> words.words().say("slip.notFiscal"),
                SlipWords::fiscalOpen,
                SlipWords::vatElsewhere,
                words -> words.words().say("slip.terms.delivered"),
                words -> words.words().say("slip.terms.return"),
                this::complaints,
                SlipWords::note,
                this::printed);
        return all.filter(note -> note.apply(own) != null)
                .map(note -> label(words -> Objects.requireNonNull(note.apply(words))))
                .toList();
    }

    private @Nullable String complaints(SlipWords words) {
        Issuer issuer = receipt.issuer();
        String contact = Stream.of(
                        issuer.seller() == null ? null : issuer.seller().email(),
                        issuer.shop() == null ? null : issuer.shop().phone(),
                        issuer.phone())
                .filter(Objects::nonNull)
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .orElse(null);
        return contact == null ? null : words.words().say("slip.terms.complain", "contact", contact);
    }

    /** When this very paper was printed, and by which clerk. */
    private @Nullable String printed(SlipWords words) {
        if (!print.isCopy()) {
            return null;
        }
        String date = words.date(print.at());
        return print.actor().startsWith(STAFF)
                ? words.words()
                        .say(
                                "slip.copy.by",
                                "date",
                                date,
                                "number",
                                print.actor().substring(STAFF.length()))
                : words.words().say("slip.copy.at", "date", date);
    }

    private Sheet.Label label(Function<SlipWords, String> text) {
        return new Sheet.Label(text.apply(own), also == null ? null : text.apply(also));
    }

    @SafeVarargs
    private List<List<Sheet.Row>> groups(Function<SlipWords, List<SlipWords.Row>>... groups) {
        return Stream.of(groups).map(this::rows).filter(rows -> !rows.isEmpty()).toList();
    }

    private List<Sheet.Row> rows(Function<SlipWords, List<SlipWords.Row>> group) {
        List<SlipWords.Row> rows = group.apply(own);
        List<SlipWords.Row> same = also == null ? List.of() : group.apply(also);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Sheet.Row(
                        new Sheet.Label(
                                rows.get(i).label(),
                                also == null ? null : same.get(i).label()),
                        rows.get(i).value()))
                .toList();
    }

    private SlipWords words(Wording wording) {
        return new SlipWords(wording, Slip.of(receipt, wording.language()));
    }
}
