package org.throughline.intake.admission;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.throughline.intake.admission.AdmissionFixture.ACCREDITED;
import static org.throughline.intake.admission.AdmissionFixture.ADMITTED;
import static org.throughline.intake.admission.AdmissionFixture.APPROVED;
import static org.throughline.intake.admission.AdmissionFixture.BEFORE;
import static org.throughline.intake.admission.AdmissionFixture.BOOK;
import static org.throughline.intake.admission.AdmissionFixture.CANCELLED;
import static org.throughline.intake.admission.AdmissionFixture.CLERK;
import static org.throughline.intake.admission.AdmissionFixture.CLOSED;
import static org.throughline.intake.admission.AdmissionFixture.CLOSED_BY_CANCELLING;
import static org.throughline.intake.admission.AdmissionFixture.CONSENT;
import static org.throughline.intake.admission.AdmissionFixture.CONSENTED;
import static org.throughline.intake.admission.AdmissionFixture.CREDENTIALED;
import static org.throughline.intake.admission.AdmissionFixture.EPISODE;
import static org.throughline.intake.admission.AdmissionFixture.EPISODE_POLICY;
import static org.throughline.intake.admission.AdmissionFixture.FREED;
import static org.throughline.intake.admission.AdmissionFixture.GIVEN_BACK;
import static org.throughline.intake.admission.AdmissionFixture.GROUNDS;
import static org.throughline.intake.admission.AdmissionFixture.LICENSED;
import static org.throughline.intake.admission.AdmissionFixture.NOON;
import static org.throughline.intake.admission.AdmissionFixture.OFFERED;
import static org.throughline.intake.admission.AdmissionFixture.OPENED;
import static org.throughline.intake.admission.AdmissionFixture.OTHER;
import static org.throughline.intake.admission.AdmissionFixture.PERSON;
import static org.throughline.intake.admission.AdmissionFixture.PLACEMENT;
import static org.throughline.intake.admission.AdmissionFixture.PLACES;
import static org.throughline.intake.admission.AdmissionFixture.REASON;
import static org.throughline.intake.admission.AdmissionFixture.SITE;
import static org.throughline.intake.admission.AdmissionFixture.TAKEN;
import static org.throughline.intake.admission.AdmissionFixture.TRACK;
import static org.throughline.intake.admission.AdmissionFixture.broken;
import static org.throughline.intake.admission.AdmissionFixture.close;
import static org.throughline.intake.admission.AdmissionFixture.notTold;
import static org.throughline.intake.admission.AdmissionFixture.override;
import static org.throughline.intake.admission.AdmissionFixture.takenByAnother;
import static org.throughline.intake.admission.HeldFixture.AGAIN;
import static org.throughline.intake.admission.HeldFixture.LOOKED_AT_AGAIN;
import static org.throughline.intake.admission.HeldFixture.REOPENED;
import static org.throughline.intake.admission.HeldFixture.reopen;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.intake.admission.domain.Admission;
import org.throughline.intake.admission.domain.AdmissionCommand;
import org.throughline.intake.admission.domain.AdmissionEvent;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeReopeningExplained;
import org.throughline.intake.admission.domain.AdmissionEvent.PlacesFound;
import org.throughline.intake.admission.domain.AdmissionRefusal;
import org.throughline.intake.admission.domain.AdmissionRefusal.AdmissionWasCancelled;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeAlreadyOpen;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeIsOpen;
import org.throughline.intake.admission.domain.AdmissionRefusal.EpisodeUnknown;
import org.throughline.intake.admission.domain.AdmissionRefusal.LinksMoved;
import org.throughline.intake.admission.domain.AdmissionRefusal.NeedsOverride;
import org.throughline.intake.admission.domain.AdmissionRefusal.NoTreatmentConsent;
import org.throughline.intake.admission.domain.AdmissionRefusal.OpenUnderLinkedRecord;
import org.throughline.intake.admission.domain.AdmissionRefusal.ReopeningTooLate;
import org.throughline.intake.admission.domain.Check;
import org.throughline.intake.admission.domain.Check.Evidence;
import org.throughline.intake.admission.domain.OverridableRule;
import org.throughline.intake.admission.domain.RuleOverride;
import org.throughline.intake.admission.domain.RuleOverride.Role;
import org.throughline.intake.admission.domain.Seen.ExpirySeen;
import org.throughline.intake.admission.domain.Seen.LinkSeen;
import org.throughline.intake.admission.domain.Seen.RevocationSeen;
import org.throughline.intake.admission.domain.Seen.UnlinkSeen;
import org.throughline.platform.testkit.Scenario;

class ReopeningTest {
    private final Scenario<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal> nothing =
            Scenario.of(new AdmissionDeciding());
    private final Scenario<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal> open =
            nothing.given(OFFERED, BOOK, ADMITTED, GROUNDS, OPENED, TAKEN);
    private final Scenario<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal> closed =
            open.given(CLOSED, FREED, GIVEN_BACK).given(CONSENTED, APPROVED, SITE, LICENSED, ACCREDITED, CREDENTIALED);

