package org.throughline.outcomes;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.testkit.EdgeRules;

/** The service keeps the rules; that each rule can fail is shown where the rules are kept. */
class ArchitectureTest {
    private static final JavaClasses OUTCOMES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.throughline.outcomes");

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_service_keeps_the_rule(ArchRule rule) {
        rule.allowEmptyShould(true).check(OUTCOMES);
    }

    @Test
    void no_two_features_need_each_other() {
        slices().matching("org.throughline.outcomes.(*)..")
                .should()
                .beFreeOfCycles()
                .check(OUTCOMES);
    }

    static Stream<Named<ArchRule>> rules() {
        return EdgeRules.ofAService();
    }
}
