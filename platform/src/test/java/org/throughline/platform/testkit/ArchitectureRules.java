package org.throughline.platform.testkit;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Rules every module keeps. Each also runs against a planted violation, on which it must fail. */
public final class ArchitectureRules {
    /** Axon is confined, so that it can be replaced. */
    public static final ArchRule AXON_STAYS_IN_THE_DECIDER = noClasses()
            .that()
            .resideOutsideOfPackage("org.throughline.platform.decider..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.axonframework..")
            .because("only the platform's decider knows Axon");

    /** The same history and command always give the same answer. */
    public static final ArchRule THE_DOMAIN_ASKS_NO_CLOCK = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .callMethodWhere(target(owner(resideInAPackage("java.time"))).and(target(nameMatching("now"))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(InstantSource.class)
            .because("time comes in with the command");

    /** The same history and command always give the same answer. */
    public static final ArchRule THE_DOMAIN_LEAVES_NOTHING_TO_CHANCE = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(RandomGenerator.class)
            .because("identities come in with the command");

    /** A domain that does no I/O can be tested without any. */
    public static final ArchRule THE_DOMAIN_DOES_NO_INPUT_OR_OUTPUT = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "java.io..",
                    "java.nio.file..",
                    "java.net..",
                    "java.sql..",
                    "com.mongodb..",
                    "org.apache.kafka..",
                    "jakarta.ws.rs..",
                    "io.quarkus..",
                    "org.axonframework.."))
            .because("the domain is pure");

    /** Output that nobody asked for is where health information leaks. */
    public static final ArchRule NOTHING_IS_PRINTED = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .because("what is said goes to the log, where no health information may stand");

    private ArchitectureRules() {}
}
