package org.throughline.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.testkit.Scenario;

/** All that happened, of which a command sees only the streams it declares, as it would in the log. */
final class WholeRecord<C, S, E, R> {
    private final Deciding<C, S, E, R> domain;
    private final List<E> events = new ArrayList<>();

    WholeRecord(Deciding<C, S, E, R> domain) {
        this.domain = domain;
    }

    void add(E event) {
        events.add(event);
    }

    /** Decides, requires that what is accepted replays, and keeps it; the new events. */
    List<E> send(C command) {
        Set<String> streams = domain.streams(command).all();
        Scenario<C, S, E, R> seen = Scenario.of(domain)
                .given(events.stream()
                        .filter(event -> streams.contains(domain.streamOf(event)))
                        .toList());
        return switch (domain.decide(seen.state(), command)) {
            case Decision.Refused<E, R>(R reason) -> {
                seen.when(command).thenRefused(reason);
                yield List.of();
            }
            case Decision.Accepted<E, R>(List<E> accepted) -> {
                seen.when(command).thenAccepted(accepted);
                events.addAll(accepted);
                yield accepted;
            }
        };
    }
}