    @Test
    void an_episode_goes_on_with_a_place_and_may_be_closed_again() {
        closed.when(reopen(NOON))
                .thenAccepted(REOPENED, LOOKED_AT_AGAIN, OPENED, TAKEN)
                .when(close("COMPLETED"))
                .thenAccepted(CLOSED, FREED, GIVEN_BACK);
    }

    @Test
    void only_for_as_long_as_the_policy_says() {
        int days = EPISODE_POLICY.reopenWithinDays();
        closed.when(reopen(NOON.plus(Duration.ofDays(days)).plusMillis(1)))
                .thenRefused(new ReopeningTooLate(EPISODE, days));
    }

    @Test
    void not_beside_another_episode_in_the_programme() {
        closed.given(new AdmissionEvent.EpisodeOpened(PERSON, PLACEMENT.programme(), OTHER, NOON))
                .when(reopen(NOON))
                .thenRefused(new EpisodeAlreadyOpen(PERSON, PLACEMENT.programme(), OTHER));
    }

    @Test
    void not_without_a_consent_to_treatment_that_still_holds() {
        open.given(CLOSED, FREED, GIVEN_BACK).when(reopen(NOON)).thenRefused(new NoTreatmentConsent(PERSON));
        closed.given(new RevocationSeen(PERSON, CONSENT, NOON))
                .when(reopen(NOON))
                .thenRefused(new NoTreatmentConsent(PERSON));
        closed.given(new ExpirySeen(PERSON, CONSENT, NOON))
                .when(reopen(NOON))
                .thenRefused(new NoTreatmentConsent(PERSON));
    }

    @Test
    void not_while_the_person_is_in_the_programme_under_a_linked_record() {
        var linked = closed.given(
                new LinkSeen(OTHER, PERSON),
                new AdmissionEvent.EpisodeOpened(OTHER, PLACEMENT.programme(), new UUID(5, 98), NOON));
        linked.when(reopen(NOON)).thenRefused(new LinksMoved(PERSON));
        linked.when(reopen(NOON, Set.of(OTHER))).thenRefused(new OpenUnderLinkedRecord(PERSON, PLACEMENT.programme()));
        linked.given(new UnlinkSeen(OTHER, PERSON))
                .when(reopen(NOON, Set.of(OTHER)))
                .thenAccepted(REOPENED, LOOKED_AT_AGAIN, OPENED, TAKEN);
    }

    @Test
    void a_licence_that_lapsed_meanwhile_takes_somebody_who_answers_for_it() {
        var lapsed = open.given(CLOSED, FREED, GIVEN_BACK).given(CONSENTED, APPROVED, SITE, LICENSED, ACCREDITED);
        lapsed.when(reopen(NOON)).thenRefused(new NeedsOverride(OverridableRule.LICENCE));
        RuleOverride aside = override(OverridableRule.LICENCE, Role.MEDICAL_DIRECTOR);
        lapsed.when(reopen(NOON, aside))
                .thenAccepted(
                        REOPENED,
                        new EpisodeReopeningExplained(
                                PERSON,
                                EPISODE,
                                REASON,
                                List.of(aside),
                                CLERK,
                                again(notTold(OverridableRule.LICENCE)),
                                List.of(new PlacesFound(PLACES, 0))),
                        OPENED,
                        TAKEN);
    }

    private static List<Check> again(Check other) {
        return AGAIN.stream()
                .map(check -> check.rule() == other.rule() ? other : check)
                .toList();
    }

    @Test
    void a_full_track_takes_somebody_back_only_if_somebody_answers_for_it() {
        var full = closed.given(takenByAnother(1), takenByAnother(2));
        full.when(reopen(NOON)).thenRefused(new NeedsOverride(OverridableRule.CAPACITY));
        RuleOverride aside = override(OverridableRule.CAPACITY, Role.CARE_COORDINATOR);
        Check broken = new Check(
                OverridableRule.CAPACITY,
                Check.Result.BROKEN,
                List.of(new Evidence(TRACK, "DEFINED", List.of(), BEFORE)));
        full.when(reopen(NOON, aside))
                .thenAccepted(
                        REOPENED,
                        new EpisodeReopeningExplained(
                                PERSON,
                                EPISODE,
                                REASON,
                                List.of(aside),
                                CLERK,
                                again(broken),
                                List.of(new PlacesFound(PLACES, 2))),
                        OPENED,
                        TAKEN);
    }

    @Test
    void what_never_began_or_never_ended_does_not_go_on_again() {
        nothing.when(reopen(NOON)).thenRefused(new EpisodeUnknown(EPISODE));
        open.when(reopen(NOON)).thenRefused(new EpisodeIsOpen(EPISODE));
        open.given(CANCELLED, CLOSED_BY_CANCELLING, FREED, GIVEN_BACK)
                .when(reopen(NOON))
                .thenRefused(new AdmissionWasCancelled(EPISODE));
        assertThatIllegalStateException().isThrownBy(() -> open.given(REOPENED).state());
    }
}
