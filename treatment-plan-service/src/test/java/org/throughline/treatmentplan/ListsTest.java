package org.throughline.treatmentplan;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.SealedBytes;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.testkit.Seeds;
import org.throughline.platform.testkit.ShuffledDelivery;
import org.throughline.treatmentplan.certification.CertificationDeciding;
import org.throughline.treatmentplan.certification.domain.CertificationEvent;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.CertificationLapsed;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.NeedCertified;
import org.throughline.treatmentplan.certification.domain.CertificationKind;
import org.throughline.treatmentplan.certification.view.CertificationsProjection;
import org.throughline.treatmentplan.decision.domain.DecisionMade;
import org.throughline.treatmentplan.decision.view.DecisionsProjection;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.incident.IncidentDeciding;
import org.throughline.treatmentplan.incident.domain.Duty;
import org.throughline.treatmentplan.incident.domain.IncidentEvent;
import org.throughline.treatmentplan.incident.domain.IncidentKind;
import org.throughline.treatmentplan.incident.domain.ReportBasis;
import org.throughline.treatmentplan.incident.domain.Severity;
import org.throughline.treatmentplan.incident.view.IncidentsProjection;
import org.throughline.treatmentplan.note.NoteDeciding;
import org.throughline.treatmentplan.note.domain.NoteContent;
import org.throughline.treatmentplan.note.domain.NoteEvent;
import org.throughline.treatmentplan.note.domain.NoteMatch;
import org.throughline.treatmentplan.note.domain.Occasion;
import org.throughline.treatmentplan.note.view.NotesProjection;
import org.throughline.treatmentplan.note.view.SessionNotesProjection;
import org.throughline.treatmentplan.plan.PlanDeciding;
import org.throughline.treatmentplan.plan.domain.PlanEvent;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanActivatedProvisionally;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanConcluded;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanOverdue;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanReopened;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSignaturesOverdue;
import org.throughline.treatmentplan.plan.domain.PlanEvent.PlanSubmitted;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanActivated;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanOpened;
import org.throughline.treatmentplan.plan.domain.PlanEvent.TreatmentPlanRevised;
import org.throughline.treatmentplan.plan.view.PlansProjection;
import org.throughline.treatmentplan.privatenote.PrivateNoteDeciding;
import org.throughline.treatmentplan.privatenote.domain.DestructionReason;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteKind;
import org.throughline.treatmentplan.privatenote.view.PrivateNotesProjection;
import org.throughline.treatmentplan.review.ReviewDeciding;
import org.throughline.treatmentplan.review.domain.ReviewDecision;
import org.throughline.treatmentplan.review.domain.ReviewEvent;
import org.throughline.treatmentplan.review.domain.ReviewEvent.EpisodeClosed;
import org.throughline.treatmentplan.review.domain.ReviewEvent.EpisodeReopened;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.review.domain.ReviewEvent.PlanReviewed;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewMoved;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewOpened;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewOverdue;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewScheduled;
import org.throughline.treatmentplan.review.domain.ReviewEvent.ReviewTriggerJoined;
import org.throughline.treatmentplan.review.domain.ReviewTrigger;
import org.throughline.treatmentplan.review.domain.Trigger;
import org.throughline.treatmentplan.review.view.ReviewsProjection;
import org.throughline.treatmentplan.safetyplan.SafetyPlanDeciding;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEnding;
import org.throughline.treatmentplan.safetyplan.domain.SafetyPlanEvent;
import org.throughline.treatmentplan.safetyplan.view.SafetyPlansProjection;
import org.throughline.treatmentplan.specimen.SpecimenDeciding;
import org.throughline.treatmentplan.specimen.domain.Panel;
import org.throughline.treatmentplan.specimen.domain.Report;
import org.throughline.treatmentplan.specimen.domain.Report.Finding;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent;
import org.throughline.treatmentplan.specimen.domain.Standing;
import org.throughline.treatmentplan.specimen.view.SpecimensProjection;

/** The lists of what is due are the same however often and in whatever order of streams they are told. */
class ListsTest {
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");
    private static final UUID PERSON = new UUID(6, 1);
    private static final UUID REVIEW = new UUID(6, 2);
    private static final Text WORDS = new Text("An example.");
    private static final int RECORDS = 8;
    private static final int LATER = 60;

