package org.throughline.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.throughline.platform.eventlog.CommitHistory;
import org.throughline.platform.eventlog.RecordedCommit;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;

/** Whose events an auditor asks for; always those of one organisation. */
sealed interface Asked {
    /** Whose record it is. */
    String organisation();

    /** Whether an event is among them; every other one of the same commit stays unseen. */
    boolean holds(RecordedEvent event);

    /** The commits that hold some, after a commit and in order. May hold back more than were asked for. */
    List<RecordedCommit> commits(CommitHistory log, long afterCommit, int commitsMax);

    /** What is asked for, as a bundle says it. */
    Map<String, Object> words();

    /** Everything about one person. */
    record About(String organisation, String subject) implements Asked {
        @Override
        public boolean holds(RecordedEvent event) {
            return event.header().organisation().equals(organisation)
                    && subject.equals(event.header().subject());
        }

        @Override
        public List<RecordedCommit> commits(CommitHistory log, long afterCommit, int commitsMax) {
            return log.about(organisation, subject, afterCommit, commitsMax);
        }

        @Override
        public Map<String, Object> words() {
            return Map.of("subject", subject);
        }
    }

    /** Some streams, by the names their domains give them. */
    record Streams(String organisation, Set<String> names) implements Asked {
        public Streams {
            names = Set.copyOf(names);
        }

        @Override
        public boolean holds(RecordedEvent event) {
            return event.header().organisation().equals(organisation)
                    && StreamName.isOf(organisation, event.stream())
                    && names.contains(StreamName.of(event.stream()));
        }

        @Override
        public List<RecordedCommit> commits(CommitHistory log, long afterCommit, int commitsMax) {
            List<String> stored = names.stream()
                    .map(name -> StreamName.in(organisation, name))
                    .toList();
            return log.of(stored, afterCommit, commitsMax);
        }

        @Override
        public Map<String, Object> words() {
            return Map.of(
                    "streams",
                    names.stream()
                            .map(name -> StreamName.in(organisation, name))
                            .sorted()
                            .toList());
        }
    }

    /**
     * Everything that was recorded in a time.
     *
     * @param until after the last of it
     */
    record Period(String organisation, Instant from, Instant until) implements Asked {
        /** Commits looked at together, since most may be those of others. */
        private static final int SCAN = 200;

        @Override
        public boolean holds(RecordedEvent event) {
            return event.header().organisation().equals(organisation)
                    && !event.recordedAt().isBefore(from)
                    && event.recordedAt().isBefore(until);
        }

        @Override
        public List<RecordedCommit> commits(CommitHistory log, long afterCommit, int commitsMax) {
            long next = afterCommit == 0 ? log.firstAt(from) : afterCommit + 1;
            while (true) {
                List<RecordedCommit> page = log.from(next, Math.max(commitsMax, SCAN));
                List<RecordedCommit> held = page.stream()
                        .filter(commit -> commit.events().stream().anyMatch(this::holds))
                        .limit(commitsMax)
                        .toList();
                if (!held.isEmpty() || page.isEmpty() || !page.getLast().at().isBefore(until)) {
                    return held;
                }
                next = page.getLast().number() + 1;
            }
        }

        @Override
        public Map<String, Object> words() {
            return new TreeMap<>(Map.of("from", Times.millis(from), "until", Times.millis(until)));
        }
    }

    /** One event, by its id. */
    record One(String organisation, String eventId) implements Asked {
        @Override
        public boolean holds(RecordedEvent event) {
            return event.header().organisation().equals(organisation)
                    && event.id().equals(eventId);
        }

        @Override
        public List<RecordedCommit> commits(CommitHistory log, long afterCommit, int commitsMax) {
            return log.holding(eventId).stream()
                    .filter(commit -> commit.number() > afterCommit)
                    .filter(commit -> commit.events().stream().anyMatch(this::holds))
                    .toList();
        }

        @Override
        public Map<String, Object> words() {
            return Map.of("event", eventId);
        }
    }
}
