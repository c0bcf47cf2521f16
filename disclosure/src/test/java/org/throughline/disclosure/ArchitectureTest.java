package org.throughline.disclosure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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
    private static final JavaClasses DISCLOSURE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.throughline.disclosure");

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void disclosure_keeps_the_rule(ArchRule rule) {
        rule.allowEmptyShould(true).check(DISCLOSURE);
    }

    @Test
    void it_knows_no_service() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.throughline.intake..",
                        "org.throughline.scheduling..",
                        "org.throughline.treatmentplan..",
                        "org.throughline.outcomes..")
                .check(DISCLOSURE);
    }

    @Test
    void packages_do_not_depend_on_each_other_in_a_circle() {
        slices().matching("org.throughline.disclosure.(*)..")
                .should()
                .beFreeOfCycles()
                .check(DISCLOSURE);
    }

    static Stream<Named<ArchRule>> rules() {
        return EdgeRules.ofAService();
    }
}
