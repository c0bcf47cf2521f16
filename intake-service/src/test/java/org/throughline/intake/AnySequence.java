package org.throughline.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;

/** Asks a domain for one thing after another, whatever comes of it; after each, all that is stored replays to the same. */
public final class AnySequence {
    private AnySequence() {}

    /**
     * The facts that come of so many requests, those given first.
     *
     * @param next what is asked for next, by what holds
     */
    public static <C, S, E, R> List<E> of(
            Deciding<C, S, E, R> domain, List<? extends E> given, int requests, Function<S, C> next) {
        List<E> facts = new ArrayList<>(given);
        Scenario<C, S, E, R> now = Scenario.of(domain).given(given);
        for (int i = 0; i < requests; i++) {
            C command = next.apply(now.state());
            switch (domain.decide(now.state(), command)) {
                case Decision.Accepted<E, R>(List<E> events) -> {
                    now = now.when(command).thenAccepted(events);
                    facts.addAll(events);
                }
                case Decision.Refused<E, R>(R reason) -> now.when(command).thenRefused(reason);
            }
        }
        return List.copyOf(facts);
    }

    /** One of several, each as likely as the others. */
    @SafeVarargs
    public static <T> T oneOf(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    /** Those of one kind, in order. */
    public static <T> List<T> only(List<?> facts, Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
