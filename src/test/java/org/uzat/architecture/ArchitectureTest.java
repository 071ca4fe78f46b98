package org.uzat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.uzat.UzatApplication;

class ArchitectureTest {

    private static final String ROOT = "org.uzat";
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(place -> !place.contains("/org/uzat/jte/"))
            .importPackages(ROOT);

    @Test
    void modulesUseOnlyLowerModules() {
        ModuleRules.everyModuleHasARow(ROOT).check(CODE);
        ModuleRules.arrowsPointDown(ROOT).check(CODE);
    }

    @Test
    void modulesKeepTheirInsidesToThemselves() {
        var templates = DescribedPredicate.<JavaClass>describe(
                "generated templates", type -> type.getPackageName().startsWith(ROOT + ".jte"));
        ApplicationModules.of(UzatApplication.class, templates).verify();
    }

    @Test
    void rulesArePure() {
        CodeRules.pureRulesStayPure(ROOT).check(CODE);
    }

    @Test
    void timeIsACollaborator() {
        CodeRules.timeIsGiven(ROOT + ".time").check(CODE);
        assertThat(SourceRules.sqlIsGivenTheTime(Path.of("src/main"))).isEmpty();
    }

    @Test
    void machineTextNamesItsLocale() {
        CodeRules.machineTextNamesItsLocale().check(CODE);
    }

    @Test
    void namesComeFromTheTrade() {
        CodeRules.noEmptyWords().check(CODE);
    }

    @Test
    void filesAreShortAndPackagesExplained() {
        assertThat(SourceRules.filesStayShort(Path.of("src"))).isEmpty();
        List.of(Path.of("uzat"), Path.of(".ci"), Path.of("docs")).stream()
                .filter(Files::exists)
                .forEach(place -> assertThat(SourceRules.filesStayShort(place)).isEmpty());
        assertThat(SourceRules.packagesSayWhatTheyAre(Path.of("src/main/java"))).isEmpty();
    }

    @Test
    void migrationsAreNumberedAndExplained() {
        assertThat(SourceRules.migrationsAreNumberedAndExplained(Path.of("src/main/resources/db")))
                .isEmpty();
    }
}
