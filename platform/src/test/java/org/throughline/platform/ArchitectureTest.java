package org.throughline.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.throughline.platform.testkit.EdgeRules;
import org.throughline.platform.testkit.planted.domain.DomainWithAGenerator;
import org.throughline.platform.testkit.planted.domain.DomainWithAnOffset;

/** The platform keeps the rules, and each rule can fail. */
class ArchitectureTest {
    private static final JavaClasses PLATFORM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.throughline.platform");
    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("org.throughline.platform.testkit.planted");

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_platform_keeps_the_rule(ArchRule rule) {
        rule.allowEmptyShould(true).check(PLATFORM);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_rule_fails_on_a_planted_violation(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation()).isTrue();
    }

    @Test
    void a_clock_or_chance_is_seen_in_any_of_their_shapes() {
        assertThat(ArchitectureRules.THE_DOMAIN_ASKS_NO_CLOCK
                        .evaluate(new ClassFileImporter().importClasses(DomainWithAnOffset.class))
                        .hasViolation())
                .isTrue();
        assertThat(ArchitectureRules.THE_DOMAIN_LEAVES_NOTHING_TO_CHANCE
                        .evaluate(new ClassFileImporter().importClasses(DomainWithAGenerator.class))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void log_and_privacy_stand_without_the_decider() {
        noClasses()
                .that()
                .resideInAnyPackage("..platform.eventlog..", "..platform.privacy..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..platform.decider..")
                .check(PLATFORM);
    }

    @Test
    void the_platform_knows_no_other_part_of_the_product() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.throughline.embedded..")
                .check(PLATFORM);
    }

    @Test
    void packages_do_not_depend_on_each_other_in_a_circle() {
        slices().matching("org.throughline.platform.(*)..")
                .should()
                .beFreeOfCycles()
                .check(PLATFORM);
    }

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(
                Named.of("Axon stays in the decider", ArchitectureRules.AXON_STAYS_IN_THE_DECIDER),
                Named.of("the domain asks no clock", ArchitectureRules.THE_DOMAIN_ASKS_NO_CLOCK),
                Named.of("the domain leaves nothing to chance", ArchitectureRules.THE_DOMAIN_LEAVES_NOTHING_TO_CHANCE),
                Named.of("the domain does no I/O", ArchitectureRules.THE_DOMAIN_DOES_NO_INPUT_OR_OUTPUT),
                Named.of("nothing is printed", ArchitectureRules.NOTHING_IS_PRINTED),
                Named.of("every path names its roles", EdgeRules.EVERY_PATH_NAMES_ITS_ROLES),
                Named.of("no resource stands at the root", EdgeRules.NO_RESOURCE_STANDS_AT_THE_ROOT),
                Named.of("what is no command is a question", EdgeRules.WHAT_IS_NO_COMMAND_IS_A_QUESTION));
    }
}
