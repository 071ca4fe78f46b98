package org.uzat.web.office;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;
import org.uzat.payment.OpenItem;
import org.uzat.payment.OpenItems;
import org.uzat.web.desk.DeskFrame;
import org.uzat.web.page.Page;

/**
 * What waits for a person.
 *
 * @param waiting how many wait, by kind
 * @param words why the last closing was refused; null where none was
 */
public record OpenItemsScreen(
        Page page,
        DeskFrame frame,
        OpenItems.Wanted wanted,
        List<Row> rows,
        Map<OpenItem.Kind, Integer> waiting,
        @Nullable RefusalWords words) {

    /**
     * An item in words.
     *
     * @param payment the payment's public id, or null
     * @param closed how it was closed; null while it waits
     */
    public record Row(
            long id,
            String kind,
            String gateway,
            @Nullable String payment,
            String subject,
            String amount,
            String facts,
            String opened,
            @Nullable String closed) {

        static Row of(Told told, OpenItem item) {
            String facts = item.facts().entrySet().stream()
                    .map(fact -> told.word("desk.items.fact.", fact.getKey()) + ": " + fact.getValue())
                    .collect(Collectors.joining(" · "));
            return new Row(
                    item.id(),
                    told.word("desk.items.kind.", item.kind().name()),
                    item.gateway(),
                    item.payment(),
                    item.subject(),
                    told.money(item.amount()),
                    facts,
                    told.at(item.openedAt()),
                    item.closed() == null ? null : closed(told, item.closed()));
        }

        private static String closed(Told told, OpenItem.Closed closed) {
            String words = told.at(closed.at()) + " · "
                    + told.word("desk.items.why.", closed.why().name()) + " · " + closed.by();
            return closed.note().isEmpty() ? words : words + " · “" + closed.note() + "”";
        }
    }

    /** The address of the list in another order; asked once more for the same, the other way round. */
    public String sorted(String column) {
        boolean same = wanted.order().name().equalsIgnoreCase(column);
        return address(kind(), wanted.closed()) + "&sort=" + column + "&down=" + (same && !wanted.descending());
    }

    /** What a screen reader is told of a column. */
    public @Nullable String order(String column) {
        return wanted.order().name().equalsIgnoreCase(column) ? wanted.descending() ? "descending" : "ascending" : null;
    }

    /** The arrow of a column that the list is in order of. */
    public String arrow(String column) {
        String order = order(column);
        return order == null ? "" : order.equals("descending") ? " ↓" : " ↑";
    }

    public String address(String kind, boolean closed) {
        return "/desk/open-items?kind=" + kind + "&closed=" + closed;
    }

    /** The kind that the list is of, in the address's letters; empty for all. */
    public String kind() {
        return wanted.kind() == null ? "" : wanted.kind().name().toLowerCase(Locale.ROOT);
    }

    /** The kinds to choose from: of what waits, those that do. */
    public List<OpenItem.Kind> kinds() {
        return Stream.of(OpenItem.Kind.values())
                .filter(kind -> wanted.closed() || kind == wanted.kind() || waiting.containsKey(kind))
                .toList();
    }

    public String small(OpenItem.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    public String label(OpenItem.Kind kind) {
        return page.say("desk.items.kind." + kind.name()) + " " + waiting.getOrDefault(kind, 0);
    }

    public List<OpenItem.Why> reasons() {
        return OpenItem.Why.BY_STAFF;
    }
}
