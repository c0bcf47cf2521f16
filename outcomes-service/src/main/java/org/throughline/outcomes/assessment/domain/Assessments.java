package org.throughline.outcomes.assessment.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentCorrected;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentMarkedEnteredInError;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.CriticalAnswerNoted;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.CriticalAnswerWithdrawn;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.EpisodeClosed;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.EpisodeReopened;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.HandoffInitiated;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.HandoffReassigned;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.InstrumentPublished;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.InstrumentRetired;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.InterviewHeld;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.ParticipantAdmitted;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.Received;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.SetbackReported;
import org.throughline.outcomes.instrument.domain.Shelf;

/**
 * The assessments a request is about, what the person answered to critical items before, and who answers for them.
 *
 * @param kept by assessment
 * @param safety critical answers so far
 * @param owners who an alert goes to
 * @param shelf what the organisation keeps under the instrument's name
 * @param invitation the link that is asked about
 */
public record Assessments(
        Map<UUID, Kept> kept, SafetyHistory safety, Owners owners, Shelf shelf, Invitation invitation) {
    public static final Assessments NONE =
            new Assessments(Map.of(), SafetyHistory.NONE, Owners.NONE, Shelf.EMPTY, Invitation.NONE);

    /** What has become of an assessment. */
    public enum Standing {
        STANDS,
        CORRECTED,
        IN_ERROR
    }

    /**
     * One assessment.
     *
     * @param participantId whose it is
     * @param instrument code of its instrument
     * @param received everything that arrived under its id, so that a repeat is known for one
     * @param standing what has become of it
     */
    public record Kept(UUID participantId, String instrument, Set<Received> received, Standing standing) {
        public Kept {
            received = Set.copyOf(received);
        }
    }

    public Assessments {
        kept = Map.copyOf(kept);
    }

    Optional<Kept> of(UUID participantId, UUID assessmentId) {
        return Optional.ofNullable(kept.get(assessmentId))
                .filter(one -> one.participantId().equals(participantId));
    }

    /** Applies one fact. */
    public static Assessments evolve(Assessments state, AssessmentEvent event) {
        return switch (event) {
            case Received e -> state.with(e);
            case AssessmentCorrected e -> state.now(e.assessmentId(), Standing.CORRECTED);
            case AssessmentMarkedEnteredInError e -> state.now(e.assessmentId(), Standing.IN_ERROR);
            case CriticalAnswerNoted e -> state.with(state.safety.with(e));
            case CriticalAnswerWithdrawn e -> state.with(state.safety.without(e.assessmentId()));
            case InterviewHeld e -> state.with(state.safety.with(e));
            case ParticipantAdmitted e -> state.with(state.owners.with(e));
            case EpisodeClosed e -> state.with(state.owners.without(e));
            case EpisodeReopened e -> state.with(state.owners.with(e));
            case HandoffInitiated e -> state.with(state.owners.with(e));
            case HandoffReassigned e -> state.with(state.owners.with(e));
            case InstrumentPublished e -> state.with(state.shelf.with(e.definition()));
            case InstrumentRetired e -> state.with(state.shelf.ending(e.version(), e.endsAt()));
            // What becomes of an alert, and a setback, does not bear on answers.
            case AlertEvent _, SetbackReported _ -> state;
            case InvitationEvent e ->
                new Assessments(
                        state.kept, state.safety, state.owners, state.shelf, Invitation.evolve(state.invitation, e));
        };
    }

    /** What came first under an id decides whose it is. */
    private Assessments with(Received event) {
        Map<UUID, Kept> all = new HashMap<>(kept);
        Kept one = new Kept(event.participantId(), event.instrument(), Set.of(event), Standing.STANDS);
        all.merge(event.assessmentId(), one, (first, next) -> {
            Set<Received> received = new HashSet<>(first.received());
            received.addAll(next.received());
            return new Kept(first.participantId(), first.instrument(), received, first.standing());
        });
        return new Assessments(all, safety, owners, shelf, invitation);
    }

    private Assessments now(UUID assessmentId, Standing standing) {
        Map<UUID, Kept> all = new HashMap<>(kept);
        all.computeIfPresent(
                assessmentId, (_, one) -> new Kept(one.participantId(), one.instrument(), one.received(), standing));
        return new Assessments(all, safety, owners, shelf, invitation);
    }

    private Assessments with(SafetyHistory more) {
        return new Assessments(kept, more, owners, shelf, invitation);
    }

    private Assessments with(Owners more) {
        return new Assessments(kept, safety, more, shelf, invitation);
    }

    private Assessments with(Shelf more) {
        return new Assessments(kept, safety, owners, more, invitation);
    }
}
