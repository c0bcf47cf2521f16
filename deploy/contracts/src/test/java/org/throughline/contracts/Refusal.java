package org.throughline.contracts;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.web.Problem;

/**
 * A rule by which a service refuses, and how it says so over HTTP.
 *
 * @param feature what it is about, such as {@code waitlist}
 * @param rule the name of the refusal
 */
record Refusal(String service, String feature, String rule, Problem problem) {
    /** All services share the law of disclosures; people enter them at intake. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "org.throughline.disclosure.domain.ManualRefusal",
            "org.throughline.intake.disclosure.rest.ManualDisclosureProblems");

    /** Every refusal of a service that can be met over HTTP. */
    static Stream<Refusal> of(Service service) {
        return service.domains().stream()
                .map(Refusal::type)
                .distinct()
                .flatMap(type -> mapping(type).stream()
                        .flatMap(mapping -> Sample.records(type).map(rule -> of(service, type, rule, mapping))));
    }

    /** What a domain refuses by. */
    static Class<?> type(Deciding<?, ?, ?, ?> domain) {
        return Arrays.stream(domain.getClass().getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType().equals(Deciding.class))
                .map(type -> type.getActualTypeArguments()[3])
                .<Class<?>>map(Class.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** What turns refusals of a type into problems, by the names features have; a domain nobody asks over HTTP has none. */
    static Optional<Method> mapping(Class<?> type) {
        String problems = ELSEWHERE.getOrDefault(
                type.getName(), type.getName().replace(".domain.", ".rest.").replaceAll("Refusal$", "Problems"));
        try {
            Method mapping = Class.forName(problems).getDeclaredMethod("of", type);
            mapping.setAccessible(true);
            return Optional.of(mapping);
        } catch (ClassNotFoundException | NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private static Refusal of(Service service, Class<?> type, Class<?> rule, Method mapping) {
        try {
            Problem problem = (Problem) Objects.requireNonNull(mapping.invoke(null, Sample.of((Type) rule)));
            return new Refusal(
                    service.name(), type.getSimpleName().replaceAll("Refusal$", ""), rule.getSimpleName(), problem);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(rule.getName() + " is answered by no problem", e);
        }
    }

    /** What is wrong and what to do next. */
    String title() {
        return Objects.toString(body().get("title"), "");
    }

    /** The answer. */
    Map<?, ?> body() {
        return (Map<?, ?>) problem.response().getEntity();
    }

    @Override
    public String toString() {
        return service + " " + feature + " " + rule;
    }
}
