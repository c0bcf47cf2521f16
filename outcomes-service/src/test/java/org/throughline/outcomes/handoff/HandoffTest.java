package org.throughline.outcomes.handoff;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.outcomes.Known.CONSENT;
import static org.throughline.outcomes.Known.EPISODE;
import static org.throughline.outcomes.Known.HANDOFF;
import static org.throughline.outcomes.Known.NOON;
import static org.throughline.outcomes.Known.OTHER_PARTICIPANT;
import static org.throughline.outcomes.Known.PARTICIPANT;
import static org.throughline.outcomes.Known.POLICY;
import static org.throughline.outcomes.Known.REASON;
import static org.throughline.outcomes.Known.SECOND_HANDOFF;
import static org.throughline.outcomes.Known.id;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.outcomes.domain.Text;
import org.throughline.outcomes.handoff.domain.HandoffCommand;
import org.throughline.outcomes.handoff.domain.HandoffCommand.AcceptHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.Along;
import org.throughline.outcomes.handoff.domain.HandoffCommand.CloseHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.ConfirmFirstVisit;
import org.throughline.outcomes.handoff.domain.HandoffCommand.DeclineHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.InitiateHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.MarkHandoffOverdue;
import org.throughline.outcomes.handoff.domain.HandoffCommand.MissFirstVisit;
import org.throughline.outcomes.handoff.domain.HandoffCommand.ReassignHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.ReviewCover;
import org.throughline.outcomes.handoff.domain.HandoffEvent;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareCoverChanged;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareFirstVisitConfirmed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareFirstVisitMissed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffAccepted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffClosed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffDeclined;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffInitiated;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffReassigned;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercarePackagePrepared;
import org.throughline.outcomes.handoff.domain.HandoffEvent.ClosedCause;
import org.throughline.outcomes.handoff.domain.HandoffEvent.ConsentExpired;
import org.throughline.outcomes.handoff.domain.HandoffEvent.ConsentGranted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.ConsentRevoked;
import org.throughline.outcomes.handoff.domain.HandoffEvent.DischargeCompleted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.EpisodeHandoffFreed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.EpisodeHandoffTaken;
import org.throughline.outcomes.handoff.domain.HandoffEvent.EpisodeReopened;
import org.throughline.outcomes.handoff.domain.HandoffEvent.HandoffOverdue;
import org.throughline.outcomes.handoff.domain.HandoffEvent.MissedCause;
import org.throughline.outcomes.handoff.domain.HandoffRefusal;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.EpisodeHasHandoff;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.EpisodeNotDischarged;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.FirstVisitInFuture;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.FirstVisitIsConfirmed;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.FirstVisitNotYetDue;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffExists;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffIsAccepted;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffIsClosed;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffIsDeclined;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffNeedsResponsible;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffNotAccepted;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffNotYetDue;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffUnknown;
import org.throughline.outcomes.handoff.domain.Handoffs;
import org.throughline.platform.testkit.Scenario;

class HandoffTest {
    private static final Text RIVERSIDE = new Text("Riverside Counselling");
    private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");
    private static final Instant DUE = NOON.plus(Duration.ofDays(7));
    private static final Instant VISIT = NOON.plus(Duration.ofDays(5));
    private static final DischargeCompleted DISCHARGED = discharge(PARTICIPANT, EPISODE, NOON);
    private static final Along ALONG = new Along(List.of(new Text("a medication")), List.of(new Text("a contact")));
    private static final AftercarePackagePrepared PREPARED =
            new AftercarePackagePrepared(PARTICIPANT, HANDOFF, ALONG.medications(), ALONG.contacts(), DUE);
    private static final EpisodeHandoffTaken TAKEN = new EpisodeHandoffTaken(EPISODE, HANDOFF);

    private final Scenario<HandoffCommand, Handoffs, HandoffEvent, HandoffRefusal> nothing =
            Scenario.of(new HandoffDeciding());
    private final Scenario<HandoffCommand, Handoffs, HandoffEvent, HandoffRefusal> discharged =
            nothing.given(DISCHARGED);
    private final Scenario<HandoffCommand, Handoffs, HandoffEvent, HandoffRefusal> waiting =
            discharged.given(initiated(true), PREPARED, TAKEN);

