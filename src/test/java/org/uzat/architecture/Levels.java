package org.uzat.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** The order of the modules, lowest first: a module uses only modules of rows above its own in this list. */
final class Levels {

    static final List<List<String>> ROWS = List.of(
            List.of("money", "numbering", "time"), // words
            List.of("origin", "refusal", "language"), // words made of words
            List.of("database"), // ground
            List.of("command"), // what is started from a terminal
            List.of("sealing", "snapshot", "task", "remote"),
            List.of("limits", "messaging"), // tries that are counted, and the one way out
            List.of("intake"), // files coming in
            List.of("operator", "ledger", "event", "identity", "audit"),
            List.of(
                    "line",
                    "catalogue",
                    "sandbox",
                    "simulator", // trade; gateway and network to play with, remote parties
                    "outlet"), // shops
            List.of("validity", "allowance", "claim"), // state
            List.of("gateway"), // the way to whoever takes money
            List.of("payment", "promotion", "voucher"), // money
            List.of("decision"), // engine: what becomes of a command
            List.of("renewal"), // engine: how it is brought about
            List.of("order", "planner", "autorenew", "lapse"), // selling
            List.of("paylink"), // selling to one by another
            List.of("provisioning", "receipt", "reminder", "reporting", "proof"), // followers
            List.of("till", "document"), // counter
            List.of("web", "api", "telegram", "ussd"), // doors
            List.of("demo"), // nothing depends on it
            List.of("")); // the application itself

    private Levels() {}

    /** The module of a class below a root package; empty for the root itself. */
    static String moduleOf(JavaClass type, String root) {
        String rest = type.getPackageName()
                .substring(Math.min(root.length(), type.getPackageName().length()));
        String[] names = rest.split("\\.", -1);
        return names.length > 1 ? names[1] : "";
    }

    /** The row of a module, or -1 when the table does not know it. */
    static int rowOf(String module) {
        for (int row = 0; row < ROWS.size(); row++) {
            if (ROWS.get(row).contains(module)) {
                return row;
            }
        }
        return -1;
    }
}
