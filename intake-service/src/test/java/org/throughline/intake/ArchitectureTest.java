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
import org.throughline.platform.testkit.ArchitectureRules;
import org.throughline.platform.testkit.LayerRules;

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
        return Stream.of(
                Named.of("Axon stays in the decider", ArchitectureRules.AXON_STAYS_IN_THE_DECIDER),
                Named.of("the domain asks no clock", ArchitectureRules.THE_DOMAIN_ASKS_NO_CLOCK),
                Named.of("the domain leaves nothing to chance", ArchitectureRules.THE_DOMAIN_LEAVES_NOTHING_TO_CHANCE),
                Named.of("the domain does no I/O", ArchitectureRules.THE_DOMAIN_DOES_NO_INPUT_OR_OUTPUT),
                Named.of("nothing is printed", ArchitectureRules.NOTHING_IS_PRINTED),
                Named.of("the domain knows no other layer", LayerRules.THE_DOMAIN_KNOWS_NO_OTHER_LAYER),
                Named.of("a view knows no rest", LayerRules.A_VIEW_KNOWS_NO_REST),
                Named.of("the domain does not log", LayerRules.THE_DOMAIN_DOES_NOT_LOG));
    }
}
