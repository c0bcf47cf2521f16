package org.throughline.intake.admission;

import static org.throughline.intake.admission.AdmissionFixture.ACCEPTED;
import static org.throughline.intake.admission.AdmissionFixture.ADMITTED;
import static org.throughline.intake.admission.AdmissionFixture.ADULT;
import static org.throughline.intake.admission.AdmissionFixture.ASSESSED;
import static org.throughline.intake.admission.AdmissionFixture.BEFORE;
import static org.throughline.intake.admission.AdmissionFixture.CLERK;
import static org.throughline.intake.admission.AdmissionFixture.CLOSED;
import static org.throughline.intake.admission.AdmissionFixture.CONSENT;
import static org.throughline.intake.admission.AdmissionFixture.CONSENTED;
import static org.throughline.intake.admission.AdmissionFixture.ELIGIBLE;
import static org.throughline.intake.admission.AdmissionFixture.EPISODE;
import static org.throughline.intake.admission.AdmissionFixture.FREED;
import static org.throughline.intake.admission.AdmissionFixture.GIVEN_BACK;
import static org.throughline.intake.admission.AdmissionFixture.GROUNDS;
import static org.throughline.intake.admission.AdmissionFixture.NEVER;
import static org.throughline.intake.admission.AdmissionFixture.NOON;
import static org.throughline.intake.admission.AdmissionFixture.OFFERED;
import static org.throughline.intake.admission.AdmissionFixture.OPENED;
import static org.throughline.intake.admission.AdmissionFixture.OTHER;
import static org.throughline.intake.admission.AdmissionFixture.PERSON;
import static org.throughline.intake.admission.AdmissionFixture.PLACEMENT;
import static org.throughline.intake.admission.AdmissionFixture.PLACES;
import static org.throughline.intake.admission.AdmissionFixture.POLICY;
import static org.throughline.intake.admission.AdmissionFixture.REFERRAL;
import static org.throughline.intake.admission.AdmissionFixture.TAKEN;
import static org.throughline.intake.admission.AdmissionFixture.TOLD;
import static org.throughline.intake.admission.AdmissionFixture.TRACK;
import static org.throughline.intake.admission.AdmissionFixture.TRACK_ID;
import static org.throughline.intake.admission.AdmissionFixture.WHOLE_PATH;
import static org.throughline.intake.admission.AdmissionFixture.admit;
import static org.throughline.intake.admission.AdmissionFixture.admitted;
import static org.throughline.intake.admission.AdmissionFixture.assessed;
import static org.throughline.intake.admission.AdmissionFixture.born;
import static org.throughline.intake.admission.AdmissionFixture.consent;
import static org.throughline.intake.admission.AdmissionFixture.determined;
import static org.throughline.intake.admission.AdmissionFixture.offered;
import static org.throughline.intake.admission.AdmissionFixture.pathWith;
import static org.throughline.intake.admission.AdmissionFixture.pathWithout;
import static org.throughline.intake.admission.AdmissionFixture.placed;
import static org.throughline.intake.admission.AdmissionFixture.screened;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.intake.admission.domain.Admission;
import org.throughline.intake.admission.domain.AdmissionCommand;
import org.throughline.intake.admission.domain.AdmissionCommand.AdmitParticipant;
import org.throughline.intake.admission.domain.AdmissionCommand.Occurrence;
import org.throughline.intake.admission.domain.AdmissionEvent;
import org.throughline.intake.admission.domain.AdmissionPolicy;
import org.throughline.intake.admission.domain.AdmissionRefusal;
import org.throughline.intake.admission.domain.AdmissionRefusal.AdmissionInFuture;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeAlreadyOpen;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeIdTaken;
import org.throughline.intake.admission.domain.AdmissionRefusal.LateEntryNeedsReason;
import org.throughline.intake.admission.domain.AdmissionRefusal.LevelNotAsAssessed;
import org.throughline.intake.admission.domain.AdmissionRefusal.LevelOfCareNotAssessed;
import org.throughline.intake.admission.domain.AdmissionRefusal.LevelOfCareTooOld;
import org.throughline.intake.admission.domain.AdmissionRefusal.NoTreatmentConsent;
import org.throughline.intake.admission.domain.AdmissionRefusal.NotEligible;
import org.throughline.intake.admission.domain.AdmissionRefusal.NoticeNotDelivered;
import org.throughline.intake.admission.domain.AdmissionRefusal.ParticipantUnknown;
import org.throughline.intake.admission.domain.AdmissionRefusal.ReferralNotAccepted;
import org.throughline.intake.admission.domain.AdmissionRefusal.ReferralOfAnother;
import org.throughline.intake.admission.domain.AdmissionRefusal.ScreeningDiverted;
import org.throughline.intake.admission.domain.AdmissionRefusal.ScreeningEscalated;
import org.throughline.intake.admission.domain.AdmissionRefusal.TrackNotForAge;
import org.throughline.intake.admission.domain.AdmissionRefusal.TrackNotOfPlacement;
import org.throughline.intake.admission.domain.BookEvent.PlaceTaken;
import org.throughline.intake.admission.domain.Placement;
import org.throughline.intake.admission.domain.ProgrammeSeen.TrackSeen;
import org.throughline.intake.admission.domain.Seen.AcceptanceSeen;
import org.throughline.intake.admission.domain.Seen.ConsentSeen;
import org.throughline.intake.admission.domain.Seen.NoticeSeen;
import org.throughline.intake.admission.domain.Seen.RevocationSeen;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.domain.Text;
import org.throughline.intake.eligibility.domain.Determination;
import org.throughline.intake.screening.domain.Screening;
import org.throughline.platform.testkit.Scenario;

