package org.throughline.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;

/**
 * The states of an aggregate and what leads from one to another, drawn by asking for everything in every state.
 *
 * <p>Each state is shown by one history. What is granted with new facts is an arrow; the table below the drawing says of
 * every other pair why it is refused, or that nothing changes. A page that is kept and compared with this cannot be wrong.
 *
 * @param <C> commands
 * @param <S> state
 * @param <E> events
 * @param <R> refusals
 */
public final class StateDiagram<C, S, E, R> {
    private final Deciding<C, S, E, R> domain;
    private final Function<S, String> named;
    private final Map<String, S> states = new LinkedHashMap<>();
    private final Map<String, C> commands = new LinkedHashMap<>();

    /**
     * Of one domain.
     *
     * @param named the word for a state, one word of letters
     */
    public StateDiagram(Deciding<C, S, E, R> domain, Function<S, String> named) {
        this.domain = domain;
        this.named = named;
    }

    /** A state, by facts that lead to it; each has a name of its own. */
    public StateDiagram<C, S, E, R> state(List<? extends E> history) {
        S state = after(domain.initial(), history);
        assertThat(states.put(named.apply(state), state))
                .as("another history that leads to " + named.apply(state))
                .isNull();
        return this;
    }

    /** What may be asked for, under a label of letters and spaces. */
    public StateDiagram<C, S, E, R> command(String label, C command) {
        assertThat(commands.put(label, command)).as("another " + label).isNull();
        return this;
    }

    /** The drawing and the table, in Markdown. */
    public String page() {
        Set<String> arrows = new LinkedHashSet<>();
        List<String> rows = new ArrayList<>();
        states.forEach((name, state) -> rows.add(row(name, state, arrows)));
        return "```mermaid\nstateDiagram-v2\n" + String.join("", arrows) + "```\n\n"
                + "| | " + String.join(" | ", commands.keySet()) + " |\n"
                + "|---" + "|---".repeat(commands.size()) + "|\n"
                + String.join("", rows);
    }

    private String row(String name, S state, Set<String> arrows) {
        StringBuilder row = new StringBuilder("| **" + name + "** |");
        commands.forEach((label, command) -> row.append(' ')
                .append(
                        switch (domain.decide(state, command)) {
                            case Decision.Refused<E, R>(R reason) ->
                                "refused: " + reason.getClass().getSimpleName();
                            case Decision.Accepted<E, R>(List<E> events) when events.isEmpty() -> "nothing new";
                            case Decision.Accepted<E, R>(List<E> events) -> {
                                String next = named.apply(after(state, events));
                                assertThat(states)
                                        .as("states shown by a history")
                                        .containsKey(next);
                                arrows.add("    " + name + " --> " + next + ": " + label + "\n");
                                yield "to " + next;
                            }
                        })
                .append(" |"));
        return row.append('\n').toString();
    }

    private S after(S state, List<? extends E> events) {
        S now = state;
        for (E event : events) {
            now = domain.evolve(now, event);
        }
        return now;
    }
}
