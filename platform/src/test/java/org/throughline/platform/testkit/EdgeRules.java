package org.throughline.platform.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.throughline.platform.access.Asks;

/** What the edge of a service keeps to. */
public final class EdgeRules {
    /** Who may call is said where it is called, also where it is anybody; nothing is open because somebody forgot. */
    public static final ArchRule EVERY_PATH_NAMES_ITS_ROLES = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should(new ArchCondition<>("name the roles that may call them") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean named = Stream.of(RolesAllowed.class, PermitAll.class)
                            .anyMatch(said -> method.isAnnotatedWith(said)
                                    || method.getOwner().isAnnotatedWith(said));
                    String message = method.getFullName() + (named ? " names" : " does not name") + " its roles";
                    events.add(new SimpleConditionEvent(method, named, message));
                }
            })
            .because("access is denied by default");

    /** A class at the root of a service takes every path below it, and the operator's would lead nowhere. */
    public static final ArchRule NO_RESOURCE_STANDS_AT_THE_ROOT = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should(new ArchCondition<>("stand below the root of their service") {
                @Override
                public void check(JavaClass resource, ConditionEvents events) {
                    boolean below = !ROOT.matcher(
                                    resource.getAnnotationOfType(Path.class).value())
                            .matches();
                    String message = resource.getName() + (below ? " stands below" : " stands at") + " the root";
                    events.add(new SimpleConditionEvent(resource, below, message));
                }
            })
            .because("JAX-RS looks for a path in one class only");

    /** A command answers with its outcome; whatever else is sent with a body is a question, and has to be noted like any other. */
    public static final ArchRule WHAT_IS_NO_COMMAND_IS_A_QUESTION = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .should(new ArchCondition<>("answer with the outcome of a command, or be questions") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean known = method.getRawReturnType().isEquivalentTo(Response.class)
                            || method.isAnnotatedWith(Asks.class)
                            || method.getOwner().getPackageName().endsWith(".operations");
                    String message =
                            method.getFullName() + (known ? " is" : " is neither") + " a command or a question";
                    events.add(new SimpleConditionEvent(method, known, message));
                }
            })
            .because("a question sent with POST that nobody marks would go unseen");

    private static final Pattern ROOT = Pattern.compile("/?[^/]+/v\\d+/?");

    private EdgeRules() {}

    /** Every rule that a service keeps. */
    public static Stream<Named<ArchRule>> ofAService() {
        return Stream.of(
                Named.of("axon stays in the decider", ArchitectureRules.AXON_STAYS_IN_THE_DECIDER),
                Named.of("the domain asks no clock", ArchitectureRules.THE_DOMAIN_ASKS_NO_CLOCK),
                Named.of("the domain leaves nothing to chance", ArchitectureRules.THE_DOMAIN_LEAVES_NOTHING_TO_CHANCE),
                Named.of("the domain does no I/O", ArchitectureRules.THE_DOMAIN_DOES_NO_INPUT_OR_OUTPUT),
                Named.of("nothing is printed", ArchitectureRules.NOTHING_IS_PRINTED),
                Named.of("the domain knows no other layer", LayerRules.THE_DOMAIN_KNOWS_NO_OTHER_LAYER),
                Named.of("a view knows no rest", LayerRules.A_VIEW_KNOWS_NO_REST),
                Named.of("the domain does not log", LayerRules.THE_DOMAIN_DOES_NOT_LOG),
                Named.of("every path names its roles", EVERY_PATH_NAMES_ITS_ROLES),
                Named.of("no resource stands at the root", NO_RESOURCE_STANDS_AT_THE_ROOT),
                Named.of("what is no command is a question", WHAT_IS_NO_COMMAND_IS_A_QUESTION));
    }
}