    private static DischargeCompleted discharge(UUID participantId, UUID episodeId, Instant at) {
        return new DischargeCompleted(participantId, episodeId, "COMPLETED", "1", at);
    }

    private static InitiateHandoff initiate(UUID handoffId, String responsible) {
        return new InitiateHandoff(
                PARTICIPANT, EPISODE, handoffId, responsible, RIVERSIDE, ALONG, POLICY.handoff(), NOON);
    }

    private static AftercareHandoffInitiated initiated(boolean carried) {
        return new AftercareHandoffInitiated(PARTICIPANT, EPISODE, HANDOFF, "mara", RIVERSIDE, carried, NOON);
    }

    private static ConsentGranted consent(UUID participantId, String kind, String recipient, Instant expiresAt) {
        return new ConsentGranted(
                participantId, CONSENT, kind, List.of("Someone else", recipient), NOON.minusSeconds(60), expiresAt);
    }

    private static AftercareHandoffAccepted acceptedOn(Instant visit) {
        return new AftercareHandoffAccepted(PARTICIPANT, HANDOFF, visit, NOON);
    }

    private static AftercareHandoffDeclined declined() {
        return new AftercareHandoffDeclined(PARTICIPANT, HANDOFF, REASON, NOON);
    }

    private static MarkHandoffOverdue overdueAt(Instant at) {
        return new MarkHandoffOverdue(EPISODE, HANDOFF, POLICY.handoff(), at);
    }

    @Test
    void a_handoff_follows_a_discharge_and_takes_the_episode() {
        discharged.when(initiate(HANDOFF, "mara")).thenAccepted(initiated(true), PREPARED, TAKEN);
    }

    @Test
    void without_a_discharge_there_is_no_handoff() {
        nothing.when(initiate(HANDOFF, "mara")).thenRefused(new EpisodeNotDischarged(EPISODE));
        nothing.given(discharge(OTHER_PARTICIPANT, EPISODE, NOON))
                .when(initiate(HANDOFF, "mara"))
                .thenRefused(new EpisodeNotDischarged(EPISODE));
        nothing.given(discharge(PARTICIPANT, id(99), NOON))
                .when(initiate(HANDOFF, "mara"))
                .thenRefused(new EpisodeNotDischarged(EPISODE));
    }

    @Test
    void a_consent_that_covers_the_recipient_lets_it_be_sent() {
        discharged
                .given(consent(PARTICIPANT, "TPO", "Riverside Counselling", FAR))
                .when(initiate(HANDOFF, "mara"))
                .thenAccepted(initiated(false), PREPARED, TAKEN);
    }

    @Test
    void no_other_consent_covers_it_so_the_person_carries_it() {
        List<ConsentGranted> others = List.of(
                consent(OTHER_PARTICIPANT, "TPO", "Riverside Counselling", FAR),
                consent(PARTICIPANT, "RESEARCH", "Riverside Counselling", FAR),
                consent(PARTICIPANT, "TPO", "Riverside Clinic", FAR),
                consent(PARTICIPANT, "TPO", "Riverside Counselling", NOON),
                new ConsentGranted(
                        PARTICIPANT, CONSENT, "TPO", List.of("Riverside Counselling"), NOON.plusSeconds(1), FAR));
        others.forEach(consent -> discharged
                .given(consent)
                .when(initiate(HANDOFF, "mara"))
                .thenAccepted(initiated(true), PREPARED, TAKEN));
        for (HandoffEvent end : List.of(
                new ConsentRevoked(PARTICIPANT, CONSENT, NOON), new ConsentExpired(PARTICIPANT, CONSENT, NOON))) {
            discharged
                    .given(consent(PARTICIPANT, "TPO", "Riverside Counselling", FAR), end)
                    .when(initiate(HANDOFF, "mara"))
                    .thenAccepted(initiated(true), PREPARED, TAKEN);
        }
    }

