package org.throughline.outcomes.schedule.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The pauses of an episode, by their first day. Time that passes in one does not count. */
record Holds(List<Hold> all) {
    static final Holds NONE = new Holds(List.of());

    Holds {
        all = all.stream().sorted(Comparator.comparing(Hold::from)).toList();
    }

    Holds with(Hold hold) {
        List<Hold> more = new ArrayList<>(all);
        more.add(hold);
        return new Holds(more);
    }

    /** The person is back from a day on: no pause goes on behind it. */
    Holds endingOn(LocalDate day) {
        return new Holds(all.stream()
                .map(hold -> hold.from().isAfter(day) ? hold : hold.endingOn(day))
                .toList());
    }

    /** When that much time has counted. */
    Instant after(Instant since, Duration counted) {
        Instant due = since.plus(counted);
        for (Hold hold : all) {
            due = due.plus(hold.moves(since, due));
        }
        return due;
    }

    /** How much time has counted by then. */
    Duration counted(Instant since, Instant until) {
        return all.stream()
                .map(hold -> hold.within(since, until))
                .reduce(Duration.between(since, until), Duration::minus);
    }
}
