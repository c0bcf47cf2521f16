package org.throughline.intake.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.intake.retention.RetentionFixture.ADULT;
import static org.throughline.intake.retention.RetentionFixture.CIRCUMSTANCES;
import static org.throughline.intake.retention.RetentionFixture.CLOSED;
import static org.throughline.intake.retention.RetentionFixture.DIRECTOR;
import static org.throughline.intake.retention.RetentionFixture.ENDED;
import static org.throughline.intake.retention.RetentionFixture.EPISODE;
import static org.throughline.intake.retention.RetentionFixture.FREED;
import static org.throughline.intake.retention.RetentionFixture.HOLD;
import static org.throughline.intake.retention.RetentionFixture.OFFICER;
import static org.throughline.intake.retention.RetentionFixture.OPENED;
import static org.throughline.intake.retention.RetentionFixture.ORDER;
import static org.throughline.intake.retention.RetentionFixture.PERSON;
import static org.throughline.intake.retention.RetentionFixture.POLICY;
import static org.throughline.intake.retention.RetentionFixture.PROGRAMME;
import static org.throughline.intake.retention.RetentionFixture.REQUEST;
import static org.throughline.intake.retention.RetentionFixture.ZONE;
import static org.throughline.intake.retention.RetentionFixture.approve;
import static org.throughline.intake.retention.RetentionFixture.approved;
import static org.throughline.intake.retention.RetentionFixture.begin;
import static org.throughline.intake.retention.RetentionFixture.begun;
import static org.throughline.intake.retention.RetentionFixture.confirm;
import static org.throughline.intake.retention.RetentionFixture.decline;
import static org.throughline.intake.retention.RetentionFixture.destruction;
import static org.throughline.intake.retention.RetentionFixture.erased;
import static org.throughline.intake.retention.RetentionFixture.hold;
import static org.throughline.intake.retention.RetentionFixture.kept;
import static org.throughline.intake.retention.RetentionFixture.keptNoLonger;
import static org.throughline.intake.retention.RetentionFixture.lift;
import static org.throughline.intake.retention.RetentionFixture.lifted;
import static org.throughline.intake.retention.RetentionFixture.placed;
import static org.throughline.intake.retention.RetentionFixture.request;
import static org.throughline.intake.retention.RetentionFixture.requested;
import static org.throughline.intake.retention.RetentionFixture.review;
import static org.throughline.intake.retention.RetentionFixture.terms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.policy.domain.PolicyNumbers;
import org.throughline.intake.retention.domain.Circumstances;
import org.throughline.intake.retention.domain.DeclineReason;
import org.throughline.intake.retention.domain.ErasureGround;
import org.throughline.intake.retention.domain.ErasureStatus;
import org.throughline.intake.retention.domain.Obstacle;
import org.throughline.intake.retention.domain.Reference;
import org.throughline.intake.retention.domain.RetentionCommand;
import org.throughline.intake.retention.domain.RetentionCommand.PlaceHold;
import org.throughline.intake.retention.domain.RetentionCommand.RequestErasure;
import org.throughline.intake.retention.domain.RetentionEvent;
import org.throughline.intake.retention.domain.RetentionEvent.ClearingConfirmed;
import org.throughline.intake.retention.domain.RetentionEvent.EpisodeEndSeen;
import org.throughline.intake.retention.domain.RetentionEvent.EpisodeSeen;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureCompleted;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureDeclined;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureStopped;
import org.throughline.intake.retention.domain.RetentionEvent.LinkSeen;
import org.throughline.intake.retention.domain.RetentionEvent.PersonSeen;
import org.throughline.intake.retention.domain.RetentionEvent.UnlinkSeen;
import org.throughline.intake.retention.domain.RetentionPolicy;
import org.throughline.intake.retention.domain.RetentionRefusal;
import org.throughline.intake.retention.domain.RetentionRefusal.ApproverIsRequester;
import org.throughline.intake.retention.domain.RetentionRefusal.EpisodeIsOpen;
import org.throughline.intake.retention.domain.RetentionRefusal.EpisodeUnknown;
import org.throughline.intake.retention.domain.RetentionRefusal.ErasureHasBegun;
import org.throughline.intake.retention.domain.RetentionRefusal.ErasureIdTaken;
import org.throughline.intake.retention.domain.RetentionRefusal.ErasureIsDecided;
import org.throughline.intake.retention.domain.RetentionRefusal.ErasurePending;
import org.throughline.intake.retention.domain.RetentionRefusal.ErasureUnknown;
import org.throughline.intake.retention.domain.RetentionRefusal.HoldIdTaken;
import org.throughline.intake.retention.domain.RetentionRefusal.HoldIsInForce;
import org.throughline.intake.retention.domain.RetentionRefusal.HoldUnknown;
import org.throughline.intake.retention.domain.RetentionRefusal.ParticipantUnknown;
import org.throughline.intake.retention.domain.RetentionRefusal.PersonIsInIntake;
import org.throughline.intake.retention.domain.RetentionRefusal.RecordsAreLinked;
import org.throughline.intake.retention.domain.RetentionRefusal.RetentionIsNotCounted;
import org.throughline.intake.retention.domain.RetentionRefusal.RetentionRuns;
import org.throughline.intake.retention.domain.RetentionState;
import org.throughline.platform.testkit.Scenario;