    @Test
    void somebody_is_responsible_from_the_first_moment() {
        discharged.when(initiate(HANDOFF, " ")).thenRefused(new HandoffNeedsResponsible(HANDOFF));
    }

    @Test
    void an_episode_has_one_handoff_at_a_time() {
        discharged
                .given(TAKEN)
                .when(initiate(SECOND_HANDOFF, "mara"))
                .thenRefused(new EpisodeHasHandoff(EPISODE, HANDOFF));
    }

    @Test
    void a_repeated_beginning_changes_nothing() {
        waiting.when(initiate(HANDOFF, "mara")).thenNothingNew();
    }

    @Test
    void another_handoff_needs_another_id() {
        HandoffRefusal exists = new HandoffExists(HANDOFF);
        waiting.when(initiate(HANDOFF, "noor")).thenRefused(exists);
        waiting.when(new InitiateHandoff(
                        OTHER_PARTICIPANT, EPISODE, HANDOFF, "mara", RIVERSIDE, ALONG, POLICY.handoff(), NOON))
                .thenRefused(exists);
        waiting.when(new InitiateHandoff(
                        PARTICIPANT, id(99), HANDOFF, "mara", RIVERSIDE, ALONG, POLICY.handoff(), NOON))
                .thenRefused(exists);
        waiting.when(new InitiateHandoff(PARTICIPANT, EPISODE, HANDOFF, "mara", REASON, ALONG, POLICY.handoff(), NOON))
                .thenRefused(exists);
    }

    @Test
    void the_recipient_accepts_with_a_first_appointment() {
        waiting.when(new AcceptHandoff(EPISODE, HANDOFF, VISIT, NOON))
                .thenAccepted(acceptedOn(VISIT))
                .when(new AcceptHandoff(EPISODE, HANDOFF, VISIT, NOON))
                .thenNothingNew();
    }

    @Test
    void what_is_accepted_is_not_accepted_otherwise_declined_or_overdue() {
        var accepted = waiting.given(acceptedOn(VISIT));
        accepted.when(new AcceptHandoff(EPISODE, HANDOFF, NOON, NOON)).thenRefused(new HandoffIsAccepted(HANDOFF));
        accepted.when(new DeclineHandoff(EPISODE, HANDOFF, REASON, NOON)).thenRefused(new HandoffIsAccepted(HANDOFF));
        accepted.when(overdueAt(DUE)).thenRefused(new HandoffIsAccepted(HANDOFF));
    }

    @Test
    void a_declined_handoff_makes_room_for_another() {
        waiting.when(new DeclineHandoff(EPISODE, HANDOFF, REASON, NOON))
                .thenAccepted(declined(), new EpisodeHandoffFreed(EPISODE, HANDOFF))
                .when(new DeclineHandoff(EPISODE, HANDOFF, REASON, NOON))
                .thenNothingNew();
        discharged
                .given(TAKEN, new EpisodeHandoffFreed(EPISODE, HANDOFF))
                .when(initiate(HANDOFF, "mara"))
                .thenAccepted(initiated(true), PREPARED, TAKEN);
    }

    @Test
    void what_is_declined_is_neither_accepted_nor_overdue() {
        var declined = waiting.given(declined());
        declined.when(new AcceptHandoff(EPISODE, HANDOFF, VISIT, NOON)).thenRefused(new HandoffIsDeclined(HANDOFF));
        declined.when(overdueAt(DUE)).thenRefused(new HandoffIsDeclined(HANDOFF));
    }

    @Test
    void responsibility_passes_on_but_never_to_nobody() {
        waiting.when(new ReassignHandoff(EPISODE, HANDOFF, "noor", NOON))
                .thenAccepted(new AftercareHandoffReassigned(PARTICIPANT, HANDOFF, "noor", NOON))
                .when(new ReassignHandoff(EPISODE, HANDOFF, "noor", NOON))
                .thenNothingNew();
        waiting.when(new ReassignHandoff(EPISODE, HANDOFF, "", NOON)).thenRefused(new HandoffNeedsResponsible(HANDOFF));
    }

