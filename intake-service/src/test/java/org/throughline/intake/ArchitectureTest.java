package org.throughline.intake;

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

class ArchitectureTest {
    private static final JavaClasses INTAKE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.throughline.intake");

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void intake_keeps_the_rule(ArchRule rule) {
        rule.allowEmptyShould(true).check(INTAKE);
    }

    @Test
    void features_do_not_depend_on_each_other_in_a_circle() {
        slices().matching("org.throughline.intake.(*)..")
                .should()
                .beFreeOfCycles()
                .check(INTAKE);
    }

    static Stream<Named<ArchRule>> rules() {
        return EdgeRules.ofAService();
    }
}
