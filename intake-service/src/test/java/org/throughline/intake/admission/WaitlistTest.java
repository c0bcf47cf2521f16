package org.throughline.intake.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.throughline.intake.admission.AdmissionFixture.ADULT;
import static org.throughline.intake.admission.AdmissionFixture.BOOK;
import static org.throughline.intake.admission.AdmissionFixture.EPISODE;
import static org.throughline.intake.admission.AdmissionFixture.NOON;
import static org.throughline.intake.admission.AdmissionFixture.OTHER;
import static org.throughline.intake.admission.AdmissionFixture.PERSON;
import static org.throughline.intake.admission.AdmissionFixture.TRACK;
import static org.throughline.intake.admission.AdmissionFixture.offered;
import static org.throughline.intake.admission.AdmissionFixture.takenByAnother;
import static org.throughline.intake.admission.WaitlistFixture.ACCEPTED;
import static org.throughline.intake.admission.WaitlistFixture.DECLINED;
import static org.throughline.intake.admission.WaitlistFixture.ENTRY;
import static org.throughline.intake.admission.WaitlistFixture.EXPIRED;
import static org.throughline.intake.admission.WaitlistFixture.EXPIRES;
import static org.throughline.intake.admission.WaitlistFixture.EXPLAINED;
import static org.throughline.intake.admission.WaitlistFixture.KEPT;
import static org.throughline.intake.admission.WaitlistFixture.OFFERED;
import static org.throughline.intake.admission.WaitlistFixture.PASSED_OVER;
import static org.throughline.intake.admission.WaitlistFixture.PLACED;
import static org.throughline.intake.admission.WaitlistFixture.POLICY;
import static org.throughline.intake.admission.WaitlistFixture.QUEUED;
import static org.throughline.intake.admission.WaitlistFixture.REMOVED;
import static org.throughline.intake.admission.WaitlistFixture.RESERVED;
import static org.throughline.intake.admission.WaitlistFixture.UNQUEUED;
import static org.throughline.intake.admission.WaitlistFixture.WHY;
import static org.throughline.intake.admission.WaitlistFixture.acceptance;
import static org.throughline.intake.admission.WaitlistFixture.before;
import static org.throughline.intake.admission.WaitlistFixture.decline;
import static org.throughline.intake.admission.WaitlistFixture.expire;
import static org.throughline.intake.admission.WaitlistFixture.freed;
import static org.throughline.intake.admission.WaitlistFixture.offer;
import static org.throughline.intake.admission.WaitlistFixture.offerAt;
import static org.throughline.intake.admission.WaitlistFixture.place;
import static org.throughline.intake.admission.WaitlistFixture.remove;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.throughline.intake.GoldenEvents;
import org.throughline.intake.admission.domain.BookEvent.PlaceReserved;
import org.throughline.intake.admission.domain.BookEvent.PlaceTaken;
import org.throughline.intake.admission.domain.Priority;
import org.throughline.intake.admission.domain.RuleOverride.Role;
import org.throughline.intake.admission.domain.Waitlist;
import org.throughline.intake.admission.domain.WaitlistCommand;
import org.throughline.intake.admission.domain.WaitlistCommand.AcceptOffer;
import org.throughline.intake.admission.domain.WaitlistCommand.Entry;
import org.throughline.intake.admission.domain.WaitlistCommand.LeaveOnAdmission;
import org.throughline.intake.admission.domain.WaitlistCommand.OutOfOrder;
import org.throughline.intake.admission.domain.WaitlistEvent;
import org.throughline.intake.admission.domain.WaitlistEvent.Cause;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistOfferMade;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistRemoved;
import org.throughline.intake.admission.domain.WaitlistPolicy;
import org.throughline.intake.admission.domain.WaitlistRefusal;
import org.throughline.intake.admission.domain.WaitlistRefusal.AlreadyWaiting;
import org.throughline.intake.admission.domain.WaitlistRefusal.EntryRemoved;
import org.throughline.intake.admission.domain.WaitlistRefusal.EntryUnknown;
import org.throughline.intake.admission.domain.WaitlistRefusal.NoOffer;
import org.throughline.intake.admission.domain.WaitlistRefusal.NoPlaceFree;
import org.throughline.intake.admission.domain.WaitlistRefusal.OfferOver;
import org.throughline.intake.admission.domain.WaitlistRefusal.OfferStands;
import org.throughline.intake.admission.domain.WaitlistRefusal.OthersComeFirst;
import org.throughline.intake.admission.domain.WaitlistRefusal.ParticipantUnknown;
import org.throughline.intake.admission.domain.WaitlistRefusal.PassingOverLacksAuthority;
import org.throughline.intake.admission.domain.WaitlistRefusal.TrackUnknown;
import org.throughline.intake.admission.domain.WaitlistRefusal.WaitlistFull;
import org.throughline.intake.admission.domain.WaitlistRules;
import org.throughline.intake.policy.domain.PolicyNumbers;
import org.throughline.platform.testkit.Scenario;

