package org.throughline.outcomes.dashboard.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.throughline.outcomes.dashboard.domain.Course.Alert;
import org.throughline.outcomes.dashboard.domain.Course.Closing;
import org.throughline.outcomes.dashboard.domain.Course.Episode;
import org.throughline.outcomes.dashboard.domain.Course.Period;
import org.throughline.outcomes.dashboard.domain.Course.Session;
import org.throughline.outcomes.dashboard.domain.Course.Standing;
import org.throughline.outcomes.dashboard.domain.Course.Week;

/** Counts one programme in one period. */
final class Counting {
    private static final int HUNDRED_WEEKS_IN_DAYS = 700;

    private final Course course;
    private final Period period;
    private final List<Episode> episodes;
    private final Map<UUID, UUID> people;
    private final Set<UUID> treated;

    Counting(Course course, Period period) {
        this.course = course;
        this.period = period;
        this.episodes =
                course.episodes().stream().filter(one -> one.touches(period)).toList();
        this.people = episodes.stream().collect(toMap(Episode::episodeId, Episode::participantId));
        this.treated = Set.copyOf(people.values());
    }

    Figures figures() {
        List<Alert> raised = alerts(alert -> period.holds(alert.raisedAt()));
        List<Episode> closed = episodes.stream()
                .filter(one ->
                        one.closed().map(Closing::at).filter(period::holds).isPresent())
                .toList();
        return new Figures(
                Cell.of(distinct(episodes.stream()
                        .filter(one -> one.openAt(period.last()))
                        .map(Episode::participantId))),
                attended(),
                doseMet(),
                Breakdown.of(lastOfEach(closed).stream().collect(groupingBy(Counting::type, summingInt(_ -> 1)))),
                stay(closed),
                Cell.of(distinct(episodes.stream().filter(this::isReadmission).map(Episode::participantId))),
                change(),
                Cell.of(alerted(alerts(alert -> alert.isOpenAt(period.last())))),
                Cell.of(alerted(raised)),
                perHundredWeeks(raised),
                acknowledgedWithin(raised));
    }

    private static int distinct(Stream<UUID> people) {
        return (int) people.distinct().count();
    }

    /** Cells count people, so whoever left more than once is counted as they left last. */
    private static Collection<Episode> lastOfEach(List<Episode> closed) {
        return closed.stream()
                .collect(toMap(
                        Episode::participantId, one -> one, BinaryOperator.maxBy(Comparator.comparing(Counting::end))))
                .values();
    }

    private static Instant end(Episode closed) {
        return closed.closed().orElseThrow().at();
    }

    private static String type(Episode closed) {
        return closed.closed().orElseThrow().type();
    }

    private List<Alert> alerts(Predicate<Alert> which) {
        return course.alerts().stream()
                .filter(alert -> treated.contains(alert.participantId()))
                .filter(which)
                .toList();
    }

    private static int alerted(List<Alert> alerts) {
        return distinct(alerts.stream().map(Alert::participantId));
    }

    private Rate attended() {
        List<Session> held = course.sessions().stream()
                .filter(one -> people.containsKey(one.episodeId()) && period.holds(one.start()))
                .toList();
        int came = (int) held.stream().filter(Session::attended).count();
        return Rate.of(came, held.size(), whose(held, Session::episodeId));
    }

    private Rate doseMet() {
        List<Week> closed = course.weeks().stream()
                .filter(one -> people.containsKey(one.episodeId()) && period.holds(one.firstDay()))
                .toList();
        int met = (int) closed.stream().filter(Week::met).count();
        return Rate.of(met, closed.size(), whose(closed, Week::episodeId));
    }

    private <T> int whose(List<T> things, Function<T, UUID> episode) {
        return distinct(things.stream().map(episode).map(id -> Objects.requireNonNull(people.get(id))));
    }

    private static Optional<Duration> stay(List<Episode> closed) {
        List<Duration> stays = closed.stream()
                .map(one -> Duration.between(one.admittedAt(), end(one)))
                .toList();
        return Median.of(stays, distinct(closed.stream().map(Episode::participantId)));
    }

    private boolean isReadmission(Episode episode) {
        return period.holds(episode.admittedAt())
                && course.episodes().stream()
                        .filter(one -> one.participantId().equals(episode.participantId()))
                        .flatMap(one -> one.closed().map(Closing::at).stream())
                        .anyMatch(end -> !end.isAfter(episode.admittedAt()));
    }

    private Map<String, Breakdown> change() {
        Map<String, Map<String, Integer>> counts = course.measures().stream()
                .filter(one -> treated.contains(one.participantId()))
                .collect(groupingBy(Standing::instrument, groupingBy(Standing::status, summingInt(_ -> 1))));
        return counts.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> Breakdown.of(one.getValue()), (one, _) -> one, TreeMap::new));
    }

    private Optional<Integer> perHundredWeeks(List<Alert> raised) {
        long days = episodes.stream().mapToLong(this::days).sum();
        if (treated.size() <= Cell.SMALL_MAX || Cell.isSmall(alerted(raised)) || days == 0) {
            return Optional.empty();
        }
        return Optional.of(Math.toIntExact((2L * HUNDRED_WEEKS_IN_DAYS * raised.size() + days) / (2 * days)));
    }

    /** Days of a stay within the period; one that was begun counts. */
    private long days(Episode episode) {
        Instant from = later(episode.admittedAt(), period.from());
        Instant until = episode.closed()
                .map(Closing::at)
                .filter(period.until()::isAfter)
                .orElse(period.until());
        return Duration.between(from, until).plusDays(1).minusMillis(1).toDays();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Optional<Duration> acknowledgedWithin(List<Alert> raised) {
        List<Alert> acknowledged = raised.stream()
                .filter(alert -> alert.acknowledgedAt().isPresent())
                .toList();
        List<Duration> waits = acknowledged.stream()
                .map(alert -> Duration.between(
                        alert.raisedAt(), alert.acknowledgedAt().orElseThrow()))
                .toList();
        return Median.of(waits, alerted(acknowledged));
    }
}