/** How long a record is kept, what keeps it longer, and how two people have it erased. */
class RetentionTest {
    private static final UUID OTHER = new UUID(4, 2);

    private final Scenario<RetentionCommand, RetentionState, RetentionEvent, RetentionRefusal> nobody =
            Scenario.of(new RetentionDeciding());
    private final Scenario<RetentionCommand, RetentionState, RetentionEvent, RetentionRefusal> gone =
            nobody.given(ADULT, OPENED, FREED);

    @Test
    void a_record_is_held_once_and_let_go_once() {
        var held = gone.when(hold(Optional.empty())).thenAccepted(placed(), kept());
        held.when(hold(Optional.empty())).thenNothingNew();
        held.when(lift()).thenAccepted(lifted(), keptNoLonger()).when(lift()).thenNothingNew();
        gone.given(placed()).when(hold(Optional.of(EPISODE))).thenRefused(new HoldIdTaken(HOLD));
        gone.when(lift()).thenRefused(new HoldUnknown(HOLD));
    }

    @Test
    void a_hold_is_on_a_participant_or_an_episode_of_theirs() {
        nobody.when(hold(Optional.empty())).thenRefused(new ParticipantUnknown(PERSON));
        gone.when(hold(Optional.of(EPISODE))).thenAccepted(placed(EPISODE), kept());
        gone.when(new PlaceHold(PERSON, HOLD, terms(Optional.of(OTHER)), OFFICER, ENDED))
                .thenRefused(new EpisodeUnknown(OTHER));
    }

    @Test
    void retention_ends_ten_years_after_the_last_episode_and_not_a_moment_earlier() {
        Instant before = ENDED.minusMillis(1);
        gone.when(request(ErasureGround.RETENTION_ENDED, before)).thenRefused(new RetentionRuns(PERSON, ENDED));
        gone.when(request(ErasureGround.RETENTION_ENDED, ENDED))
                .thenAccepted(requested(ErasureGround.RETENTION_ENDED))
                .when(request(ErasureGround.RETENTION_ENDED, ENDED))
                .thenNothingNew();
    }

    @Test
    void a_programme_that_keeps_records_longer_keeps_those_of_its_own_episodes() {
        RetentionPolicy longer =
                RetentionPolicy.of(new PolicyNumbers("longer", Map.of("intake.retention-years", 20L)), ZONE);
        Instant twenty = Instant.parse("2046-06-01T04:00:00Z");
        gone.when(request(ErasureGround.RETENTION_ENDED, with(Map.of(PROGRAMME, longer)), ENDED))
                .thenRefused(new RetentionRuns(PERSON, twenty));
        Circumstances ofAnother = with(Map.of(PROGRAMME, POLICY, "adolescent-iop", longer));
        gone.when(request(ErasureGround.RETENTION_ENDED, ofAnother, ENDED))
                .thenAccepted(requested(ErasureGround.RETENTION_ENDED));
        nobody.given(
                        ADULT,
                        new EpisodeSeen(PERSON, "adolescent-iop", OTHER),
                        new EpisodeEndSeen(PERSON, "adolescent-iop", OTHER, CLOSED.minus(Duration.ofDays(31))),
                        OPENED,
                        FREED)
                .when(request(ErasureGround.RETENTION_ENDED, ofAnother, ENDED))
                .thenRefused(new RetentionRuns(PERSON, Instant.parse("2046-05-01T04:00:00Z")));
        gone.when(request(ErasureGround.RETENTION_ENDED, with(Map.of()), ENDED))
                .thenRefused(new RetentionIsNotCounted(PERSON));
    }

