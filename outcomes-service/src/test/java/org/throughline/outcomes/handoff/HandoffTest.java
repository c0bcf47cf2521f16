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
import org.throughline.outcomes.handoff.domain.HandoffCommand.DeclineHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.InitiateHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.MarkHandoffOverdue;
import org.throughline.outcomes.handoff.domain.HandoffCommand.ReassignHandoff;
import org.throughline.outcomes.handoff.domain.HandoffEvent;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffAccepted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffDeclined;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffInitiated;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffReassigned;
import org.throughline.outcomes.handoff.domain.HandoffEvent.ConsentExpired;
import org.throughline.outcomes.handoff.domain.HandoffEvent.ConsentGranted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.ConsentRevoked;
import org.throughline.outcomes.handoff.domain.HandoffEvent.DischargeCompleted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.EpisodeHandoffFreed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.EpisodeHandoffTaken;
import org.throughline.outcomes.handoff.domain.HandoffEvent.HandoffOverdue;
import org.throughline.outcomes.handoff.domain.HandoffRefusal;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.EpisodeHasHandoff;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.EpisodeNotDischarged;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffExists;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffIsAccepted;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffIsDeclined;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffNeedsResponsible;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffNotYetDue;
import org.throughline.outcomes.handoff.domain.HandoffRefusal.HandoffUnknown;
import org.throughline.outcomes.handoff.domain.Handoffs;
import org.throughline.platform.testkit.Scenario;

class HandoffTest {
    private static final Text RIVERSIDE = new Text("Riverside Counselling");
    private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");
    private static final Instant DUE = NOON.plus(Duration.ofDays(7));
    private static final Instant VISIT = NOON.plus(Duration.ofDays(5));
    private static final DischargeCompleted DISCHARGED = new DischargeCompleted(PARTICIPANT, EPISODE, NOON);
    private static final EpisodeHandoffTaken TAKEN = new EpisodeHandoffTaken(EPISODE, HANDOFF);

    private final Scenario<HandoffCommand, Handoffs, HandoffEvent, HandoffRefusal> nothing =
            Scenario.of(new HandoffDeciding());
    private final Scenario<HandoffCommand, Handoffs, HandoffEvent, HandoffRefusal> discharged =
            nothing.given(DISCHARGED);
    private final Scenario<HandoffCommand, Handoffs, HandoffEvent, HandoffRefusal> waiting =
            discharged.given(initiated(true), TAKEN);

    private static InitiateHandoff initiate(UUID handoffId, String responsible) {
        return new InitiateHandoff(PARTICIPANT, EPISODE, handoffId, responsible, RIVERSIDE, POLICY.handoff(), NOON);
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
        discharged.when(initiate(HANDOFF, "mara")).thenAccepted(initiated(true), TAKEN);
    }

    @Test
    void without_a_discharge_there_is_no_handoff() {
        nothing.when(initiate(HANDOFF, "mara")).thenRefused(new EpisodeNotDischarged(EPISODE));
        nothing.given(new DischargeCompleted(OTHER_PARTICIPANT, EPISODE, NOON))
                .when(initiate(HANDOFF, "mara"))
                .thenRefused(new EpisodeNotDischarged(EPISODE));
        nothing.given(new DischargeCompleted(PARTICIPANT, id(99), NOON))
                .when(initiate(HANDOFF, "mara"))
                .thenRefused(new EpisodeNotDischarged(EPISODE));
    }

    @Test
    void a_consent_that_covers_the_recipient_lets_it_be_sent() {
        discharged
                .given(consent(PARTICIPANT, "TPO", "Riverside Counselling", FAR))
                .when(initiate(HANDOFF, "mara"))
                .thenAccepted(initiated(false), TAKEN);
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
        others.forEach(consent ->
                discharged.given(consent).when(initiate(HANDOFF, "mara")).thenAccepted(initiated(true), TAKEN));
        for (HandoffEvent end : List.of(
                new ConsentRevoked(PARTICIPANT, CONSENT, NOON), new ConsentExpired(PARTICIPANT, CONSENT, NOON))) {
            discharged
                    .given(consent(PARTICIPANT, "TPO", "Riverside Counselling", FAR), end)
                    .when(initiate(HANDOFF, "mara"))
                    .thenAccepted(initiated(true), TAKEN);
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
                        OTHER_PARTICIPANT, EPISODE, HANDOFF, "mara", RIVERSIDE, POLICY.handoff(), NOON))
                .thenRefused(exists);
        waiting.when(new InitiateHandoff(PARTICIPANT, id(99), HANDOFF, "mara", RIVERSIDE, POLICY.handoff(), NOON))
                .thenRefused(exists);
        waiting.when(new InitiateHandoff(PARTICIPANT, EPISODE, HANDOFF, "mara", REASON, POLICY.handoff(), NOON))
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
                .thenAccepted(initiated(true), TAKEN);
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
}
