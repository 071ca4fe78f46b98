package org.uzat.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Which module may use which. */
final class ModuleRules {

    private ModuleRules() {}

    /** Arrows point down only; modules of one row do not know each other. This also rules out cycles. */
    static ArchRule arrowsPointDown(String root) {
        return classes().that(livesBelow(root)).should(new ArchCondition<>("use only modules of lower rows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(arrow -> livesBelow(root).test(arrow.getTargetClass()))
                        .filter(arrow -> !isAllowed(arrow, root))
                        .forEach(arrow -> events.add(SimpleConditionEvent.violated(type, describe(arrow, root))));
            }
        });
    }

    /** A module that stands in no row has no place in the design yet: give it one. */
    static ArchRule everyModuleHasARow(String root) {
        return classes()
                .that(livesBelow(root))
                .should(new ArchCondition<>("belong to a module of the table in Levels") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        String module = Levels.moduleOf(type, root);
                        if (Levels.rowOf(module) < 0) {
                            events.add(SimpleConditionEvent.violated(
                                    type, "no row for module " + module + ": " + type.getName()));
                        }
                    }
                });
    }

    private static boolean isAllowed(Dependency arrow, String root) {
        String from = Levels.moduleOf(arrow.getOriginClass(), root);
        String to = Levels.moduleOf(arrow.getTargetClass(), root);
        return from.equals(to) || Levels.rowOf(to) < Levels.rowOf(from);
    }

    private static String describe(Dependency arrow, String root) {
        return Levels.moduleOf(arrow.getOriginClass(), root) + " must not use "
                + Levels.moduleOf(arrow.getTargetClass(), root) + ": " + arrow.getDescription();
    }

    private static DescribedPredicate<JavaClass> livesBelow(String root) {
        return DescribedPredicate.describe(
                "live below " + root,
                type -> type.getPackageName().equals(root)
                        || type.getPackageName().startsWith(root + "."));
    }
}