    static Stream<Long> seeds() {
        return Seeds.upTo(5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeats_and_any_interleaving_of_plans_give_the_same_list(long seed) {
        Random random = new Random(seed);
        List<Recorded<PlanEvent>> history = new ArrayList<>();
        for (int plan = 0; plan < RECORDS; plan++) {
            history.add(recorded(
                    new TreatmentPlanOpened(PERSON, new UUID(7, plan), new UUID(5, plan), NOON), history.size() + 1));
        }
        for (int i = 0; i < LATER; i++) {
            history.add(recorded(ofPlan(new UUID(5, random.nextInt(RECORDS)), random), history.size() + 1));
        }
        new ShuffledDelivery<>(new PlansProjection(), history).holds(seed);
    }

    private static PlanEvent ofPlan(UUID plan, Random random) {
        Instant at = NOON.plusSeconds(random.nextInt(1_000_000));
        int version = 1 + random.nextInt(3);
        return switch (random.nextInt(8)) {
            case 0 -> new PlanSubmitted(PERSON, plan, version, "a", "hash", List.of(Role.CLINICIAN), 540, false, at);
            case 1 -> new TreatmentPlanActivated(PERSON, plan, version, at);
            case 2 -> new PlanActivatedProvisionally(PERSON, plan, version, WORDS, "a", at, at, "rules");
            case 3 -> new TreatmentPlanRevised(PERSON, plan, version, List.of(), WORDS, "a", at);
            case 4 -> new PlanOverdue(PERSON, plan, at);
            case 5 -> new PlanSignaturesOverdue(PERSON, plan, version, at);
            case 6 -> new PlanConcluded(PERSON, plan, at);
            default -> new PlanReopened(PERSON, plan, at);
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeats_and_any_interleaving_of_episodes_give_the_same_list_of_reviews(long seed) {
        Random random = new Random(seed);
        List<Recorded<ReviewEvent>> history = new ArrayList<>();
        for (int episode = 0; episode < RECORDS; episode++) {
            history.add(recorded(new ParticipantAdmitted(PERSON, new UUID(7, episode)), history.size() + 1));
        }
        for (int i = 0; i < LATER; i++) {
            history.add(recorded(ofEpisode(new UUID(7, random.nextInt(RECORDS)), random), history.size() + 1));
        }
        new ShuffledDelivery<>(new ReviewsProjection(), history).holds(seed);
    }

    private static ReviewEvent ofEpisode(UUID episode, Random random) {
        Instant at = NOON.plusSeconds(random.nextInt(1_000_000));
        Trigger trigger = Trigger.of(random.nextBoolean() ? ReviewTrigger.PERIODIC : ReviewTrigger.ALERT, "cause");
        return switch (random.nextInt(8)) {
            case 0 -> new EpisodeClosed(PERSON, episode);
            case 1 -> new EpisodeReopened(PERSON, episode);
            case 2 -> new ReviewScheduled(PERSON, episode, at, at, at, "rules");
            case 3 -> new ReviewOpened(PERSON, episode, REVIEW, trigger, at, at, "rules");
            case 4 -> new ReviewTriggerJoined(PERSON, episode, REVIEW, trigger, at, at, "rules");
            case 5 -> new ReviewMoved(PERSON, episode, at, at);
            case 6 -> new ReviewOverdue(PERSON, episode, REVIEW, at);
            default ->
                new PlanReviewed(
                        PERSON,
                        episode,
                        REVIEW,
                        List.of(),
                        WORDS,
                        List.of(),
                        List.of(WORDS),
                        List.of("a"),
                        ReviewDecision.CONTINUE,
                        "a",
                        Role.CLINICIAN,
                        at,
                        "rules");
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeats_and_any_interleaving_of_episodes_give_the_same_list_of_certifications(long seed) {
        Random random = new Random(seed);
        List<Recorded<CertificationEvent>> history = new ArrayList<>();
        for (int i = 0; i < LATER; i++) {
            CertificationEvent event = ofCertification(new UUID(7, random.nextInt(RECORDS)), random);
            history.add(recorded(event, new CertificationDeciding().streamOf(event), history.size() + 1));
        }
        new ShuffledDelivery<>(new CertificationsProjection(), history).holds(seed);
    }

    private static CertificationEvent ofCertification(UUID episode, Random random) {
        Instant at = NOON.plusSeconds(random.nextInt(1_000_000));
        LocalDate day = LocalDate.EPOCH.plusDays(random.nextInt(60));
        return switch (random.nextInt(5)) {
            case 0 -> new CertificationEvent.ParticipantAdmitted(PERSON, episode, ZoneOffset.UTC, at);
            case 1 -> new CertificationEvent.EpisodeClosed(PERSON, episode);
            case 2 -> new CertificationEvent.EpisodeReopened(PERSON, episode);
            case 3 ->
                new NeedCertified(
                        PERSON,
                        episode,
                        REVIEW,
                        CertificationKind.INITIAL,
                        "a",
                        9,
                        day,
                        day,
                        at,
                        at,
                        WORDS,
                        at,
                        "rules");
            default -> new CertificationLapsed(PERSON, episode, REVIEW, day);
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeats_and_any_interleaving_give_the_same_lists_of_notes(long seed) {
        Random random = new Random(seed);
        List<Recorded<NoteEvent>> history = new ArrayList<>();
        for (int note = 0; note < RECORDS; note++) {
            history.add(recorded(drafted(new UUID(4, note)), history.size() + 1));
        }
        for (int i = 0; i < LATER; i++) {
            NoteEvent event = random.nextBoolean()
                    ? ofNote(new UUID(4, random.nextInt(RECORDS)), random)
                    : ofPart(new UUID(3, random.nextInt(RECORDS)), random);
            history.add(recorded(event, history.size() + 1));
        }
        new ShuffledDelivery<>(new NotesProjection(), history).holds(seed);
        new ShuffledDelivery<>(new SessionNotesProjection(), history).holds(seed);
    }

    private static NoteEvent drafted(UUID note) {
        Occasion occasion = new Occasion(Occasion.Kind.SESSION, List.of(REVIEW), NOON);
        NoteContent content = new NoteContent(occasion, List.of(), List.of(WORDS), List.of(), WORDS, false);
        return new NoteEvent.ServiceNoteDrafted(PERSON, REVIEW, note, "a", Role.CLINICIAN, content, NOON);
    }

    private static NoteEvent ofNote(UUID note, Random random) {
        Instant at = NOON.plusSeconds(random.nextInt(1_000_000));
        List<Instant> due = random.nextBoolean() ? List.of(at) : List.of();
        return switch (random.nextInt(6)) {
            case 0 -> drafted(note);
            case 1 -> new NoteEvent.NoteMatchChanged(PERSON, note, NoteMatch.MATCHED);
            case 2 -> new NoteEvent.ServiceNoteSigned(PERSON, note, "a", Role.CLINICIAN, at, "hash", due, "rules");
            case 3 -> new NoteEvent.NoteCountersigned(PERSON, note, "b", Role.CLINICIAN, at, "hash");
            case 4 -> new NoteEvent.CountersignatureOverdue(PERSON, note, at);
            default -> new NoteEvent.NoteMarkedEnteredInError(PERSON, note, WORDS, "a", at);
        };
    }

    private static NoteEvent ofPart(UUID session, Random random) {
        Instant at = NOON.plusSeconds(random.nextInt(1_000_000));
        return switch (random.nextInt(5)) {
            case 0 -> new NoteEvent.SessionAttended(PERSON, REVIEW, session, "GROUP", at, 60, "LATE", "a");
            case 1 -> new NoteEvent.SessionMissed(PERSON, REVIEW, session);
            case 2 -> new NoteEvent.NoteFellDue(PERSON, REVIEW, session, at, at, "rules");
            case 3 -> new NoteEvent.SessionDocumented(PERSON, session, REVIEW);
            default -> new NoteEvent.SessionUndocumented(PERSON, session, REVIEW);
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeats_and_any_interleaving_give_the_same_lists_of_notes_kept_apart(long seed) {
        Random random = new Random(seed);
        List<Recorded<PrivateNoteEvent>> notes = new ArrayList<>();
        for (int i = 0; i < LATER; i++) {
            PrivateNoteEvent event = ofPrivateNote(new UUID(4, random.nextInt(RECORDS)), random);
            notes.add(recorded(event, new PrivateNoteDeciding().streamOf(event), notes.size() + 1));
        }
        new ShuffledDelivery<>(new PrivateNotesProjection(), notes).holds(seed);
    }

    private static PrivateNoteEvent ofPrivateNote(UUID note, Random random) {
        Instant at = NOON.plusSeconds(random.nextInt(1_000_000));
        Occasion occasion = new Occasion(Occasion.Kind.SESSION, List.of(REVIEW), NOON);
        return switch (random.nextInt(3)) {
            case 0 -> new PrivateNoteEvent.RecordKept(PERSON, note);
            case 1 ->
                new PrivateNoteEvent.PrivateNoteDestroyed(PERSON, note, DestructionReason.NO_LONGER_NEEDED, "a", at);
            default ->
                new PrivateNoteEvent.PrivateNoteWritten(
                        PERSON, REVIEW, note, PrivateNoteKind.COUNSELLING, occasion, WORDS, "a", at);
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeats_and_any_interleaving_of_people_give_the_same_list_of_safety_plans(long seed) {
        Random random = new Random(seed);
        List<Recorded<SafetyPlanEvent>> history = new ArrayList<>();
        for (int i = 0; i < LATER; i++) {
            SafetyPlanEvent event = ofSafetyPlan(new UUID(2, random.nextInt(RECORDS)), random);
            history.add(recorded(event, new SafetyPlanDeciding().streamOf(event), history.size() + 1));
        }
        new ShuffledDelivery<>(new SafetyPlansProjection(), history).holds(seed);
    }

    private static SafetyPlanEvent ofSafetyPlan(UUID person, Random random) {
        Instant at = NOON.plusSeconds(random.nextInt(1_000_000));
        return switch (random.nextInt(5)) {
            case 0 -> new SafetyPlanEvent.SafetyPlanOverdue(person, at);
            case 3 -> new SafetyPlanEvent.SafetyPlanWithdrawn(person, at, SafetyPlanEnding.DISCHARGED);
            case 1 -> new SafetyPlanEvent.SafetyPlanNoLongerDue(person, at);
            case 2 -> new SafetyPlanEvent.SafetyPlanDeclined(person, WORDS, "a", Role.CLINICIAN, at);
            default -> new SafetyPlanEvent.SafetyPlanFellDue(person, REVIEW, at, at, at, at, "rules");
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeats_and_any_interleaving_give_the_same_list_of_specimens(long seed) {
        Random random = new Random(seed);
        List<Recorded<SpecimenEvent>> history = new ArrayList<>();
        for (int i = 0; i < LATER; i++) {
            SpecimenEvent event = ofSpecimen(new UUID(2, random.nextInt(RECORDS)), random);
            history.add(recorded(event, new SpecimenDeciding().streamOf(event), history.size() + 1));
        }
        new ShuffledDelivery<>(new SpecimensProjection(), history).holds(seed);
    }

    private static SpecimenEvent ofSpecimen(UUID specimen, Random random) {
        Instant at = NOON.plusSeconds(random.nextInt(1_000_000));
        Report report =
                new Report(Report.Stage.PRESUMPTIVE, List.of(new Finding("COC", Report.Outcome.DETECTED)), WORDS, at);
        return switch (random.nextInt(5)) {
            case 3 -> new SpecimenEvent.SpecimenMarkedEnteredInError(PERSON, specimen, WORDS, "a", Role.CLINICIAN, at);
            case 0 ->
                new SpecimenEvent.SpecimenOrderDetailed(
                        PERSON,
                        REVIEW,
                        specimen,
                        new Panel("one", List.of(new Panel.Analyte("COC", 150))),
                        true,
                        List.of(),
                        "a",
                        Role.CLINICIAN,
                        at);
            case 1 ->
                new SpecimenEvent.SpecimenCollected(
                        PERSON, specimen, true, "a", Role.CLINICIAN, at, random.nextBoolean());
            case 2 ->
                new SpecimenEvent.SpecimenResulted(
                        PERSON, REVIEW, specimen, report, Standing.UNCONFIRMED, List.of(), true, "a", Role.CLINICIAN);
            default -> new SpecimenEvent.SpecimenDisputed(PERSON, specimen, WORDS, "a", Role.CLINICIAN, at);
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeats_and_any_interleaving_give_the_same_list_of_incidents(long seed) {
        Random random = new Random(seed);
        List<Recorded<IncidentEvent>> history = new ArrayList<>();
        for (int i = 0; i < LATER; i++) {
            IncidentEvent event = ofIncident(new UUID(2, random.nextInt(RECORDS)), random);
            history.add(recorded(event, new IncidentDeciding().streamOf(event), history.size() + 1));
        }
        new ShuffledDelivery<>(new IncidentsProjection(), history).holds(seed);
    }

    private static IncidentEvent ofIncident(UUID incident, Random random) {
        Instant at = NOON.plusSeconds(random.nextInt(1_000_000));
        return switch (random.nextInt(5)) {
            case 0 ->
                new IncidentEvent.IncidentReported(
                        PERSON,
                        REVIEW,
                        incident,
                        IncidentKind.INJURY,
                        Severity.LOW,
                        WORDS,
                        at,
                        "a",
                        Role.CLINICIAN,
                        at,
                        random.nextBoolean(),
                        at,
                        "rules");
            case 1 ->
                new IncidentEvent.IncidentReviewed(PERSON, incident, WORDS, List.of(), "a", Role.MEDICAL_DIRECTOR, at);
            case 2 ->
                new IncidentEvent.ExternalReportFiled(
                        PERSON,
                        incident,
                        ReportBasis.CRIME_ON_PREMISES,
                        WORDS,
                        WORDS,
                        "a",
                        Role.CLINICIAN,
                        at,
                        random.nextBoolean(),
                        List.of());
            case 3 -> new IncidentEvent.IncidentMarkedEnteredInError(PERSON, incident, WORDS, "a", Role.CLINICIAN, at);
            default -> new IncidentEvent.IncidentOverdue(PERSON, incident, Duty.REVIEW, at);
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void repeats_and_any_interleaving_give_the_same_list_of_decisions(long seed) {
        List<Recorded<DecisionMade>> history = new ArrayList<>();
        for (int i = 0; i < LATER; i++) {
            UUID id = new UUID(2, i % RECORDS);
            DecisionMade made = switch (i % 3) {
                case 0 -> new DecisionMade.PlanInEffect(PERSON, id);
                case 1 -> new DecisionMade.Reviewed(PERSON, id, REVIEW, "a");
                default -> new DecisionMade.DischargeDone(PERSON, id, "a");
            };
            history.add(recorded(made, "decided/" + id, history.size() + 1));
        }
        new ShuffledDelivery<>(new DecisionsProjection(), history).holds(seed);
    }

    private static Recorded<NoteEvent> recorded(NoteEvent event, long position) {
        return recorded(event, new NoteDeciding().streamOf(event), position);
    }

    private static Recorded<PlanEvent> recorded(PlanEvent event, long position) {
        return recorded(event, new PlanDeciding().streamOf(event), position);
    }

    private static Recorded<ReviewEvent> recorded(ReviewEvent event, long position) {
        return recorded(event, new ReviewDeciding().streamOf(event), position);
    }

    private static <E> Recorded<E> recorded(E event, String stream, long position) {
        EventHeader header =
                new EventHeader("north", PERSON.toString(), NOON, "a", "c", null, new UUID(9, 9).toString(), null);
        var proposed = new ProposedEvent(
                stream,
                new UUID(8, position).toString(),
                "treatment-plan.example.v1",
                1,
                header,
                SealedBytes.of("sealed".getBytes(StandardCharsets.UTF_8)),
                Fingerprint.of("test").text(Long.toString(position)).finish());
        return new Recorded<>(event, new RecordedEvent(position, 1, NOON, proposed));
    }
}
