package org.throughline.intake.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.admission.domain.AdmissionCommand.AdmitParticipant;
import org.throughline.intake.admission.domain.AdmissionCommand.CancelAdmission;
import org.throughline.intake.admission.domain.AdmissionCommand.Cancellation;
import org.throughline.intake.admission.domain.AdmissionCommand.CloseEpisode;
import org.throughline.intake.admission.domain.AdmissionCommand.Conditions;
import org.throughline.intake.admission.domain.AdmissionCommand.Occurrence;
import org.throughline.intake.admission.domain.AdmissionCommand.Stay;
import org.throughline.intake.admission.domain.AdmissionEvent;
import org.throughline.intake.admission.domain.AdmissionEvent.AdmissionCancelled;
import org.throughline.intake.admission.domain.AdmissionEvent.AdmissionGroundsRecorded;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeClosed;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeOpened;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodePlaceFreed;
import org.throughline.intake.admission.domain.AdmissionEvent.ParticipantAdmitted;
import org.throughline.intake.admission.domain.AdmissionEvent.PlacesFound;
import org.throughline.intake.admission.domain.AdmissionPolicy;
import org.throughline.intake.admission.domain.BookEvent.BookOpened;
import org.throughline.intake.admission.domain.BookEvent.PlaceFreed;
import org.throughline.intake.admission.domain.BookEvent.PlaceTaken;
import org.throughline.intake.admission.domain.Check;
import org.throughline.intake.admission.domain.Check.Evidence;
import org.throughline.intake.admission.domain.EpisodePolicy;
import org.throughline.intake.admission.domain.OverridableRule;
import org.throughline.intake.admission.domain.PayerSeen.GrantSeen;
import org.throughline.intake.admission.domain.Placement;
import org.throughline.intake.admission.domain.ProgrammeSeen.AccreditationSeen;
import org.throughline.intake.admission.domain.ProgrammeSeen.CredentialSeen;
import org.throughline.intake.admission.domain.ProgrammeSeen.FacilitySeen;
import org.throughline.intake.admission.domain.ProgrammeSeen.LicenceSeen;
import org.throughline.intake.admission.domain.ProgrammeSeen.TrackSeen;
import org.throughline.intake.admission.domain.RuleOverride;
import org.throughline.intake.admission.domain.Seen;
import org.throughline.intake.admission.domain.Seen.AcceptanceSeen;
import org.throughline.intake.admission.domain.Seen.AssessmentSeen;
import org.throughline.intake.admission.domain.Seen.ConsentSeen;
import org.throughline.intake.admission.domain.Seen.DeterminationSeen;
import org.throughline.intake.admission.domain.Seen.NoticeSeen;
import org.throughline.intake.admission.domain.Seen.ParticipantSeen;
import org.throughline.intake.admission.domain.Seen.ScreeningSeen;
import org.throughline.intake.admission.domain.Seen.SessionSeen;
import org.throughline.intake.admission.domain.Warrant;
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
    static final AdmissionPolicy POLICY = AdmissionPolicy.STANDARD;
    static final EpisodePolicy EPISODE_POLICY = EpisodePolicy.STANDARD;
    static final ZoneId ZONE = ZoneId.of("America/Chicago");
    static final UUID TRACK_ID = new UUID(5, 5);
    static final UUID FACILITY_ID = new UUID(5, 6);
    static final UUID CLINICIAN_ID = new UUID(5, 7);
    static final UUID GRANT_ID = new UUID(5, 8);
    static final UUID WARRANT_ID = new UUID(5, 9);
    static final UUID SESSION = new UUID(5, 10);
    static final String TRACK = TRACK_ID.toString();
    static final int PLACES = 2;
    static final LocalDate YEAR_END = LocalDate.parse("2026-12-31");
    static final Placement PLACEMENT = placed("adult-iop", TRACK_ID);
    /** As stored when tracks and facilities had names. */
    static final Placement OF_BEFORE = new Placement("adult-iop", "2.1", "evening", "north", ZONE, "clinician-a");

    static final AcceptanceSeen ACCEPTED = new AcceptanceSeen(REFERRAL, PERSON);
    static final ScreeningSeen SCREENED = screened(Screening.Outcome.PROCEED, BEFORE);
    static final AssessmentSeen ASSESSED = assessed("2.1", BEFORE);
    static final DeterminationSeen ELIGIBLE = determined(Determination.Outcome.ELIGIBLE);
    static final ParticipantSeen ADULT = born("1990-05-17");
    static final ConsentSeen CONSENTED = consent(CONSENT, ConsentKind.TREATMENT, NEVER);
    static final NoticeSeen TOLD = new NoticeSeen(PERSON, new NoticeSeen.Notice(BEFORE));
    static final GrantSeen APPROVED = new GrantSeen(PERSON, GRANT_ID, "2.1", day(BEFORE), YEAR_END, BEFORE);
    static final TrackSeen OFFERED = offered(true, PLACES);
    static final FacilitySeen SITE = new FacilitySeen(FACILITY_ID, "US-IL");
    static final LicenceSeen LICENSED = new LicenceSeen(FACILITY_ID, warrant("outpatient", "US-IL"), ZONE, BEFORE);
    static final AccreditationSeen ACCREDITED =
            new AccreditationSeen(FACILITY_ID, warrant("accreditation", "CARF"), ZONE, BEFORE);
    static final CredentialSeen CREDENTIALED =
            new CredentialSeen(CLINICIAN_ID, warrant("LICENCE", "US-IL"), ZONE, BEFORE);
    static final BookOpened BOOK = new BookOpened(TRACK, 2026, List.of(), List.of(), BEFORE);
    static final List<AdmissionEvent> WHOLE_PATH = List.of(
            ACCEPTED,
            ADULT,
            SCREENED,
            ASSESSED,
            ELIGIBLE,
            CONSENTED,
            TOLD,
            APPROVED,
            OFFERED,
            SITE,
            LICENSED,
            ACCREDITED,
            CREDENTIALED,
            BOOK);

    static final List<Check> CHECKS = List.of(
            holds(OverridableRule.AUTHORISATION, GRANT_ID, "APPROVED", YEAR_END),
            new Check(
                    OverridableRule.CAPACITY,
                    Check.Result.HOLDS,
                    List.of(new Evidence(TRACK, "DEFINED", List.of(), BEFORE))),
            holds(OverridableRule.FACILITY_LICENCE, WARRANT_ID, "GRANTED", YEAR_END),
            holds(OverridableRule.ACCREDITATION, WARRANT_ID, "GRANTED", YEAR_END),
            holds(OverridableRule.LICENCE, WARRANT_ID, "GRANTED", YEAR_END),
            new Check(OverridableRule.AGE, Check.Result.HOLDS, List.of()));

    static final ParticipantAdmitted ADMITTED = admitted(PLACEMENT, true);
    static final AdmissionGroundsRecorded GROUNDS = grounds();
    static final EpisodeOpened OPENED = new EpisodeOpened(PERSON, "adult-iop", EPISODE, NOON);
    static final PlaceTaken TAKEN = new PlaceTaken(TRACK, 2026, EPISODE, PERSON, NOON);
    static final PlaceFreed GIVEN_BACK = new PlaceFreed(TRACK, 2026, EPISODE, NOON);
    static final Stay STAY = new Stay(PERSON, EPISODE, TRACK);
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
        return admit(PLACEMENT, POLICY);
    }

    static AdmitParticipant admit(Placement placement, AdmissionPolicy policy, RuleOverride... overrides) {
        Conditions conditions = new Conditions(policy, List.of(overrides), CLERK, Set.of());
        return new AdmitParticipant(PERSON, EPISODE, REFERRAL, placement, conditions, Occurrence.at(NOON), NOON);
    }

    static RuleOverride override(OverridableRule rule, RuleOverride.Role role) {
        return new RuleOverride(rule, role, "director-1", REASON);
    }

    static Placement placed(String programme, UUID track) {
        return new Placement(programme, "2.1", track.toString(), FACILITY_ID.toString(), ZONE, "clinician-a");
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    static TrackSeen offered(boolean adult, int places) {
        return new TrackSeen(TRACK_ID, FACILITY_ID, "2.1", adult, "adult-iop", places, BEFORE);
    }

    static Warrant warrant(String kind, String authority) {
        return new Warrant(WARRANT_ID, kind, authority, List.of(), "GRANTED", day(BEFORE), YEAR_END);
    }

    private static Check holds(OverridableRule rule, UUID id, String standing, LocalDate until) {
        return new Check(
                rule, Check.Result.HOLDS, List.of(new Evidence(id.toString(), standing, List.of(until), BEFORE)));
    }

    /** What was found, with another result for some rules. */
    static List<Check> checksWith(Check... others) {
        return CHECKS.stream()
                .map(check -> Arrays.stream(others)
                        .filter(other -> other.rule() == check.rule())
                        .findFirst()
                        .orElse(check))
                .toList();
    }

    static Check notTold(OverridableRule rule) {
        return new Check(rule, Check.Result.NOT_TOLD, List.of());
    }

    static Check broken(OverridableRule rule) {
        return new Check(rule, Check.Result.BROKEN, List.of());
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
        return grounds(CHECKS, List.of(new PlacesFound(PLACES, 0)), overrides);
    }

    static AdmissionGroundsRecorded grounds(List<Check> checks, List<PlacesFound> places, RuleOverride... overrides) {
        return new AdmissionGroundsRecorded(
                PERSON, EPISODE, REFERRAL, POLICY.version(), List.of(overrides), List.of(), CLERK, checks, places);
    }

    /** What the programme may do and the payer approved, for many years. */
    static List<AdmissionEvent> lasting() {
        LocalDate until = YEAR_END.plusYears(50);
        Warrant renewed = new Warrant(WARRANT_ID, "LICENCE", "US-IL", List.of(), "RENEWED", day(BEFORE), until);
        return List.of(
                new LicenceSeen(FACILITY_ID, renewed, ZONE, BEFORE),
                new AccreditationSeen(FACILITY_ID, renewed, ZONE, BEFORE),
                new CredentialSeen(CLINICIAN_ID, renewed, ZONE, BEFORE),
                new GrantSeen(PERSON, GRANT_ID, "2.1", day(BEFORE), until, BEFORE));
    }

    /** Somebody else has a place. */
    static PlaceTaken takenByAnother(long who) {
        return new PlaceTaken(TRACK, 2026, new UUID(7, who), new UUID(8, who), BEFORE);
    }

    static CloseEpisode close(String type) {
        return new CloseEpisode(STAY, type, NOON, NOON);
    }

    static CancelAdmission cancel() {
        return new CancelAdmission(STAY, CANCELLATION, NOON);
    }

    static SessionSeen session(boolean attended) {
        return new SessionSeen(PERSON, new SessionSeen.Use(SESSION, EPISODE, attended));
    }
}