    private static Circumstances with(Map<String, RetentionPolicy> programmes) {
        return new Circumstances(POLICY.version(), programmes, false, Map.of());
    }

    @Test
    void what_was_recorded_of_a_minor_is_kept_as_long_as_it_has_to_be_whatever_came_later() {
        RetentionPolicy longAfterMajority = RetentionPolicy.of(
                new PolicyNumbers("long", Map.of("intake.retention-years-after-majority", 25L)), ZONE);
        nobody.given(
                        new PersonSeen(PERSON, new PersonSeen.Details(new PartialDate("2010-07-04"))),
                        new EpisodeSeen(PERSON, PROGRAMME, EPISODE),
                        new EpisodeEndSeen(PERSON, PROGRAMME, EPISODE, CLOSED),
                        new EpisodeSeen(PERSON, PROGRAMME, OTHER),
                        new EpisodeEndSeen(PERSON, PROGRAMME, OTHER, Instant.parse("2029-05-31T16:00:00Z")))
                .when(request(
                        ErasureGround.RETENTION_ENDED,
                        with(Map.of(PROGRAMME, longAfterMajority)),
                        Instant.parse("2039-06-02T04:00:00Z")))
                .thenRefused(new RetentionRuns(PERSON, Instant.parse("2053-07-05T04:00:00Z")));
    }

    @Test
    void of_whom_nobody_knows_how_old_they_are_retention_does_not_end_by_itself() {
        nobody.given(new PersonSeen(PERSON, new PersonSeen.Details(PartialDate.UNKNOWN)), OPENED, FREED)
                .when(request(ErasureGround.RETENTION_ENDED, ENDED))
                .thenRefused(new RetentionIsNotCounted(PERSON));
    }

    @Test
    void whoever_is_on_the_way_into_care_is_erased_by_a_court_only() {
        Circumstances inIntake = new Circumstances(POLICY.version(), Map.of(PROGRAMME, POLICY), true, Map.of());
        for (ErasureGround ground : List.of(ErasureGround.RETENTION_ENDED, ErasureGround.LAW_OF_ANOTHER_COUNTRY)) {
            gone.when(request(ground, inIntake, ENDED)).thenRefused(new PersonIsInIntake(PERSON));
        }
        gone.when(request(ErasureGround.COURT_ORDER, inIntake, ENDED))
                .thenAccepted(requested(ErasureGround.COURT_ORDER));
    }

    @Test
    void what_keeps_a_record_this_one_was_once_linked_with_keeps_this_one() {
        var unlinked = gone.given(new LinkSeen(OTHER, PERSON), new UnlinkSeen(OTHER, PERSON));
        unlinked.when(request(ErasureGround.COURT_ORDER, ENDED)).thenRefused(new RecordsAreLinked(PERSON));
        unlinked.when(request(ErasureGround.COURT_ORDER, linkedWith(), ENDED))
                .thenAccepted(requested(ErasureGround.COURT_ORDER));
        unlinked.when(request(ErasureGround.COURT_ORDER, linkedWith(placed()), ENDED))
                .thenRefused(new HoldIsInForce(HOLD));
        unlinked.when(request(ErasureGround.COURT_ORDER, linkedWith(ADULT, OPENED), ENDED))
                .thenRefused(new EpisodeIsOpen(EPISODE));
        EpisodeEndSeen later = new EpisodeEndSeen(PERSON, PROGRAMME, OTHER, CLOSED.plus(Duration.ofDays(1)));
        unlinked.when(request(ErasureGround.RETENTION_ENDED, linkedWith(ADULT, later), ENDED))
                .thenRefused(new RetentionRuns(PERSON, ENDED.plus(Duration.ofDays(1))));
    }

    private static Circumstances linkedWith(RetentionEvent... events) {
        RetentionState other = RetentionState.NONE;
        for (RetentionEvent event : events) {
            other = RetentionState.evolve(other, event);
        }
        return new Circumstances(POLICY.version(), Map.of(PROGRAMME, POLICY), false, Map.of(OTHER, other));
    }

