package org.uzat.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.uzat.time.Pure;

/** What every class keeps to. */
final class CodeRules {

    private static final List<String> EMPTY_WORDS = List.of(
            "controller",
            "service",
            "repository",
            "model",
            "dto",
            "util",
            "utils",
            "common",
            "impl",
            "helper",
            "manager");

    private static final Pattern EMPTY_ENDING =
            Pattern.compile("(Controller|Service|Repository|Model|Dto|DTO|Utils?|Common|Impl|Helper|Manager)$");

    private static final Set<String> LANGUAGE_BOUND = Set.of("toLowerCase", "toUpperCase", "format", "formatted");

    private static final Set<String> WRITING = Set.of("printf", "format");

    private static final Set<String> PURE_WORDS = Set.of("money", "numbering");

    private CodeRules() {}

    /** A pure rule, or a class of the pure word modules, sees neither the framework nor the world outside. */
    static ArchRule pureRulesStayPure(String root) {
        return noClasses()
                .that(describe("are pure", type -> isPure(type, root)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "java.net.http..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, java.util.Random.class, java.security.SecureRandom.class)
                .allowEmptyShould(true);
    }

    /** One place reads the machine's clock; everybody else is given the time, or the demo could not move it. */
    static ArchRule timeIsGiven(String timePackage) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(timePackage)
                .should()
                .accessTargetWhere(describe("reads the machine's clock", CodeRules::readsClock));
    }

    /** Machine text must not follow the machine's language: Azerbaijani upper-cases i to a dotted capital. */
    static ArchRule machineTextNamesItsLocale() {
        return noClasses()
                .should()
                .accessTargetWhere(describe("follows the machine's language", CodeRules::isLocaleless));
    }

    /** Names come from the trade, not from a pattern. */
    static ArchRule noEmptyWords() {
        return noClasses().should(ArchCondition.from(describe("be named with an empty word", CodeRules::hasEmptyWord)));
    }

    private static boolean isPure(JavaClass type, String root) {
        return type.isAnnotatedWith(Pure.class)
                || type.getPackage().isAnnotatedWith(Pure.class)
                || (type.getPackageName().startsWith(root + ".") && PURE_WORDS.contains(Levels.moduleOf(type, root)));
    }

    private static boolean readsClock(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        String owner = target.getOwner().getName();
        boolean takesNoClock = access instanceof JavaCodeUnitAccess<?> call
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.") && takesNoClock;
            case "system", "systemUTC", "systemDefaultZone" -> owner.equals("java.time.Clock");
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "<init>" -> owner.equals("java.util.Date");
            default -> false;
        };
    }

    private static boolean isLocaleless(JavaAccess<?> access) {
        if (!(access instanceof JavaCodeUnitAccess<?> call)) {
            return false;
        }
        boolean followsLanguage = switch (call.getTargetOwner().getName()) {
            case "java.lang.String" -> LANGUAGE_BOUND.contains(call.getName());
            case "java.io.PrintStream", "java.io.PrintWriter" -> WRITING.contains(call.getName());
            case "java.time.format.DateTimeFormatter" -> call.getName().equals("ofPattern");
            case "java.text.NumberFormat" ->
                call.getName().startsWith("get") && call.getName().endsWith("Instance");
            default -> false;
        };
        return followsLanguage
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(Locale.class));
    }

    private static boolean hasEmptyWord(JavaClass type) {
        return EMPTY_ENDING.matcher(type.getSimpleName()).find()
                || Arrays.stream(type.getPackageName().split("\\.", -1)).anyMatch(EMPTY_WORDS::contains);
    }
}
