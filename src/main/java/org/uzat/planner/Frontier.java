package org.uzat.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the search has been; what is nowhere better than something known is not followed. */
final class Frontier {

    private final boolean onlyMore;
    private final Map<Integer, TreeMap<Long, List<Node>>> bySlot = new HashMap<>();

    /** @param onlyMore whether a later end of the card is never worse */
    Frontier(boolean onlyMore) {
        this.onlyMore = onlyMore;
    }

    /** Takes a node in, unless one that is known covers it. */
    boolean admits(Node node) {
        TreeMap<Long, List<Node>> byEnd = bySlot.computeIfAbsent(node.slot(), slot -> new TreeMap<>());
        var alike = onlyMore ? byEnd.tailMap(node.valid(), true) : byEnd.subMap(node.valid(), true, node.valid(), true);
        for (List<Node> known : alike.values()) {
            for (Node one : known) {
                if (one.covers(node)) {
                    return false;
                }
            }
        }
        List<Node> here = byEnd.computeIfAbsent(node.valid(), valid -> new ArrayList<>());
        here.removeIf(node::covers);
        here.add(node);
        return true;
    }

    /** Whether a node that was taken in has not been covered by a later one. */
    boolean holds(Node node) {
        TreeMap<Long, List<Node>> byEnd = bySlot.get(node.slot());
        List<Node> here = byEnd == null ? null : byEnd.get(node.valid());
        return here != null && here.contains(node);
    }
}