    @Test
    void what_comes_up_after_the_beginning_stops_it_while_no_key_is_gone() {
        var underWay = gone.given(requested(ErasureGround.COURT_ORDER), approved(), begun());
        underWay.when(review(CIRCUMSTANCES)).thenNothingNew();
        underWay.given(OPENED)
                .when(review(CIRCUMSTANCES))
                .thenAccepted(new ErasureStopped(PERSON, REQUEST, Obstacle.EPISODE_OPEN, ENDED, POLICY.version()))
                .when(destruction())
                .thenNothingNew();
        underWay.given(new LinkSeen(OTHER, PERSON))
                .when(review(CIRCUMSTANCES))
                .thenAccepted(new ErasureStopped(PERSON, REQUEST, Obstacle.RECORDS_LINKED, ENDED, POLICY.version()));
        underWay.given(erased(), OPENED).when(review(CIRCUMSTANCES)).thenNothingNew();
    }

    @Test
    void of_a_minor_it_is_counted_from_coming_of_age() {
        assertThat(POLICY.endsAt(CLOSED, new PartialDate("2010-07-04")))
                .contains(Instant.parse("2038-07-05T04:00:00Z"));
        assertThat(POLICY.endsAt(CLOSED, new PartialDate("2010")))
                .as("the latest day it may be")
                .contains(Instant.parse("2039-01-01T05:00:00Z"));
        assertThat(POLICY.endsAt(CLOSED, PartialDate.UNKNOWN)).isEmpty();
        assertThat(POLICY.endsAt(CLOSED, new PartialDate("2008-05-31")))
                .as("of age on that day")
                .contains(ENDED);
    }

    @Test
    void nobody_is_kept_by_a_clock_that_never_began_but_by_another_ground_erased() {
        var never = nobody.given(ADULT);
        never.when(request(ErasureGround.RETENTION_ENDED, ENDED)).thenRefused(new RetentionIsNotCounted(PERSON));
        never.when(request(ErasureGround.COURT_ORDER, ENDED)).thenAccepted(requested(ErasureGround.COURT_ORDER));
        nobody.when(request(ErasureGround.COURT_ORDER, ENDED)).thenRefused(new ParticipantUnknown(PERSON));
    }

    @ParameterizedTest
    @EnumSource
    void an_open_episode_keeps_the_record_whatever_the_ground(ErasureGround ground) {
        nobody.given(ADULT, OPENED).when(request(ground, ENDED)).thenRefused(new EpisodeIsOpen(EPISODE));
        gone.given(OPENED).when(request(ground, ENDED)).thenRefused(new EpisodeIsOpen(EPISODE));
    }

    @ParameterizedTest
    @EnumSource
    void a_hold_on_one_episode_keeps_the_whole_record_whatever_the_ground(ErasureGround ground) {
        gone.given(placed(EPISODE)).when(request(ground, ENDED)).thenRefused(new HoldIsInForce(HOLD));
        gone.given(placed(EPISODE), lifted()).when(request(ground, ENDED)).thenAccepted(requested(ground));
    }

    @Test
    void records_that_are_linked_are_told_apart_first() {
        gone.given(new LinkSeen(OTHER, PERSON))
                .when(request(ErasureGround.COURT_ORDER, ENDED))
                .thenRefused(new RecordsAreLinked(PERSON));
    }

    @Test
    void one_erasure_is_asked_for_at_a_time() {
        var asked = gone.given(requested(ErasureGround.COURT_ORDER));
        asked.when(request(ErasureGround.RETENTION_ENDED, ENDED)).thenRefused(new ErasureIdTaken(REQUEST));
        asked.when(new RequestErasure(PERSON, OTHER, ErasureGround.COURT_ORDER, ORDER, CIRCUMSTANCES, OFFICER, ENDED))
                .thenRefused(new ErasurePending(REQUEST));
    }

    @Test
    void a_second_person_approves() {
        var asked = gone.given(requested(ErasureGround.COURT_ORDER));
        asked.when(approve(OFFICER)).thenRefused(new ApproverIsRequester(REQUEST));
        var agreed = asked.when(approve(DIRECTOR)).thenAccepted(approved());
        agreed.when(approve(DIRECTOR)).thenNothingNew();
        agreed.when(approve("officer-2")).thenRefused(new ErasureIsDecided(REQUEST, ErasureStatus.APPROVED));
        gone.when(approve(DIRECTOR)).thenRefused(new ErasureUnknown(REQUEST));
    }

