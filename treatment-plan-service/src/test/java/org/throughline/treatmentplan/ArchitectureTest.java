package org.throughline.treatmentplan;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.throughline.platform.testkit.ArchitectureRules;
import org.throughline.platform.testkit.LayerRules;

@AnalyzeClasses(packages = "org.throughline.treatmentplan", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule axon_stays_in_the_decider = ArchitectureRules.AXON_STAYS_IN_THE_DECIDER;

    @ArchTest
    static final ArchRule the_domain_asks_no_clock = ArchitectureRules.THE_DOMAIN_ASKS_NO_CLOCK;

    @ArchTest
    static final ArchRule the_domain_leaves_nothing_to_chance = ArchitectureRules.THE_DOMAIN_LEAVES_NOTHING_TO_CHANCE;

    @ArchTest
    static final ArchRule the_domain_does_no_input_or_output = ArchitectureRules.THE_DOMAIN_DOES_NO_INPUT_OR_OUTPUT;

    @ArchTest
    static final ArchRule nothing_is_printed = ArchitectureRules.NOTHING_IS_PRINTED;

    @ArchTest
    static final ArchRule the_domain_knows_no_other_layer = LayerRules.THE_DOMAIN_KNOWS_NO_OTHER_LAYER;

    @ArchTest
    static final ArchRule a_view_knows_no_rest = LayerRules.A_VIEW_KNOWS_NO_REST.allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_domain_does_not_log = LayerRules.THE_DOMAIN_DOES_NOT_LOG;
}
