package org.uzat.proof;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.uzat.command.Command;

/** {@code ./uzat check-ledger}: proves the books and says what it saw; exit code 1 where they contradict themselves. */
@Component
class CheckLedger implements Command {

    private final Books books;

    CheckLedger(Books books) {
        this.books = books;
    }

    @Override
    public String name() {
        return "check-ledger";
    }

    @Override
    public int run(List<String> arguments) {
        Books.Report report = books.prove();
        PrintStream out = System.out;
        for (Books.Found found : report.found()) {
            String verdict = found.broken() ? "BROKEN " : "waiting";
            out.printf(Locale.ROOT, "%s  %s: %s (%s)%n", verdict, found.check(), found.subject(), found.detail());
        }
        out.printf(
                Locale.ROOT,
                "%s: %d checks over %d lines, %d events, %d transfers%n",
                report.isClean() ? "The books are clean" : "THE BOOKS CONTRADICT THEMSELVES",
                report.checks(),
                report.lines(),
                report.events(),
                report.transfers());
        return report.isClean() ? 0 : 1;
    }
}