class WaitlistTest {
    private final Scenario<WaitlistCommand, Waitlist, WaitlistEvent, WaitlistRefusal> nothing =
            Scenario.of(new WaitlistDeciding());
    private final Scenario<WaitlistCommand, Waitlist, WaitlistEvent, WaitlistRefusal> told =
            nothing.given(ADULT, offered(true, 1), BOOK);
    private final Scenario<WaitlistCommand, Waitlist, WaitlistEvent, WaitlistRefusal> waiting =
            told.given(PLACED, EXPLAINED, QUEUED);
    private final Scenario<WaitlistCommand, Waitlist, WaitlistEvent, WaitlistRefusal> asked =
            waiting.given(OFFERED, RESERVED);
    private final Scenario<WaitlistCommand, Waitlist, WaitlistEvent, WaitlistRefusal> kept =
            asked.given(ACCEPTED, KEPT);

    @Test
    void somebody_waits_for_a_track_once() {
        told.when(place(Priority.ROUTINE))
                .thenAccepted(PLACED, EXPLAINED, QUEUED)
                .when(place(Priority.ROUTINE))
                .thenNothingNew();
        waiting.when(new WaitlistCommand.PlaceOnWaitlist(
                        PERSON,
                        OTHER,
                        TRACK,
                        "adult-iop",
                        Priority.CRISIS,
                        place(Priority.CRISIS).grounds(),
                        NOON))
                .thenRefused(new AlreadyWaiting(ENTRY));
    }

    @Test
    void nobody_waits_for_what_nobody_told_of() {
        nothing.given(offered(true, 1), BOOK).when(place(Priority.ROUTINE)).thenRefused(new ParticipantUnknown(PERSON));
        nothing.given(ADULT, BOOK).when(place(Priority.ROUTINE)).thenRefused(new TrackUnknown(TRACK));
        told.when(new WaitlistCommand.PlaceOnWaitlist(
                        PERSON,
                        ENTRY,
                        TRACK,
                        "other",
                        Priority.ROUTINE,
                        place(Priority.ROUTINE).grounds(),
                        NOON))
                .thenRefused(new TrackUnknown(TRACK));
    }

    @Test
    void a_queue_is_bounded() {
        List<WaitlistEvent> many = LongStream.range(0, WaitlistRules.WAITING_MOST)
                .<WaitlistEvent>mapToObj(who -> before(who, 1))
                .toList();
        told.given(many).when(place(Priority.ROUTINE)).thenRefused(new WaitlistFull(TRACK, WaitlistRules.WAITING_MOST));
    }

    @Test
    void who_comes_first_is_offered_the_place_and_it_is_kept_for_as_long_as_the_policy_says() {
        waiting.when(offer()).thenAccepted(OFFERED, RESERVED).when(offer()).thenRefused(new OfferStands(ENTRY));
    }

    @ParameterizedTest
    @CsvSource({"1,true", "4,true", "5,false"})
    void by_rank_and_then_by_time(int rank, boolean first) {
        var queue = waiting.given(before(1, rank));
        if (first) {
            queue.when(offer()).thenRefused(new OthersComeFirst(ENTRY, 1));
        } else {
            queue.when(offer()).thenAccepted(OFFERED, RESERVED);
        }
    }