class AdmittingTest {
    private static final Placement ELSEWHERE = placed("day-programme", TRACK_ID);
    private static final TrackSeen WITHOUT_PROGRAMME =
            new TrackSeen(TRACK_ID, OFFERED.facilityId(), "2.1", true, "", PLACES, BEFORE);

    private final Scenario<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal> nothing =
            Scenario.of(new AdmissionDeciding());
    private final Scenario<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal> ready =
            nothing.given(WHOLE_PATH);
    private final Scenario<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal> admitted =
            ready.given(ADMITTED, GROUNDS, OPENED, TAKEN);

    @Test
    void whoever_came_the_whole_path_is_admitted_once() {
        ready.when(admit())
                .thenAccepted(ADMITTED, GROUNDS, OPENED, TAKEN)
                .when(admit())
                .thenNothingNew();
    }

    @Test
    void asking_again_later_or_after_the_end_changes_nothing() {
        AdmitParticipant later = new AdmitParticipant(
                PERSON,
                EPISODE,
                REFERRAL,
                PLACEMENT,
                admit().conditions(),
                Occurrence.at(NOON.plusSeconds(9)),
                NOON.plusSeconds(9));
        admitted.when(later).thenNothingNew();
        admitted.given(CLOSED, FREED, GIVEN_BACK).when(later).thenNothingNew();
    }

    @Test
    void another_admission_needs_another_id() {
        AdmitParticipant elsewhere = admit(ELSEWHERE, POLICY);
        admitted.when(elsewhere).thenRefused(new EpisodeIdTaken(EPISODE));
        admitted.given(CLOSED, FREED, GIVEN_BACK).when(elsewhere).thenRefused(new EpisodeIdTaken(EPISODE));
        admitted.when(new AdmitParticipant(
                        OTHER, EPISODE, REFERRAL, PLACEMENT, admit().conditions(), Occurrence.at(NOON), NOON))
                .thenRefused(new EpisodeIdTaken(EPISODE));
    }

    @Test
    void an_eligibility_with_a_condition_suffices() {
        nothing.given(pathWith(determined(Determination.Outcome.CONDITIONAL)))
                .when(admit())
                .thenAccepted(ADMITTED, GROUNDS, OPENED, TAKEN);
    }

