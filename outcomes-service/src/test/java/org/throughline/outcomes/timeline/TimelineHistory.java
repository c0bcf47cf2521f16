package org.throughline.outcomes.timeline;

import static org.throughline.outcomes.Known.NOON;
import static org.throughline.outcomes.Known.id;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.throughline.outcomes.timeline.domain.TimelineFact;
import org.throughline.outcomes.timeline.domain.TimelineFact.AftercareHandoffAccepted;
import org.throughline.outcomes.timeline.domain.TimelineFact.AftercareHandoffInitiated;
import org.throughline.outcomes.timeline.domain.TimelineFact.AlumniEnrolled;
import org.throughline.outcomes.timeline.domain.TimelineFact.AlumniFollowUpMissed;
import org.throughline.outcomes.timeline.domain.TimelineFact.AlumniFollowUpRecorded;
import org.throughline.outcomes.timeline.domain.TimelineFact.AlumniWithdrew;
import org.throughline.outcomes.timeline.domain.TimelineFact.AssessmentCorrected;
import org.throughline.outcomes.timeline.domain.TimelineFact.AssessmentEnteredInError;
import org.throughline.outcomes.timeline.domain.TimelineFact.AssessmentRecorded;
import org.throughline.outcomes.timeline.domain.TimelineFact.AttendanceThresholdBreached;
import org.throughline.outcomes.timeline.domain.TimelineFact.AttendanceThresholdWithdrawn;
import org.throughline.outcomes.timeline.domain.TimelineFact.ConsentGranted;
import org.throughline.outcomes.timeline.domain.TimelineFact.DischargeInitiated;
import org.throughline.outcomes.timeline.domain.TimelineFact.DoseRestated;
import org.throughline.outcomes.timeline.domain.TimelineFact.EpisodeClosed;
import org.throughline.outcomes.timeline.domain.TimelineFact.FollowUpDay;
import org.throughline.outcomes.timeline.domain.TimelineFact.ParticipantAdmitted;
import org.throughline.outcomes.timeline.domain.TimelineFact.ParticipantsLinked;
import org.throughline.outcomes.timeline.domain.TimelineFact.ReadmissionRequested;
import org.throughline.outcomes.timeline.domain.TimelineFact.ReliableChangeDetected;
import org.throughline.outcomes.timeline.domain.TimelineFact.SessionAttended;
import org.throughline.outcomes.timeline.domain.TimelineFact.SessionMissed;
import org.throughline.outcomes.timeline.domain.TimelineFact.SetbackReported;
import org.throughline.outcomes.timeline.domain.TimelineFact.WeeklyDoseShort;
import org.throughline.platform.decider.EventRecords;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.Origin;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedBytes;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Delivered;
import org.throughline.platform.projection.Erased;
import org.throughline.platform.projection.Recorded;

/**
 * What four services say of a few people, in an order a seed gives: attendance before admission, absences that were none,
 * doses restated again and again, corrections of corrections, marks before what they mark, links, absences that
 * became too many and did not, the time after an episode, and facts whose key is gone.
 */
public final class TimelineHistory {
    private static final int ERASED_ONE_IN = 40;
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final EventRecords<TimelineFact> RECORDS = new EventRecords<>(TimelineCatalogue.CATALOGUE);

    private final Random random;
    private final int people;
    private final Map<String, Long> versions = new HashMap<>();
    private final List<Delivered<TimelineFact>> log = new ArrayList<>();

    private TimelineHistory(long seed, int people) {
        this.random = new Random(seed);
        this.people = people;
    }

    /** So many events about so many people. */
    public static List<Delivered<TimelineFact>> of(long seed, int people, int events) {
        TimelineHistory history = new TimelineHistory(seed, people);
        while (history.log.size() < events) {
            history.something();
        }
        return List.copyOf(history.log);
    }

    private void something() {
        int person = random.nextInt(people);
        UUID participant = id(100 + person);
        UUID episode = id(10_000 + person * 10 + random.nextInt(2));
        Instant at = NOON.plus(Duration.ofHours(random.nextInt(2_000)));
        switch (random.nextInt(10)) {
            case 0 -> stay(participant, episode, at);
            case 1 -> attendance(participant, episode, id(20_000 + person * 20 + random.nextInt(20)), at);
            case 2 -> dose(participant, episode, MONDAY.plusWeeks(random.nextInt(12)), at);
            case 3, 4 -> assessment(participant, id(30_000 + person * 20 + random.nextInt(20)), at);
            case 5 -> consent(participant, at);
            case 6 -> handoff(participant, episode, id(40_000 + person), at);
            case 7 -> absences(participant, episode, at);
            case 8 -> afterwards(participant, episode, at);
            default -> link(participant, id(100 + random.nextInt(people)), at);
        }
    }

    private void stay(UUID participant, UUID episode, Instant at) {
        add(
                "episode/" + episode,
                random.nextBoolean()
                        ? new ParticipantAdmitted(participant, episode, "iop", "2.1", "evening", at, "clinician-a")
                        : new EpisodeClosed(participant, episode, "COMPLETED", at),
                at);
        add("discharge/" + episode, new DischargeInitiated(participant, episode, "STEP_DOWN", at), at);
    }