    @Test
    void passing_others_over_needs_a_reason_and_a_role() {
        WaitlistOfferMade passing = new WaitlistOfferMade(
                PERSON, ENTRY, EXPIRES, List.of(PASSED_OVER), OFFERED.offeredBy(), NOON, POLICY.version());
        waiting.given(before(1, 1)).when(offer(PASSED_OVER)).thenAccepted(passing, RESERVED);
        waiting.when(offer(PASSED_OVER)).thenAccepted(OFFERED, RESERVED);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"CARE_COORDINATOR", "MEDICAL_DIRECTOR"})
    void not_everybody_passes_others_over(Role role) {
        waiting.given(before(1, 1))
                .when(offer(new OutOfOrder(role, "somebody", PASSED_OVER.reason())))
                .thenRefused(new PassingOverLacksAuthority(ENTRY));
    }

    @Test
    void whom_a_place_is_kept_for_is_not_passed_over_and_when_the_time_is_over_comes_first_again() {
        var two = nothing.given(ADULT, offered(true, 2), BOOK, PLACED, EXPLAINED, QUEUED, before(1, 1))
                .given(new PlaceReserved(TRACK, 2026, new UUID(9, 1), new UUID(8, 1), List.of(EXPIRES), NOON));
        two.when(offer()).thenAccepted(OFFERED, RESERVED);
        two.when(offerAt(EXPIRES)).thenRefused(new OthersComeFirst(ENTRY, 1));
    }

    @Test
    void what_is_taken_or_kept_is_not_offered() {
        waiting.given(takenByAnother(1)).when(offer()).thenRefused(new NoPlaceFree(TRACK));
        waiting.given(new PlaceReserved(TRACK, 2026, OTHER, OTHER, List.of(EXPIRES), NOON))
                .when(offer())
                .thenRefused(new NoPlaceFree(TRACK));
        nothing.given(PLACED, EXPLAINED, QUEUED).when(offer()).thenRefused(new NoPlaceFree(TRACK));
    }

    @Test
    void an_accepted_place_is_kept_until_the_admission() {
        asked.when(acceptance(NOON))
                .thenAccepted(ACCEPTED, KEPT)
                .when(acceptance(NOON))
                .thenNothingNew();
        kept.when(offer()).thenRefused(new OfferStands(ENTRY));
        kept.when(expire(EXPIRES)).thenNothingNew();
    }

    @Test
    void who_declines_waits_on_and_the_place_is_free() {
        var declined = asked.when(decline(NOON)).thenAccepted(DECLINED, freed(NOON));
        declined.when(decline(NOON)).thenRefused(new NoOffer(ENTRY));
        declined.when(offer()).thenAccepted(OFFERED, RESERVED);
        kept.when(decline(NOON)).thenAccepted(DECLINED, freed(NOON));
    }

    @Test
    void an_offer_nobody_answers_is_over_at_its_time() {
        asked.when(expire(EXPIRES.minusMillis(1))).thenNothingNew();
        asked.when(expire(EXPIRES))
                .thenAccepted(EXPIRED, freed(EXPIRES))
                .when(expire(EXPIRES))
                .thenNothingNew();
        asked.when(acceptance(EXPIRES)).thenRefused(new OfferOver(ENTRY));
        asked.when(decline(EXPIRES)).thenRefused(new OfferOver(ENTRY));
        waiting.when(acceptance(NOON)).thenRefused(new NoOffer(ENTRY));
    }

    @Test
    void who_is_removed_gives_back_what_was_kept() {
        var removed = asked.when(remove()).thenAccepted(REMOVED, WHY, UNQUEUED, freed(NOON));
        removed.when(remove()).thenNothingNew();
        removed.when(offer()).thenRefused(new EntryRemoved(ENTRY));
        removed.when(acceptance(NOON)).thenRefused(new EntryRemoved(ENTRY));
        removed.when(place(Priority.ROUTINE)).thenNothingNew();
    }

    @Test
    void an_entry_of_another_track_or_nobody_is_unknown() {
        told.when(offer()).thenRefused(new EntryUnknown(ENTRY));
        asked.when(new AcceptOffer(new Entry(PERSON, ENTRY, "other"), "clerk-1", NOON))
                .thenRefused(new EntryUnknown(ENTRY));
        assertThatIllegalStateException().isThrownBy(() -> told.given(OFFERED).state());
    }

    @Test
    void who_is_admitted_waits_no_longer() {
        LeaveOnAdmission leave = new LeaveOnAdmission(PERSON, TRACK, NOON);
        WaitlistRemoved admitted = new WaitlistRemoved(PERSON, ENTRY, TRACK, Cause.ADMITTED, NOON);
        kept.given(new PlaceTaken(TRACK, 2026, EPISODE, PERSON, NOON))
                .when(leave)
                .thenAccepted(admitted)
                .when(leave)
                .thenNothingNew();
        waiting.when(leave).thenAccepted(admitted, UNQUEUED);
        told.when(leave).thenNothingNew();
    }

    @Test
    void ranks_and_hours_are_those_of_the_programme() {
        PolicyNumbers numbers = new PolicyNumbers(
                "site-7", Map.of("intake.waitlist-rank-routine", 1L, "intake.waitlist-offer-hours", 24L));
        WaitlistPolicy policy = WaitlistPolicy.of(numbers);
        assertThat(policy.ranks()).containsEntry(Priority.ROUTINE, 1).containsEntry(Priority.CRISIS, 1);
        assertThat(Duration.ofHours(policy.offerHours())).isEqualTo(Duration.ofDays(1));
        assertThat(WaitlistPolicy.of(PolicyNumbers.STANDARD)).isEqualTo(WaitlistPolicy.STANDARD);
    }

    @Test
    void every_stored_form_still_loads_and_is_written_as_it_was() throws IOException {
        GoldenEvents.hold(
                WaitlistCatalogue.EVENTS,
                List.of(
                        PLACED,
                        EXPLAINED,
                        new WaitlistOfferMade(
                                PERSON, ENTRY, EXPIRES, List.of(PASSED_OVER), "clerk-1", NOON, POLICY.version()),
                        ACCEPTED,
                        DECLINED,
                        EXPIRED,
                        REMOVED,
                        WHY,
                        HeldFixture.NEXT_BOOK,
                        AdmissionFixture.TAKEN,
                        AdmissionFixture.GIVEN_BACK,
                        RESERVED,
                        QUEUED,
                        UNQUEUED));
    }
}