    @Test
    void after_a_refusal_somebody_still_answers_and_may_change() {
        waiting.given(declined())
                .when(new ReassignHandoff(EPISODE, HANDOFF, "noor", NOON))
                .thenAccepted(new AftercareHandoffReassigned(PARTICIPANT, HANDOFF, "noor", NOON));
    }

    @Test
    void a_handoff_nobody_accepted_in_time_is_overdue_and_may_still_be_accepted() {
        waiting.when(overdueAt(DUE))
                .thenAccepted(new HandoffOverdue(PARTICIPANT, HANDOFF, "mara", DUE))
                .when(new AcceptHandoff(EPISODE, HANDOFF, VISIT, NOON))
                .thenAccepted(acceptedOn(VISIT));
        waiting.given(new HandoffOverdue(PARTICIPANT, HANDOFF, "mara", DUE))
                .when(new DeclineHandoff(EPISODE, HANDOFF, REASON, NOON))
                .thenAccepted(declined(), new EpisodeHandoffFreed(EPISODE, HANDOFF));
    }

    @Test
    void it_is_overdue_once_and_not_before_its_time() {
        waiting.when(overdueAt(DUE.minusMillis(1))).thenRefused(new HandoffNotYetDue(HANDOFF, DUE));
        waiting.given(new HandoffOverdue(PARTICIPANT, HANDOFF, "mara", DUE))
                .when(overdueAt(DUE))
                .thenNothingNew();
    }

    @Test
    void nothing_becomes_of_a_handoff_nobody_began() {
        nothing.when(overdueAt(DUE)).thenRefused(new HandoffUnknown(HANDOFF));
        waiting.when(new AcceptHandoff(id(99), HANDOFF, VISIT, NOON)).thenRefused(new HandoffUnknown(HANDOFF));
        assertThatThrownBy(() -> nothing.given(declined()).state()).isInstanceOf(IllegalStateException.class);
    }

    private static ConfirmFirstVisit confirm(Instant visitedAt, Instant at) {
        return new ConfirmFirstVisit(EPISODE, HANDOFF, visitedAt, at);
    }

    private static MissFirstVisit miss(MissedCause cause, Instant at) {
        return new MissFirstVisit(EPISODE, HANDOFF, cause, POLICY.handoff(), at);
    }

    private static AftercareFirstVisitMissed missedAt(MissedCause cause, Instant at) {
        return new AftercareFirstVisitMissed(PARTICIPANT, HANDOFF, cause, "mara", at);
    }

    private static AftercareHandoffClosed closedAt(Instant at) {
        return new AftercareHandoffClosed(PARTICIPANT, HANDOFF, ClosedCause.EPISODE_REOPENED, at);
    }

    private static ReviewCover reviewAt(Instant at) {
        return new ReviewCover(PARTICIPANT, EPISODE, HANDOFF, POLICY.handoff(), at);
    }

    @Test
    void a_first_visit_is_confirmed_once() {
        var confirmed = waiting.given(acceptedOn(VISIT))
                .when(confirm(VISIT, DUE))
                .thenAccepted(new AftercareFirstVisitConfirmed(PARTICIPANT, HANDOFF, VISIT, DUE));
        confirmed.when(confirm(VISIT, DUE)).thenNothingNew();
        confirmed.when(confirm(NOON, DUE)).thenRefused(new FirstVisitIsConfirmed(HANDOFF));
    }

    @Test
    void nobody_was_seen_tomorrow() {
        waiting.given(acceptedOn(VISIT))
                .when(confirm(VISIT, VISIT.minusMillis(1)))
                .thenRefused(new FirstVisitInFuture(HANDOFF));
    }