    @Test
    void what_speaks_against_it_is_looked_at_again_when_it_is_approved() {
        gone.given(requested(ErasureGround.RETENTION_ENDED), placed())
                .when(approve(DIRECTOR))
                .thenRefused(new HoldIsInForce(HOLD));
        gone.given(requested(ErasureGround.RETENTION_ENDED), OPENED)
                .when(approve(DIRECTOR))
                .thenRefused(new EpisodeIsOpen(EPISODE));
    }

    @Test
    void what_is_declined_is_asked_for_anew_or_not_at_all() {
        var asked = gone.given(requested(ErasureGround.COURT_ORDER));
        var declined = asked.when(decline())
                .thenAccepted(new ErasureDeclined(PERSON, REQUEST, DeclineReason.STILL_NEEDED, ENDED, DIRECTOR));
        declined.when(decline()).thenNothingNew();
        declined.when(approve(DIRECTOR)).thenRefused(new ErasureIsDecided(REQUEST, ErasureStatus.DECLINED));
        declined.when(new RequestErasure(
                        PERSON, OTHER, ErasureGround.COURT_ORDER, ORDER, CIRCUMSTANCES, OFFICER, ENDED))
                .thenAccepted(new RetentionEvent.ErasureRequested(
                        PERSON, OTHER, ErasureGround.COURT_ORDER, ORDER, ENDED, OFFICER, POLICY.version()));
        asked.given(approved()).when(decline()).thenRefused(new ErasureIsDecided(REQUEST, ErasureStatus.APPROVED));
    }

    @Test
    void a_hold_between_approval_and_beginning_stops_it_with_nothing_destroyed() {
        var held = gone.given(requested(ErasureGround.COURT_ORDER), approved(), placed());
        held.when(begin())
                .thenAccepted(new ErasureStopped(PERSON, REQUEST, Obstacle.HOLD_IN_FORCE, ENDED, POLICY.version()))
                .when(destruction())
                .thenNothingNew();
    }

    @Test
    void what_has_begun_goes_on_to_its_end_and_each_step_may_be_repeated() {
        var agreed = gone.given(requested(ErasureGround.COURT_ORDER), approved());
        var underWay = agreed.when(begin()).thenAccepted(begun());
        underWay.when(begin()).thenNothingNew();
        underWay.when(hold(Optional.empty())).thenRefused(new ErasureHasBegun(REQUEST));
        underWay.when(confirm("intake")).thenNothingNew();
        var destroyed = underWay.when(destruction()).thenAccepted(erased());
        destroyed.when(destruction()).thenNothingNew();
        destroyed.when(confirm("somebody-else")).thenNothingNew();
        var half = destroyed.when(confirm("intake")).thenAccepted(confirmed("intake"));
        half.when(confirm("intake")).thenNothingNew();
        var complete = half.when(confirm("outcomes"))
                .thenAccepted(
                        confirmed("outcomes"),
                        new ErasureCompleted(PERSON, REQUEST, ENDED.plus(Duration.ofSeconds(2))));
        complete.when(confirm("outcomes")).thenNothingNew();
        complete.when(hold(Optional.empty())).thenRefused(new ErasureHasBegun(REQUEST));
        complete.when(new RequestErasure(
                        PERSON, OTHER, ErasureGround.COURT_ORDER, ORDER, CIRCUMSTANCES, OFFICER, ENDED))
                .thenRefused(new ErasureHasBegun(REQUEST));
    }

    private static ClearingConfirmed confirmed(String service) {
        return new ClearingConfirmed(PERSON, REQUEST, service, ENDED.plus(Duration.ofSeconds(2)));
    }

    @Test
    void nothing_is_destroyed_that_nobody_approved() {
        gone.given(requested(ErasureGround.COURT_ORDER)).when(begin()).thenNothingNew();
        gone.when(begin()).thenRefused(new ErasureUnknown(REQUEST));
        gone.when(destruction()).thenRefused(new ErasureUnknown(REQUEST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Jane Doe", "-1", "naïve", "a/b"})
    void a_reference_is_no_place_for_a_name(String text) {
        assertThatThrownBy(() -> new Reference(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holds_and_erasures_lie_under_the_key_of_the_organisation() {
        assertThat(RetentionCatalogue.EVENTS
                        .typeOf(placed())
                        .compartment()
                        .owner()
                        .apply(placed()))
                .isEmpty();
        assertThat(RetentionCatalogue.EVENTS
                        .typeOf(erased())
                        .details()
                        .subject()
                        .apply(erased()))
                .contains(PERSON.toString());
    }
}
