package org.throughline.intake.admission;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.throughline.intake.admission.AdmissionFixture.ADMITTED;
import static org.throughline.intake.admission.AdmissionFixture.BEFORE;
import static org.throughline.intake.admission.AdmissionFixture.BOOK;
import static org.throughline.intake.admission.AdmissionFixture.CANCELLED;
import static org.throughline.intake.admission.AdmissionFixture.CLERK;
import static org.throughline.intake.admission.AdmissionFixture.CLOSED;
import static org.throughline.intake.admission.AdmissionFixture.CLOSED_BY_CANCELLING;
import static org.throughline.intake.admission.AdmissionFixture.EPISODE;
import static org.throughline.intake.admission.AdmissionFixture.EPISODE_POLICY;
import static org.throughline.intake.admission.AdmissionFixture.FREED;
import static org.throughline.intake.admission.AdmissionFixture.GIVEN_BACK;
import static org.throughline.intake.admission.AdmissionFixture.GROUNDS;
import static org.throughline.intake.admission.AdmissionFixture.NOON;
import static org.throughline.intake.admission.AdmissionFixture.OFFERED;
import static org.throughline.intake.admission.AdmissionFixture.OPENED;
import static org.throughline.intake.admission.AdmissionFixture.OTHER;
import static org.throughline.intake.admission.AdmissionFixture.PERSON;
import static org.throughline.intake.admission.AdmissionFixture.PLACEMENT;
import static org.throughline.intake.admission.AdmissionFixture.PLACES;
import static org.throughline.intake.admission.AdmissionFixture.REASON;
import static org.throughline.intake.admission.AdmissionFixture.TAKEN;
import static org.throughline.intake.admission.AdmissionFixture.TRACK;
import static org.throughline.intake.admission.AdmissionFixture.broken;
import static org.throughline.intake.admission.AdmissionFixture.close;
import static org.throughline.intake.admission.AdmissionFixture.override;
import static org.throughline.intake.admission.AdmissionFixture.takenByAnother;
import static org.throughline.intake.admission.HeldFixture.REOPENED;
import static org.throughline.intake.admission.HeldFixture.REOPENING_EXPLAINED;
import static org.throughline.intake.admission.HeldFixture.reopen;

import java.time.Duration;
import java.util.List;
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
import org.throughline.intake.admission.domain.AdmissionRefusal.NeedsOverride;
import org.throughline.intake.admission.domain.AdmissionRefusal.ReopeningTooLate;
import org.throughline.intake.admission.domain.Check;
import org.throughline.intake.admission.domain.Check.Evidence;
import org.throughline.intake.admission.domain.OverridableRule;
import org.throughline.intake.admission.domain.RuleOverride;
import org.throughline.intake.admission.domain.RuleOverride.Role;
import org.throughline.platform.testkit.Scenario;

class ReopeningTest {
    private final Scenario<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal> nothing =
            Scenario.of(new AdmissionDeciding());
    private final Scenario<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal> open =
            nothing.given(OFFERED, BOOK, ADMITTED, GROUNDS, OPENED, TAKEN);
    private final Scenario<AdmissionCommand, Admission, AdmissionEvent, AdmissionRefusal> closed =
            open.given(CLOSED, FREED, GIVEN_BACK);

    @Test
    void an_episode_goes_on_with_a_place_and_may_be_closed_again() {
        closed.when(reopen(NOON))
                .thenAccepted(REOPENED, REOPENING_EXPLAINED, OPENED, TAKEN)
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
                                List.of(broken),
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