    static Stream<Arguments> lacking() {
        return Stream.of(
                Arguments.of(pathWithout(ACCEPTED), new ReferralNotAccepted(REFERRAL)),
                Arguments.of(pathWith(new AcceptanceSeen(REFERRAL, OTHER)), new ReferralOfAnother(REFERRAL)),
                Arguments.of(pathWith(screened(Screening.Outcome.ESCALATE, BEFORE)), new ScreeningEscalated(REFERRAL)),
                Arguments.of(pathWith(screened(Screening.Outcome.DIVERT, BEFORE)), new ScreeningDiverted(REFERRAL)),
                Arguments.of(pathWithout(ELIGIBLE), new NotEligible(REFERRAL)),
                Arguments.of(pathWith(determined(Determination.Outcome.INELIGIBLE)), new NotEligible(REFERRAL)),
                Arguments.of(pathWithout(ASSESSED), new LevelOfCareNotAssessed(REFERRAL)),
                Arguments.of(pathWith(assessed("2.5", BEFORE)), new LevelNotAsAssessed(REFERRAL)),
                Arguments.of(pathWithout(CONSENTED), new NoTreatmentConsent(PERSON)),
                Arguments.of(pathWith(consent(CONSENT, ConsentKind.TELEHEALTH, NEVER)), new NoTreatmentConsent(PERSON)),
                Arguments.of(pathWith(consent(CONSENT, ConsentKind.TREATMENT, NOON)), new NoTreatmentConsent(PERSON)),
                Arguments.of(pathWithout(TOLD), new NoticeNotDelivered(PERSON)),
                Arguments.of(
                        pathWith(new NoticeSeen(PERSON, new NoticeSeen.Notice(NOON.plusMillis(1)))),
                        new NoticeNotDelivered(PERSON)),
                Arguments.of(pathWithout(ADULT), new ParticipantUnknown(PERSON)),
                Arguments.of(pathWith(born("2008-03-10")), new TrackNotForAge(PERSON)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("lacking")
    void whoever_did_not_come_the_whole_path_is_not_admitted(List<AdmissionEvent> facts, AdmissionRefusal reason) {
        nothing.given(facts).when(admit()).thenRefused(reason);
    }

    @Test
    void an_assessment_may_be_relied_on_for_as_long_as_the_policy_says() {
        Instant longAgo = NOON.minus(Duration.ofDays(30));
        nothing.given(pathWith(assessed("2.1", longAgo))).when(admit()).thenAccepted(ADMITTED, GROUNDS, OPENED, TAKEN);
        nothing.given(pathWith(assessed("2.1", longAgo.minusMillis(1))))
                .when(admit())
                .thenRefused(new LevelOfCareTooOld(REFERRAL, 30));
    }

    @Test
    void the_latest_screening_and_assessment_count_in_whatever_order_they_came() {
        ready.given(screened(Screening.Outcome.DIVERT, BEFORE.minusSeconds(9)), assessed("1.5", BEFORE.minusSeconds(9)))
                .when(admit())
                .thenAccepted(ADMITTED, GROUNDS, OPENED, TAKEN);
        ready.given(screened(Screening.Outcome.DIVERT, BEFORE.plusSeconds(9)))
                .when(admit())
                .thenRefused(new ScreeningDiverted(REFERRAL));
        ready.given(assessed("1.5", BEFORE.plusSeconds(9))).when(admit()).thenRefused(new LevelNotAsAssessed(REFERRAL));
    }

    @Test
    void a_consent_taken_back_counts_until_then_and_another_one_counts_on() {
        var revoked = ready.given(new RevocationSeen(PERSON, CONSENT, NOON));
        revoked.when(admit()).thenRefused(new NoTreatmentConsent(PERSON));
        revoked.given(consent(OTHER, ConsentKind.TREATMENT, NEVER))
                .when(admit())
                .thenAccepted(ADMITTED, GROUNDS, OPENED, TAKEN);
        ready.given(new RevocationSeen(PERSON, CONSENT, NOON.plusMillis(1)))
                .when(admit())
                .thenAccepted(ADMITTED, GROUNDS, OPENED, TAKEN);
    }

    @Test
    void a_consent_signed_later_does_not_count_yet() {
        ConsentSeen signedLater = new ConsentSeen(PERSON, CONSENT, ConsentKind.TREATMENT, NOON.plusMillis(1), NEVER);
        nothing.given(pathWith(signedLater)).when(admit()).thenRefused(new NoTreatmentConsent(PERSON));
    }

    @Test
    void being_told_of_rights_again_does_not_undo_the_first_time() {
        ready.given(new NoticeSeen(PERSON, new NoticeSeen.Notice(NOON.plusSeconds(9))))
                .when(admit())
                .thenAccepted(ADMITTED, GROUNDS, OPENED, TAKEN);
    }

    @ParameterizedTest
    @CsvSource({"true,2008-03-09,true", "false,2008-03-10,false"})
    void a_track_takes_the_age_it_is_for(boolean forAdults, String birthDate, boolean adult) {
        nothing.given(pathWith(born(birthDate), offered(forAdults, PLACES)))
                .when(admit())
                .thenAccepted(admitted(PLACEMENT, adult), GROUNDS, OPENED, TAKEN);
    }

    @Test
    void a_track_for_adolescents_takes_no_adults() {
        nothing.given(pathWith(offered(false, PLACES))).when(admit()).thenRefused(new TrackNotForAge(PERSON));
    }

    static Stream<TrackSeen> elsewhere() {
        return Stream.of(
                new TrackSeen(TRACK_ID, OTHER, "2.1", true, "adult-iop", PLACES, BEFORE),
                new TrackSeen(TRACK_ID, OFFERED.facilityId(), "2.5", true, "adult-iop", PLACES, BEFORE),
                new TrackSeen(TRACK_ID, OFFERED.facilityId(), "2.1", true, "day-programme", PLACES, BEFORE));
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void a_track_of_another_facility_level_or_programme_is_not_the_one_that_is_meant(TrackSeen track) {
        nothing.given(pathWith(track)).when(admit()).thenRefused(new TrackNotOfPlacement(EPISODE));
    }

    @Test
    void a_participant_has_one_open_episode_in_a_programme() {
        var open = ready.given(new AdmissionEvent.EpisodeOpened(PERSON, PLACEMENT.programme(), OTHER, BEFORE));
        open.when(admit()).thenRefused(new EpisodeAlreadyOpen(PERSON, PLACEMENT.programme(), OTHER));
        open.given(WITHOUT_PROGRAMME)
                .when(admit(ELSEWHERE, POLICY))
                .thenAccepted(
                        admitted(ELSEWHERE, true),
                        GROUNDS,
                        new AdmissionEvent.EpisodeOpened(PERSON, ELSEWHERE.programme(), EPISODE, NOON),
                        TAKEN);
        open.given(new AdmissionEvent.EpisodePlaceFreed(PERSON, PLACEMENT.programme(), OTHER, BEFORE))
                .when(admit())
                .thenAccepted(ADMITTED, GROUNDS, OPENED, TAKEN);
    }

    @Test
    void who_admitted_is_kept_with_the_policy_it_was_judged_by() {
        var conditions = new AdmissionCommand.Conditions(
                new AdmissionPolicy("site-7", 18, 30, 72), List.of(), "clerk-2", Set.of());
        ready.when(new AdmitParticipant(PERSON, EPISODE, REFERRAL, PLACEMENT, conditions, Occurrence.at(NOON), NOON))
                .thenAccepted(
                        ADMITTED,
                        new AdmissionEvent.AdmissionGroundsRecorded(
                                PERSON,
                                EPISODE,
                                REFERRAL,
                                "site-7",
                                List.of(),
                                List.of(),
                                "clerk-2",
                                GROUNDS.checks(),
                                GROUNDS.places()),
                        OPENED,
                        TAKEN);
    }

    private static AdmitParticipant entered(Instant admittedAt, List<Text> lateEntry) {
        return new AdmitParticipant(
                PERSON,
                EPISODE,
                REFERRAL,
                PLACEMENT,
                admit().conditions(),
                new Occurrence(admittedAt, lateEntry),
                NOON.plus(Duration.ofDays(10)));
    }

    @Test
    void an_admission_that_has_not_happened_yet_is_none() {
        ready.when(entered(NOON.plus(Duration.ofDays(11)), List.of())).thenRefused(new AdmissionInFuture(EPISODE));
    }

    @Test
    void an_admission_entered_days_later_needs_a_reason_and_keeps_its_own_time() {
        ready.when(entered(NOON, List.of())).thenRefused(new LateEntryNeedsReason(EPISODE));
        List<Text> reason = List.of(new Text("From the paper record."));
        ready.when(entered(NOON, reason))
                .thenAccepted(
                        ADMITTED,
                        new AdmissionEvent.AdmissionGroundsRecorded(
                                PERSON,
                                EPISODE,
                                REFERRAL,
                                POLICY.version(),
                                List.of(),
                                reason,
                                CLERK,
                                GROUNDS.checks(),
                                GROUNDS.places()),
                        OPENED,
                        new PlaceTaken(TRACK, 2026, EPISODE, PERSON, NOON.plus(Duration.ofDays(10))));
    }

    @Test
    void a_reason_that_is_not_needed_is_not_kept() {
        var command = new AdmitParticipant(
                PERSON,
                EPISODE,
                REFERRAL,
                PLACEMENT,
                admit().conditions(),
                new Occurrence(NOON, List.of(new Text("In time all the same."))),
                NOON);
        ready.when(command).thenAccepted(ADMITTED, GROUNDS, OPENED, TAKEN);
    }
}
