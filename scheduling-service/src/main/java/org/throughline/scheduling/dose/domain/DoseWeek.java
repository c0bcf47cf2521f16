package org.throughline.scheduling.dose.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.scheduling.calendar.domain.FacilityWeek;
import org.throughline.scheduling.dose.domain.DoseEvent.DoseEntered;
import org.throughline.scheduling.policy.domain.DosePolicy;

/**
 * What one participant booked, received and missed in one facility week for one episode.
 *
 * @param episode whose week it is
 * @param sessions each as it stands
 * @param closedDays on which the facility treats nobody
 * @param verdict what has been said of the week
 * @param riskSaid it was said to be at risk
 * @param judgedBy what it owed when it was closed
 */
public record DoseWeek(
        Episode episode,
        Map<UUID, DoseEntered> sessions,
        Set<LocalDate> closedDays,
        Verdict verdict,
        boolean riskSaid,
        Optional<Requirement> judgedBy) {
    public static final DoseWeek EMPTY =
            new DoseWeek(new Episode.Unknown(), Map.of(), Set.of(), Verdict.OPEN, false, Optional.empty());

    /** What has been said of a week. */
    enum Verdict {
        /** Nothing yet. */
        OPEN,
        /** That the dose is met, before the week was closed. */
        MET,
        /** That it is not met after all, before the week was closed. */
        WITHDRAWN,
        /** That it is over. */
        CLOSED
    }

    public DoseWeek {
        sessions = Map.copyOf(sessions);
        closedDays = Set.copyOf(closedDays);
    }

    /** Credited minutes received. */
    int deliveredMinutes() {
        return minutes(DoseStatus.DELIVERED);
    }

    /** Minutes booked and neither received nor missed yet. */
    int bookedMinutes() {
        return minutes(DoseStatus.BOOKED);
    }

    /** Distinct days on which minutes were received. */
    int deliveredDays() {
        return days(Set.of(DoseStatus.DELIVERED));
    }

    /** Distinct days on which minutes were received or are booked. */
    int expectedDays() {
        return days(Set.of(DoseStatus.DELIVERED, DoseStatus.BOOKED));
    }

    /** Each day on which something was planned or received, in order. */
    List<DoseDay> byDay() {
        Map<LocalDate, List<DoseEntered>> entries = sessions.values().stream()
                .filter(entry -> entry.status() != DoseStatus.RELEASED)
                .collect(Collectors.groupingBy(DoseEntered::date, TreeMap::new, Collectors.toList()));
        return entries.entrySet().stream()
                .map(day -> DoseDay.of(day.getKey(), day.getValue()))
                .toList();
    }

    /** The latest entry about the week; long ago if there is none. */
    Instant lastEntryAt() {
        return sessions.values().stream()
                .map(DoseEntered::enteredAt)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    /** A fact about this session, this old or younger, is known. */
    boolean knows(UUID sessionId, long version) {
        DoseEntered known = sessions.get(sessionId);
        return known != null && known.version() >= version;
    }

    private int minutes(DoseStatus status) {
        return entries(Set.of(status)).mapToInt(DoseEntered::minutes).sum();
    }

    private int days(Set<DoseStatus> statuses) {
        Set<LocalDate> days = new HashSet<>();
        entries(statuses).filter(entry -> entry.minutes() > 0).forEach(entry -> days.add(entry.date()));
        return days.size();
    }

    private Stream<DoseEntered> entries(Set<DoseStatus> statuses) {
        return sessions.values().stream().filter(entry -> statuses.contains(entry.status()));
    }

    DoseWeek with(DoseEntered entry) {
        Map<UUID, DoseEntered> next = new HashMap<>(sessions);
        next.put(entry.sessionId(), entry);
        return new DoseWeek(episode, next, closedDays, verdict, riskSaid, judgedBy);
    }

    DoseWeek withEpisode(Episode next) {
        return new DoseWeek(next, sessions, closedDays, verdict, riskSaid, judgedBy);
    }

    /** What is judged stays as it was judged. */
    DoseWeek withClosedDays(Collection<LocalDate> next) {
        return verdict == Verdict.CLOSED
                ? this
                : new DoseWeek(episode, sessions, Set.copyOf(next), verdict, riskSaid, judgedBy);
    }

    DoseWeek withVerdict(Verdict next) {
        return new DoseWeek(episode, sessions, closedDays, next, riskSaid, judgedBy);
    }

    DoseWeek closedBy(@Nullable Requirement required) {
        return new DoseWeek(episode, sessions, closedDays, Verdict.CLOSED, riskSaid, Optional.ofNullable(required));
    }

    /** What it owes, or owed when it was judged. */
    Requirement owed(FacilityWeek week, Episode.Known known, DosePolicy policy) {
        return judgedBy.orElseGet(() -> Requirement.of(week, known, closedDays, policy));
    }

    DoseWeek withRiskSaid() {
        return new DoseWeek(episode, sessions, closedDays, verdict, true, judgedBy);
    }
}
