package org.throughline.platform.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** Which way the layers of a feature look: all towards its domain. */
public final class LayerRules {
    /** A domain knows the words of its field and how to answer, nothing of who asks or where it is kept. */
    public static final ArchRule THE_DOMAIN_KNOWS_NO_OTHER_LAYER = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..rest..", "..view..", "..reaction..", "..eventlog..", "..privacy..")
            .because("dependencies point to the domain");

    /** What is shown does not depend on how it is asked for over HTTP. */
    public static final ArchRule A_VIEW_KNOWS_NO_REST = noClasses()
            .that()
            .resideInAnyPackage("..view..", "..reaction..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..rest..")
            .because("dependencies point to the domain");

    /** A domain that logs could log what nobody may read. */
    public static final ArchRule THE_DOMAIN_DOES_NOT_LOG = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.jboss.logging..", "org.apache.logging..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(System.Logger.class)
            .because("the words of people are values here, and logs are read by many");

    private LayerRules() {}
}
