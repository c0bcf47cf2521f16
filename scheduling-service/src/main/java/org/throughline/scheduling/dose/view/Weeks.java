package org.throughline.scheduling.dose.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.History;
import org.throughline.scheduling.calendar.domain.FacilityWeek;
import org.throughline.scheduling.dose.DoseDeciding;
import org.throughline.scheduling.dose.domain.DoseCommand.Week;
import org.throughline.scheduling.dose.domain.DoseEvent;
import org.throughline.scheduling.dose.domain.DoseEvent.EpisodeOpened;
import org.throughline.scheduling.dose.domain.Outlook;
import org.throughline.scheduling.dose.domain.RunningDose;
import org.throughline.scheduling.dose.domain.Stay;
import org.throughline.scheduling.dose.view.WeekRows.Row;
import org.throughline.scheduling.policy.ProgrammeNumbers;
import org.throughline.scheduling.policy.domain.DosePolicy;
import org.throughline.scheduling.policy.domain.ProgrammePolicies;

/** Reads how the weeks of participants stand, and which episodes they are of. */
public final class Weeks {
    /** Most episodes of one person that are looked at. */
    private static final int EPISODES_MAX = 100;

    /** A week of some zone begins up to 14 hours before it does in UTC, and ends up to 12 hours after. */
    private static final int DAYS_BEFORE = 1;

    private static final int DAYS_AFTER = 8;

    /** Whose week is asked for, and by whose staff. */
    public record Asked(String organisation, UUID participantId) {}

    private final WeekRows rows;
    private final ProgrammeNumbers numbers;

    public Weeks(ViewRows rows, SealedFields fields, History<DoseEvent> history, ProgrammeNumbers numbers) {
        this.rows = new WeekRows(rows, fields, history);
        this.numbers = numbers;
    }

    /**
     * A week of a participant in one episode, or in the one that began last of those that were open then.
     *
     * @param knownAt as far as it was recorded by then
     */
    public Optional<ShownWeek> find(Asked asked, LocalDate monday, Optional<UUID> episode, Optional<Instant> knownAt) {
        UUID participantId = asked.participantId();
        List<DoseEvent> ofWeek =
                read(asked, eq("_id", stream(asked.organisation(), participantId, monday)), knownAt).stream()
                        .flatMap(row -> row.facts().stream())
                        .toList();
        List<Row> episodes = read(asked, eq("admitted", participantId.toString()), knownAt);
        return candidates(
                        monday,
                        episodes,
                        ofWeek,
                        opened -> episode.isEmpty() || episode.get().equals(opened.episodeId()))
                .flatMap(own -> RunningDose.of(own.week(), own.facts(), policy(own, asked.organisation()))
                        .map(dose -> new ShownWeek(own.week(), dose))
                        .stream())
                .findFirst();
    }

    private List<Row> read(Asked asked, Bson filter, Optional<Instant> knownAt) {
        return knownAt.map(known -> rows.read(asked.organisation(), filter, EPISODES_MAX, known))
                .orElseGet(() -> rows.read(asked.organisation(), filter, EPISODES_MAX));
    }

    /**
     * Who was in an episode of a programme around a week, once for each, without opening anything.
     *
     * @param most of their episodes
     */
    public List<UUID> members(String organisation, String programme, LocalDate monday, int most) {
        Instant from =
                monday.minusDays(DAYS_BEFORE).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant until = monday.plusDays(DAYS_AFTER).atStartOfDay(ZoneOffset.UTC).toInstant();
        return rows.admitted(organisation, and(eq("programme", programme), open(from, until)), most);
    }

    /** How the weeks of some participants stand that belong to an episode of the programme. */
    public List<PlannedWeek> outlooks(String organisation, String programme, LocalDate monday, List<UUID> members) {
        if (members.isEmpty()) {
            return List.of();
        }
        List<String> streams = members.stream()
                .map(member -> stream(organisation, member, monday))
                .toList();
        Map<String, List<DoseEvent>> weeks = rows.read(organisation, in("_id", streams), members.size()).stream()
                .collect(Collectors.toMap(Row::stream, Row::facts));
        ProgrammePolicies policies = numbers.of(programme, organisation);
        List<String> ids = members.stream().map(UUID::toString).toList();
        Map<UUID, List<Row>> episodes =
                rows.read(organisation, in("admitted", ids), members.size() * EPISODES_MAX).stream()
                        .filter(row -> row.opening().isPresent())
                        .collect(Collectors.groupingBy(
                                row -> row.opening().orElseThrow().participantId()));
        return members.stream()
                .flatMap(member -> outlooks(
                        monday,
                        episodes.getOrDefault(member, List.of()),
                        weeks.getOrDefault(stream(organisation, member, monday), List.of()),
                        programme,
                        policies))
                .toList();
    }

    private static Stream<PlannedWeek> outlooks(
            LocalDate monday,
            List<Row> episodes,
            List<DoseEvent> ofWeek,
            String programme,
            ProgrammePolicies policies) {
        return candidates(monday, episodes, ofWeek, opened -> opened.programme().equals(programme))
                .flatMap(own -> Outlook.of(own.week(), own.facts(), own.policy(policies))
                        .map(outlook -> new PlannedWeek(own.week(), outlook))
                        .stream());
    }

    /**
     * When somebody had a place in a track, for each episode that may have been open in a period.
     *
     * @param most episodes
     */
    public List<List<Stay>> stays(String organisation, String track, Instant from, Instant until, int most) {
        return rows.read(organisation, and(eq("track", track), open(from, until)), most).stream()
                .map(row -> Stay.of(row.facts()))
                .toList();
    }

    private static Bson open(Instant from, Instant until) {
        return and(lt("admittedAt", Date.from(until)), gt("endedAt", Date.from(from)));
    }

    /** A week under an episode it may belong to, with the facts of both. */
    private record Candidate(EpisodeOpened opened, Week week, List<DoseEvent> facts) {
        /** The numbers in force as the week began. */
        DosePolicy policy(ProgrammePolicies ofProgramme) {
            Instant begins = new FacilityWeek(week.monday(), opened.zone()).begins();
            return ofProgramme.numbersAt(begins).dose();
        }
    }

    private DosePolicy policy(Candidate own, String organisation) {
        return own.policy(numbers.of(own.opened().programme(), organisation));
    }

    /** The one that began last first. */
    private static Stream<Candidate> candidates(
            LocalDate monday, List<Row> episodes, List<DoseEvent> ofWeek, Predicate<EpisodeOpened> asked) {
        return episodes.stream()
                .filter(episode -> episode.opening().filter(asked).isPresent())
                .sorted(Comparator.comparing(
                                (Row episode) -> episode.opening().orElseThrow().admittedAt())
                        .reversed())
                .map(episode -> candidate(episode.opening().orElseThrow(), monday, together(episode.facts(), ofWeek)));
    }

    private static Candidate candidate(EpisodeOpened opened, LocalDate monday, List<DoseEvent> facts) {
        return new Candidate(opened, new Week(opened.participantId(), opened.episodeId(), monday), facts);
    }

    private static List<DoseEvent> together(List<DoseEvent> episode, List<DoseEvent> ofWeek) {
        List<DoseEvent> all = new ArrayList<>(episode);
        all.addAll(ofWeek);
        return all;
    }

    private static String stream(String organisation, UUID participantId, LocalDate monday) {
        return StreamName.in(organisation, DoseDeciding.stream(participantId, monday));
    }
}
