package org.throughline.intake.admission;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.admission.domain.AdmissionCommand.AdmitParticipant;
import org.throughline.intake.admission.domain.AdmissionCommand.CancelAdmission;
import org.throughline.intake.admission.domain.AdmissionCommand.Cancellation;
import org.throughline.intake.admission.domain.AdmissionCommand.CloseEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.Conditions;
import org.throughline.intake.admission.domain.AdmissionEvent;
import org.throughline.intake.admission.domain.AdmissionEvent.AdmissionCancelled;
import org.throughline.intake.admission.domain.AdmissionEvent.AdmissionGroundsRecorded;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeClosed;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeOpened;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodePlaceFreed;
import org.throughline.intake.admission.domain.AdmissionEvent.ParticipantAdmitted;
import org.throughline.intake.admission.domain.AdmissionPolicy;
import org.throughline.intake.admission.domain.OverridableRule;
import org.throughline.intake.admission.domain.Placement;
import org.throughline.intake.admission.domain.Readiness;
import org.throughline.intake.admission.domain.RuleOverride;
import org.throughline.intake.admission.domain.Seen;
import org.throughline.intake.admission.domain.Seen.AcceptanceSeen;
import org.throughline.intake.admission.domain.Seen.AssessmentSeen;
import org.throughline.intake.admission.domain.Seen.ConsentSeen;
import org.throughline.intake.admission.domain.Seen.DeterminationSeen;
import org.throughline.intake.admission.domain.Seen.NoticeSeen;
import org.throughline.intake.admission.domain.Seen.ParticipantSeen;
import org.throughline.intake.admission.domain.Seen.ScreeningSeen;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.domain.Text;
import org.throughline.intake.eligibility.domain.Determination;
import org.throughline.intake.screening.domain.Screening;

/** One invented admission, as facts and as the requests that led to them. */
final class AdmissionFixture {
    static final UUID PERSON = new UUID(5, 1);
    static final UUID EPISODE = new UUID(5, 2);
    static final UUID REFERRAL = new UUID(5, 3);
    static final UUID CONSENT = new UUID(5, 4);
    static final UUID OTHER = new UUID(5, 99);
    static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");
    static final Instant BEFORE = Instant.parse("2026-03-06T12:00:00Z");
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    static final String CLERK = "clerk-1";
    static final Text REASON = new Text("An example reason.");
    static final AdmissionPolicy POLICY = AdmissionPolicy.ADULT_PROGRAMME;
    static final Readiness READY = new Readiness(true, true, true, true);
    static final Placement PLACEMENT =
            new Placement("adult-iop", "2.1", "evening", "north", ZoneId.of("America/Chicago"), "clinician-a");

    static final AcceptanceSeen ACCEPTED = new AcceptanceSeen(REFERRAL, PERSON);
    static final ScreeningSeen SCREENED = screened(Screening.Outcome.PROCEED, BEFORE);
    static final AssessmentSeen ASSESSED = assessed("2.1", BEFORE);
    static final DeterminationSeen ELIGIBLE = determined(Determination.Outcome.ELIGIBLE);
    static final ParticipantSeen ADULT = born("1990-05-17");
    static final ConsentSeen CONSENTED = consent(CONSENT, ConsentKind.TREATMENT, NEVER);
    static final NoticeSeen TOLD = new NoticeSeen(PERSON, new NoticeSeen.Notice(BEFORE));
    static final List<AdmissionEvent> WHOLE_PATH =
            List.of(ACCEPTED, ADULT, SCREENED, ASSESSED, ELIGIBLE, CONSENTED, TOLD);

    static final ParticipantAdmitted ADMITTED = admitted(PLACEMENT, true);
    static final AdmissionGroundsRecorded GROUNDS = grounds();
    static final EpisodeOpened OPENED = new EpisodeOpened(PERSON, "adult-iop", EPISODE, NOON);
    static final EpisodeClosed CLOSED = new EpisodeClosed(PERSON, EPISODE, "COMPLETED", NOON);
    static final EpisodePlaceFreed FREED = new EpisodePlaceFreed(PERSON, "adult-iop", EPISODE, NOON);
    static final Cancellation CANCELLATION = new Cancellation(REASON, CLERK);
    static final AdmissionCancelled CANCELLED = new AdmissionCancelled(PERSON, EPISODE, CANCELLATION, NOON);
    static final EpisodeClosed CLOSED_BY_CANCELLING = new EpisodeClosed(PERSON, EPISODE, EpisodeClosed.CANCELLED, NOON);

    private AdmissionFixture() {}

    static ScreeningSeen screened(Screening.Outcome outcome, Instant at) {
        return new ScreeningSeen(REFERRAL, new ScreeningSeen.Screening(outcome, at));
    }

    static AssessmentSeen assessed(String level, Instant at) {
        return new AssessmentSeen(
                REFERRAL,
                new AssessmentSeen.Assessment(new AssessmentSeen.Level(level), new AssessmentSeen.Assessor(at)));
    }

    static DeterminationSeen determined(Determination.Outcome outcome) {
        return new DeterminationSeen(REFERRAL, new DeterminationSeen.Determination(outcome));
    }

    static ParticipantSeen born(String birthDate) {
        return new ParticipantSeen(PERSON, new ParticipantSeen.Details(new PartialDate(birthDate)));
    }

    static ConsentSeen consent(UUID consentId, ConsentKind kind, Instant expiresAt) {
        return new ConsentSeen(PERSON, consentId, kind, BEFORE, expiresAt);
    }

    /** The whole path with other facts in place of those of the same kind. */
    static List<AdmissionEvent> pathWith(AdmissionEvent... others) {
        return WHOLE_PATH.stream()
                .map(fact -> Arrays.stream(others)
                        .filter(other -> other.getClass().equals(fact.getClass()))
                        .findFirst()
                        .orElse(fact))
                .toList();
    }

    static List<AdmissionEvent> pathWithout(Seen missing) {
        return WHOLE_PATH.stream().filter(fact -> !fact.equals(missing)).toList();
    }

    static AdmitParticipant admit() {
        return admit(PLACEMENT, POLICY, READY);
    }

    static AdmitParticipant admit(
            Placement placement, AdmissionPolicy policy, Readiness ready, RuleOverride... overrides) {
        Conditions conditions = new Conditions(policy, ready, List.of(overrides), CLERK);
        return new AdmitParticipant(PERSON, EPISODE, REFERRAL, placement, conditions, NOON);
    }

    static RuleOverride override(OverridableRule rule, RuleOverride.Role role) {
        return new RuleOverride(rule, role, "director-1", REASON);
    }

    static ParticipantAdmitted admitted(Placement placement, boolean adult) {
        return new ParticipantAdmitted(
                PERSON,
                EPISODE,
                placement.programme(),
                placement.level(),
                placement.track(),
                placement.facility(),
                placement.zone(),
                NOON,
                placement.primaryClinician(),
                adult);
    }

    static AdmissionGroundsRecorded grounds(RuleOverride... overrides) {
        return new AdmissionGroundsRecorded(PERSON, EPISODE, REFERRAL, POLICY.version(), List.of(overrides), CLERK);
    }

    static CloseEpisode close(String type) {
        return new CloseEpisode(PERSON, EPISODE, type, NOON, NOON);
    }

    static CancelAdmission cancel(boolean attended) {
        return new CancelAdmission(PERSON, EPISODE, CANCELLATION, attended, NOON);
    }
}
