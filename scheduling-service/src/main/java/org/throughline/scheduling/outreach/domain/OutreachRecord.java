package org.throughline.scheduling.outreach.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughline.scheduling.outreach.domain.OutreachEvent.AttendanceTallied;

/**
 * Somebody's absences in one episode, and what was done about them.
 *
 * @param tallied each session as it stands
 * @param course how far reaching out has come
 * @param answered absences that belong to a case that was closed
 * @param breaches how often it was said that a threshold was reached, by rule
 */
public record OutreachRecord(
        Episode episode,
        Map<UUID, AttendanceTallied> tallied,
        Course course,
        Set<UUID> answered,
        Map<ThresholdRule, Integer> breaches) {
    public static final OutreachRecord EMPTY =
            new OutreachRecord(new Episode.Unknown(), Map.of(), new Course.None(), Set.of(), Map.of());

    /** How far reaching out has come; one case at a time. */
    sealed interface Course {
        record None() implements Course {}

        /**
         * Somebody is to be reached.
         *
         * @param causes sessions that were missed, in the order they joined
         */
        record Open(int number, Set<UUID> causes, int attempts) implements Course {
            public Open {
                causes = Collections.unmodifiableSet(new LinkedHashSet<>(causes));
            }

            private Open attempted() {
                return new Open(number, causes, attempts + 1);
            }
        }

        /**
         * Nobody is to be reached any more.
         *
         * @param attempts noted of it, also afterwards
         */
        record Closed(int number, OutreachResult result, Instant closedAt, int attempts) implements Course {
            private Closed attempted() {
                return new Closed(number, result, closedAt, attempts + 1);
            }
        }

        /** Number of the latest case; 0 before the first. */
        default int latest() {
            return switch (this) {
                case None _ -> 0;
                case Open open -> open.number();
                case Closed closed -> closed.number();
            };
        }
    }

    public OutreachRecord {
        tallied = Map.copyOf(tallied);
        answered = Set.copyOf(answered);
        breaches = Map.copyOf(breaches);
    }

    /** A fact about this session, this old or younger, is known. */
    boolean knows(UUID sessionId, long version) {
        AttendanceTallied known = tallied.get(sessionId);
        return known != null && known.version() >= version;
    }

    int said(ThresholdRule rule) {
        return breaches.getOrDefault(rule, 0);
    }

    OutreachRecord withEpisode(Episode next) {
        return new OutreachRecord(next, tallied, course, answered, breaches);
    }

    OutreachRecord with(AttendanceTallied session) {
        Map<UUID, AttendanceTallied> next = new HashMap<>(tallied);
        next.put(session.sessionId(), session);
        return new OutreachRecord(episode, next, course, answered, breaches);
    }

    OutreachRecord with(Course next) {
        return new OutreachRecord(episode, tallied, next, answered, breaches);
    }

    OutreachRecord joinedBy(UUID sessionId) {
        Course.Open open = open();
        Set<UUID> more = new LinkedHashSet<>(open.causes());
        more.add(sessionId);
        return with(new Course.Open(open.number(), more, open.attempts()));
    }

    OutreachRecord without(UUID sessionId) {
        Course.Open open = open();
        Set<UUID> fewer = new LinkedHashSet<>(open.causes());
        fewer.remove(sessionId);
        return with(new Course.Open(open.number(), fewer, open.attempts()));
    }

    OutreachRecord attempted() {
        return switch (course) {
            case Course.Open open -> with(open.attempted());
            case Course.Closed closed -> with(closed.attempted());
            case Course.None _ -> throw new IllegalStateException("nobody is tried without a case");
        };
    }

    OutreachRecord closed(OutreachResult result, Instant at) {
        Course.Open open = open();
        Set<UUID> more = new HashSet<>(answered);
        more.addAll(open.causes());
        Course.Closed closed = new Course.Closed(open.number(), result, at, open.attempts());
        return new OutreachRecord(episode, tallied, closed, more, breaches);
    }

    OutreachRecord breached(ThresholdRule rule, int times) {
        Map<ThresholdRule, Integer> next = new EnumMap<>(ThresholdRule.class);
        next.putAll(breaches);
        next.put(rule, times);
        return new OutreachRecord(episode, tallied, course, answered, next);
    }

    private Course.Open open() {
        return switch (course) {
            case Course.Open open -> open;
            case Course.None _, Course.Closed _ ->
                throw new IllegalStateException("a fact about reaching out to somebody nobody is to reach");
        };
    }
}
