package org.throughline.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.decider.Streams;

/**
 * A rule of a domain in one sentence: given these facts, when this is asked, then that.
 *
 * <p>Every {@code then} also replays: each fact goes through its stored JSON and back, and the state folded from what
 * came back must be equal and lead to the same decision. So a fact that cannot be stored or folded fails here.
 *
 * @param <C> commands
 * @param <S> state
 * @param <E> events
 * @param <R> refusals
 */
public final class Scenario<C, S, E, R> {
    private final Deciding<C, S, E, R> domain;
    private final EventRecords<E> records;
    private final List<E> facts;

    private Scenario(Deciding<C, S, E, R> domain, List<E> facts) {
        this.domain = domain;
        this.records = new EventRecords<>(domain.catalogue());
        this.facts = List.copyOf(facts);
    }

    /** Nothing has happened yet. */
    public static <C, S, E, R> Scenario<C, S, E, R> of(Deciding<C, S, E, R> domain) {
        return new Scenario<>(domain, List.of());
    }

    /** These facts, after those given before. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final Scenario<C, S, E, R> given(E... more) {
        return given(Arrays.asList(more));
    }

    /** These facts, after those given before. */
    public Scenario<C, S, E, R> given(List<? extends E> more) {
        List<E> all = new ArrayList<>(facts);
        all.addAll(more);
        return new Scenario<>(domain, all);
    }

    /** Asks for something. */
    public Then when(C command) {
        return new Then(command, domain.decide(folded(facts), command));
    }

    /** The state the facts come to. */
    public S state() {
        return folded(facts);
    }

    private S folded(List<E> events) {
        S state = domain.initial();
        for (E event : events) {
            state = domain.evolve(state, event);
        }
        return state;
    }

    private List<E> stored(List<E> events) {
        return events.stream().map(this::stored).toList();
    }

    private E stored(E event) {
        EventType<E> type = domain.catalogue().typeOf(event);
        return records.read(type.name(), type.revision(), records.json(event));
    }

    /** What the domain answered. */
    public final class Then {
        private final C command;
        private final Decision<E, R> decision;

        private Then(C command, Decision<E, R> decision) {
            this.command = command;
            this.decision = decision;
        }

        /** It was granted with exactly these facts; returns the scenario after them. */
        @SafeVarargs
        @SuppressWarnings("varargs") // only read
        public final Scenario<C, S, E, R> thenAccepted(E... expected) {
            return thenAccepted(Arrays.asList(expected));
        }

        /** It was granted with exactly these facts; returns the scenario after them. */
        public Scenario<C, S, E, R> thenAccepted(List<? extends E> expected) {
            assertThat(decision).isEqualTo(new Decision.Accepted<E, R>(List.copyOf(expected)));
            requireDeclaredStreams(expected);
            Scenario<C, S, E, R> after = given(expected);
            requireReplay(after.facts);
            return after;
        }

        /** It was granted without a new fact. */
        public void thenNothingNew() {
            thenAccepted(List.of());
        }

        /** It was refused for this reason. */
        public void thenRefused(R reason) {
            assertThat(decision).isEqualTo(new Decision.Refused<E, R>(reason));
            requireReplay(facts);
        }

        private void requireDeclaredStreams(List<? extends E> events) {
            Streams streams = domain.streams(command);
            for (E event : events) {
                assertThat(streams.written())
                        .as("streams the command declares as written")
                        .contains(domain.streamOf(event));
            }
        }

        private void requireReplay(List<E> events) {
            List<E> loaded = stored(events);
            assertThat(loaded).as("facts after storing and loading").isEqualTo(events);
            assertThat(folded(loaded)).as("state after a replay").isEqualTo(folded(events));
            assertThat(domain.decide(folded(stored(facts)), command))
                    .as("decision after a replay")
                    .isEqualTo(decision);
        }
    }
}