    @Test
    void who_sees_a_person_has_taken_them_on() {
        HandoffEvent taken = new AftercareHandoffAccepted(PARTICIPANT, HANDOFF, VISIT, DUE);
        HandoffEvent seen = new AftercareFirstVisitConfirmed(PARTICIPANT, HANDOFF, VISIT, DUE);
        waiting.when(confirm(VISIT, DUE)).thenAccepted(taken, seen);
        waiting.given(new HandoffOverdue(PARTICIPANT, HANDOFF, "mara", DUE))
                .when(confirm(VISIT, DUE))
                .thenAccepted(taken, seen);
    }

    @Test
    void a_visit_is_missed_when_somebody_says_so_but_not_before_the_appointment() {
        var accepted = waiting.given(acceptedOn(VISIT));
        accepted.when(miss(MissedCause.REPORTED, VISIT.minusMillis(1)))
                .thenRefused(new FirstVisitNotYetDue(HANDOFF, VISIT));
        accepted.when(miss(MissedCause.REPORTED, VISIT))
                .thenAccepted(missedAt(MissedCause.REPORTED, VISIT))
                .when(miss(MissedCause.REPORTED, DUE))
                .thenNothingNew();
        waiting.when(miss(MissedCause.REPORTED, DUE)).thenRefused(new HandoffNotAccepted(HANDOFF));
    }

    @Test
    void a_visit_nobody_confirmed_is_missed_by_the_target_or_a_day_after_a_later_appointment() {
        waiting.given(acceptedOn(VISIT))
                .when(miss(MissedCause.NOT_CONFIRMED, DUE.minusMillis(1)))
                .thenRefused(new FirstVisitNotYetDue(HANDOFF, DUE));
        waiting.given(acceptedOn(VISIT))
                .when(miss(MissedCause.NOT_CONFIRMED, DUE))
                .thenAccepted(missedAt(MissedCause.NOT_CONFIRMED, DUE));
        Instant late = DUE.plus(Duration.ofDays(2));
        Instant confirmedBy = late.plus(Duration.ofDays(1));
        var later = waiting.given(acceptedOn(late));
        later.when(miss(MissedCause.NOT_CONFIRMED, DUE)).thenRefused(new FirstVisitNotYetDue(HANDOFF, confirmedBy));
        later.when(miss(MissedCause.NOT_CONFIRMED, confirmedBy))
                .thenAccepted(missedAt(MissedCause.NOT_CONFIRMED, confirmedBy));
    }

    @Test
    void whoever_nobody_took_on_in_time_was_not_seen_in_time_either() {
        waiting.when(miss(MissedCause.NOT_CONFIRMED, DUE.minusMillis(1)))
                .thenRefused(new FirstVisitNotYetDue(HANDOFF, DUE));
        waiting.when(miss(MissedCause.NOT_CONFIRMED, DUE)).thenAccepted(missedAt(MissedCause.NOT_CONFIRMED, DUE));
    }

    @Test
    void after_a_missed_visit_there_may_be_another_appointment_or_it_took_place_after_all() {
        Instant again = DUE.plus(Duration.ofDays(1));
        var missed = waiting.given(acceptedOn(VISIT), missedAt(MissedCause.REPORTED, VISIT));
        missed.when(new AcceptHandoff(EPISODE, HANDOFF, again, NOON))
                .thenAccepted(acceptedOn(again))
                .when(miss(MissedCause.REPORTED, again))
                .thenAccepted(missedAt(MissedCause.REPORTED, again));
        missed.when(confirm(VISIT, DUE))
                .thenAccepted(new AftercareFirstVisitConfirmed(PARTICIPANT, HANDOFF, VISIT, DUE))
                .when(miss(MissedCause.NOT_CONFIRMED, again))
                .thenRefused(new FirstVisitIsConfirmed(HANDOFF));
    }

    @Test
    void one_begun_before_a_first_visit_was_asked_for_has_no_target() {
        var before = discharged.given(initiated(true), TAKEN);
        before.when(miss(MissedCause.NOT_CONFIRMED, FAR)).thenRefused(new FirstVisitNotYetDue(HANDOFF, Instant.MAX));
        before.given(acceptedOn(VISIT))
                .when(miss(MissedCause.NOT_CONFIRMED, FAR))
                .thenAccepted(missedAt(MissedCause.NOT_CONFIRMED, FAR));
    }

