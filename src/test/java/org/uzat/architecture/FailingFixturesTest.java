package org.uzat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check that cannot fail checks nothing: every rule meets something that breaks it. */
class FailingFixturesTest {

    private static final String ROOT = "org.uzat.architecture.fixture";
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(ROOT);

    @TempDir
    private Path folder;

    @Test
    void anArrowUpwardsOrSidewaysIsFound() {
        assertThat(violations(ModuleRules.arrowsPointDown(ROOT)))
                .contains("money must not use ledger", "ledger must not use event");
    }

    @Test
    void aModuleWithoutARowIsFound() {
        assertThat(violations(ModuleRules.everyModuleHasARow(ROOT))).contains("no row for module sidereal");
    }

    @Test
    void anImpureRuleIsFound() {
        assertThat(violations(CodeRules.pureRulesStayPure(ROOT))).contains("asksTheDatabase");
    }

    @Test
    void aGlanceAtTheClockIsFound() {
        assertThat(violations(CodeRules.timeIsGiven("org.uzat.time"))).contains("Instant.now()");
    }

    @Test
    void textInTheMachinesLanguageIsFound() {
        assertThat(violations(CodeRules.machineTextNamesItsLocale()))
                .contains("String.format(", "String.toUpperCase()");
    }

    @Test
    void anEmptyNameIsFound() {
        assertThat(violations(CodeRules.noEmptyWords())).contains("EventManagerImpl", "fixture.helper.Misnamed");
    }

    @Test
    void aLongFileIsFound() throws IOException {
        Files.write(folder.resolve("long.css"), Collections.nCopies(301, "a {}"));
        Files.write(folder.resolve("short.css"), Collections.nCopies(300, "a {}"));

        assertThat(SourceRules.filesStayShort(folder))
                .singleElement()
                .asString()
                .contains("long.css has 301 lines");
    }

    @Test
    void aPackageWithoutASentenceIsFound() throws IOException {
        Files.writeString(folder.resolve("Lonely.java"), "class Lonely {}");

        assertThat(SourceRules.packagesSayWhatTheyAre(folder)).hasSize(1);
    }

    @Test
    void aMigrationWithoutReasonOrWithATakenNumberIsFound() throws IOException {
        Files.writeString(folder.resolve("V001__one.sql"), "-- Because.\n");
        Files.createDirectories(folder.resolve("other"));
        Files.writeString(folder.resolve("other/V001__one_more.sql"), "SELECT now();\n");
        Files.writeString(folder.resolve("misnamed.sql"), "-- Because.\n");

        assertThat(SourceRules.migrationsAreNumberedAndExplained(folder)).hasSize(3);
        assertThat(SourceRules.sqlIsGivenTheTime(folder)).hasSize(1);
    }

    private static String violations(ArchRule rule) {
        return String.join("\n", rule.evaluate(BROKEN).getFailureReport().getDetails());
    }
}
