package org.throughline.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayerRulesTest {
    private static final JavaClasses BAKERY = new ClassFileImporter().importPackages("org.throughline.platform.bakery");
    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("org.throughline.platform.testkit.planted.layers");

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_bakery_keeps_the_rule(ArchRule rule) {
        rule.allowEmptyShould(true).check(BAKERY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_rule_fails_on_a_planted_violation(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation()).isTrue();
    }

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(
                Named.of("the domain knows no other layer", LayerRules.THE_DOMAIN_KNOWS_NO_OTHER_LAYER),
                Named.of("a view knows no rest", LayerRules.A_VIEW_KNOWS_NO_REST),
                Named.of("the domain does not log", LayerRules.THE_DOMAIN_DOES_NOT_LOG));
    }
}