    @Test
    void what_is_declined_has_no_visit() {
        var declined = waiting.given(declined());
        declined.when(confirm(VISIT, DUE)).thenRefused(new HandoffIsDeclined(HANDOFF));
        declined.when(miss(MissedCause.REPORTED, DUE)).thenRefused(new HandoffIsDeclined(HANDOFF));
    }

    @Test
    void an_episode_that_goes_on_takes_responsibility_back() {
        CloseHandoff close = new CloseHandoff(EPISODE, HANDOFF, VISIT);
        EpisodeHandoffFreed freed = new EpisodeHandoffFreed(EPISODE, HANDOFF);
        waiting.when(close).thenAccepted(closedAt(VISIT), freed).when(close).thenNothingNew();
        waiting.given(acceptedOn(VISIT)).when(close).thenAccepted(closedAt(VISIT), freed);
        waiting.given(new HandoffOverdue(PARTICIPANT, HANDOFF, "mara", DUE))
                .when(close)
                .thenAccepted(closedAt(VISIT), freed);
        waiting.given(declined()).when(close).thenNothingNew();
    }

    @Test
    void nothing_more_becomes_of_a_closed_handoff() {
        HandoffRefusal closed = new HandoffIsClosed(HANDOFF);
        var over = waiting.given(closedAt(VISIT));
        over.when(new AcceptHandoff(EPISODE, HANDOFF, VISIT, NOON)).thenRefused(closed);
        over.when(new DeclineHandoff(EPISODE, HANDOFF, REASON, NOON)).thenRefused(closed);
        over.when(new ReassignHandoff(EPISODE, HANDOFF, "noor", NOON)).thenRefused(closed);
        over.when(overdueAt(DUE)).thenRefused(closed);
        over.when(confirm(VISIT, DUE)).thenRefused(closed);
        over.when(miss(MissedCause.NOT_CONFIRMED, DUE)).thenRefused(closed);
        over.when(reviewAt(DUE)).thenNothingNew();
    }

    @Test
    void after_the_next_discharge_another_handoff_begins() {
        var reopened = discharged.given(new EpisodeReopened(PARTICIPANT, EPISODE, VISIT));
        reopened.when(initiate(HANDOFF, "mara")).thenRefused(new EpisodeNotDischarged(EPISODE));
        reopened.given(discharge(PARTICIPANT, EPISODE, DUE))
                .when(initiate(HANDOFF, "mara"))
                .thenAccepted(
                        initiated(true),
                        new AftercarePackagePrepared(
                                PARTICIPANT,
                                HANDOFF,
                                ALONG.medications(),
                                ALONG.contacts(),
                                DUE.plus(Duration.ofDays(7))),
                        TAKEN);
    }

    @Test
    void what_is_permitted_later_or_taken_back_changes_who_carries_it() {
        HandoffEvent permitted = consent(PARTICIPANT, "TPO", "Riverside Counselling", FAR);
        HandoffEvent takenBack = new ConsentRevoked(PARTICIPANT, CONSENT, VISIT);
        waiting.given(permitted)
                .when(reviewAt(VISIT))
                .thenAccepted(new AftercareCoverChanged(PARTICIPANT, HANDOFF, false, VISIT))
                .when(reviewAt(VISIT))
                .thenNothingNew();
        waiting.given(permitted, new AftercareCoverChanged(PARTICIPANT, HANDOFF, false, VISIT), takenBack)
                .when(reviewAt(DUE))
                .thenAccepted(new AftercareCoverChanged(PARTICIPANT, HANDOFF, true, DUE));
    }

    @Test
    void what_was_answered_is_not_reviewed_any_more() {
        HandoffEvent permitted = consent(PARTICIPANT, "TPO", "Riverside Counselling", FAR);
        waiting.given(permitted, acceptedOn(VISIT)).when(reviewAt(VISIT)).thenNothingNew();
        waiting.given(permitted, declined()).when(reviewAt(VISIT)).thenNothingNew();
    }
}
