package org.uzat.document;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.uzat.claim.SpareCards;
import org.uzat.identity.Staff;
import org.uzat.identity.StaffRole;
import org.uzat.intake.Imports;
import org.uzat.line.Line;
import org.uzat.line.Lines;

/** Cards, passports and clerks that no other test has. */
record Counter(Imports imports, Lines lines, Papers papers, Path folder) {

    private static final AtomicInteger CARDS = new AtomicInteger(90_000);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    static final Visit CLERK = new Visit(new Staff(9_001, "clerk-one", StaffRole.CLERK), 1);
    static final Visit OTHER = new Visit(new Staff(9_002, "clerk-two", StaffRole.CLERK), 2);

    /** Somebody whom no other test knows, and the number of their first passport. */
    record Person(int number) {

        static Person fresh() {
            return new Person(PEOPLE.incrementAndGet());
        }
    }

    Line card() {
        return SpareCards.load(imports, lines, folder, CARDS.incrementAndGet());
    }

    /** A person's passport; each further one has another number. */
    Document passport(Person person, int which) {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        String number = "T" + (1_000_000 + person.number() * 10 + which);
        String name = Integer.toString(person.number(), 26)
                .toUpperCase(java.util.Locale.ROOT)
                .chars()
                .map(sign -> Character.isDigit(sign) ? sign - '0' + 'A' : sign + 10)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String zone =
                new Specimens().passport(number, "Probe" + name, "Anna", LocalDate.of(1980, 1, 1), today.plusYears(2));
        return ((Checked.Good) papers.check(zone, ZoneOffset.UTC)).document();
    }

    Document passport(Person person) {
        return passport(person, 0);
    }
}