    private void attendance(UUID participant, UUID episode, UUID session, Instant at) {
        add(
                "attendance/" + session + "/" + participant,
                random.nextBoolean()
                        ? new SessionAttended(participant, episode, session, "GROUP", at, 180, "PRESENT", false)
                        : new SessionMissed(participant, episode, session, "GROUP", at, false),
                at);
    }

    private void dose(UUID participant, UUID episode, LocalDate week, Instant at) {
        add(
                "dose/" + participant + "/" + week,
                random.nextBoolean()
                        ? new WeeklyDoseShort(participant, episode, week, 360, 2, 540, 3)
                        : new DoseRestated(participant, episode, week, 540, 3, 540, 3, false, random.nextBoolean()),
                at);
    }

    private void assessment(UUID participant, UUID assessment, Instant at) {
        UUID other = new UUID(assessment.getMostSignificantBits(), assessment.getLeastSignificantBits() ^ 1);
        String stream = "assessment/" + assessment;
        switch (random.nextInt(4)) {
            case 0 -> add(stream, new AssessmentCorrected(participant, assessment, "PHQ-9", other, at), at);
            case 1 -> add(stream, new AssessmentEnteredInError(participant, assessment, at), at);
            case 2 ->
                add(
                        "trajectory/" + participant + "/PHQ-9",
                        new ReliableChangeDetected(participant, "PHQ-9", other, assessment, 17, 8, "RECOVERED"),
                        at);
            default ->
                add(
                        stream,
                        new AssessmentRecorded(participant, assessment, "PHQ-9", true, 8, false, "MILD", "ONGOING", at),
                        at);
        }
    }

    private void consent(UUID participant, Instant at) {
        add(
                "participant/" + participant + "/consents",
                new ConsentGranted(participant, id(50_000 + log.size()), "TPO", at),
                at);
    }

    private void handoff(UUID participant, UUID episode, UUID handoff, Instant at) {
        add(
                "handoff/" + handoff,
                random.nextBoolean()
                        ? new AftercareHandoffInitiated(participant, episode, handoff, "coordinator-a", false)
                        : new AftercareHandoffAccepted(participant, handoff, at),
                at);
    }

    private void absences(UUID participant, UUID episode, Instant at) {
        int occurrence = 1 + random.nextInt(3);
        add(
                "outreach/" + episode,
                random.nextInt(3) > 0
                        ? new AttendanceThresholdBreached(
                                participant, episode, "CONSECUTIVE", MONDAY.plusWeeks(occurrence), 3, 3, occurrence)
                        : new AttendanceThresholdWithdrawn(participant, episode, "CONSECUTIVE", occurrence),
                at);
    }

    private void afterwards(UUID participant, UUID episode, Instant at) {
        int days = random.nextBoolean() ? 30 : 90;
        String alumni = "alumni/" + episode;
        switch (random.nextInt(6)) {
            case 0 ->
                add(alumni, new AlumniEnrolled(participant, episode, List.of(new FollowUpDay(30, at, at)), at), at);
            case 1 -> add(alumni, new AlumniWithdrew(participant, episode, "PERSON_LEFT", at), at);
            case 2 -> add(alumni, new AlumniFollowUpMissed(participant, episode, days, at), at);
            case 3 -> add(alumni, new AlumniFollowUpRecorded(participant, episode, days, "WELL", at), at);
            case 4 -> add(alumni, new ReadmissionRequested(participant, episode, id(70_000 + log.size()), at), at);
            default -> {
                UUID setback = id(80_000 + log.size());
                add("setback/" + setback, new SetbackReported(participant, setback, "MILD", "SELF", at, at), at);
            }
        }
    }

    private void link(UUID survivor, UUID retired, Instant at) {
        if (!survivor.equals(retired)) {
            add("participant/" + retired + "/links", new ParticipantsLinked(survivor, retired, at), at);
        }
    }

    private void add(String stream, TimelineFact fact, Instant at) {
        long position = log.size() + 1L;
        long version = versions.merge(stream, 1L, Long::sum);
        EventType<?> type = TimelineCatalogue.CATALOGUE.typeOf(fact);
        String source = type.name().substring(0, type.name().indexOf('.'));
        boolean own = source.equals("outcomes");
        EventHeader header = new EventHeader(
                "north",
                fact instanceof TimelineFact.OfBoth
                        ? null
                        : fact.participantId().toString(),
                at,
                "someone",
                "c",
                null,
                id(9).toString(),
                null);
        Origin origin = new Origin(
                source,
                position,
                version,
                NOON,
                Fingerprint.of("origin").text(Long.toString(position)).finish());
        String name = StreamName.in("north", stream);
        String json = new String(RECORDS.json(fact), StandardCharsets.UTF_8);
        var stored = new ProposedEvent(
                own ? name : source + "/" + name,
                new UUID(8, position).toString(),
                type.name(),
                type.revision(),
                own ? header : header.toldFrom(origin),
                SealedBytes.of(json.getBytes(StandardCharsets.UTF_8)),
                Fingerprint.of("test").text(Long.toString(position)).finish());
        RecordedEvent recorded = new RecordedEvent(position, version, NOON.plusMillis(position), stored);
        log.add(random.nextInt(ERASED_ONE_IN) == 0 ? new Erased<>(recorded) : new Recorded<>(fact, recorded));
    }
}
