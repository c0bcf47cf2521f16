package org.throughline.outcomes.assessment;

import static org.throughline.outcomes.OutcomesKeys.CLINICAL;
import static org.throughline.outcomes.OutcomesKeys.ORGANISATION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.throughline.outcomes.assessment.domain.AlertEvent.FollowUpRequired;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertAcknowledged;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertEscalated;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertRaised;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertResolved;
import org.throughline.outcomes.assessment.domain.AssessmentEvent;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentCorrected;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentMarkedEnteredInError;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentReceivedUnscored;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentRecorded;
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
import org.throughline.outcomes.assessment.domain.AssessmentEvent.SetbackReported;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentDeclined;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvitationAnswered;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvitationExpired;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvited;
import org.throughline.outcomes.instrument.domain.Score;
import org.throughline.outcomes.instrument.domain.Sex;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** The events of assessments, and how each is stored. */
public final class AssessmentCatalogue {
    // A new assessment may find its alert's stream in use, so this feature reads every fact about alerts.
    public static final EventType<SafetyAlertRaised> SAFETY_ALERT_RAISED = EventType.published(
                    "outcomes.safety-alert-raised.v1", SafetyAlertRaised.class, CLINICAL)
            .about(text(SafetyAlertRaised::participantId))
            .happenedAt(SafetyAlertRaised::raisedAt)
            .revisedBy(AssessmentCatalogue::shownWhenRaised);

    public static final EventType<FollowUpRequired> FOLLOW_UP_REQUIRED = EventType.internal(
                    "outcomes.follow-up-required.v1", FollowUpRequired.class, CLINICAL)
            .about(text(FollowUpRequired::participantId));

    public static final EventType<SafetyAlertAcknowledged> SAFETY_ALERT_ACKNOWLEDGED = EventType.published(
                    "outcomes.safety-alert-acknowledged.v1", SafetyAlertAcknowledged.class, CLINICAL)
            .about(text(SafetyAlertAcknowledged::participantId))
            .happenedAt(SafetyAlertAcknowledged::at);

    public static final EventType<SafetyAlertEscalated> SAFETY_ALERT_ESCALATED = EventType.internal(
                    "outcomes.safety-alert-escalated.v1", SafetyAlertEscalated.class, CLINICAL)
            .about(text(SafetyAlertEscalated::participantId))
            .happenedAt(SafetyAlertEscalated::at);

    public static final EventType<SafetyAlertResolved> SAFETY_ALERT_RESOLVED = EventType.published(
                    "outcomes.safety-alert-resolved.v1", SafetyAlertResolved.class, CLINICAL)
            .about(text(SafetyAlertResolved::participantId))
            .happenedAt(SafetyAlertResolved::at);

    public static final EventType<AssessmentInvited> ASSESSMENT_INVITED = EventType.internal(
                    "outcomes.assessment-invited.v1", AssessmentInvited.class, CLINICAL)
            .about(text(AssessmentInvited::participantId))
            .happenedAt(AssessmentInvited::invitedAt);
    public static final EventType<AssessmentInvitationExpired> ASSESSMENT_INVITATION_EXPIRED = EventType.internal(
                    "outcomes.assessment-invitation-expired.v1", AssessmentInvitationExpired.class, CLINICAL)
            .about(text(AssessmentInvitationExpired::participantId))
            .happenedAt(AssessmentInvitationExpired::expiredAt);
    public static final EventType<AssessmentDeclined> ASSESSMENT_DECLINED = EventType.internal(
                    "outcomes.assessment-declined.v1", AssessmentDeclined.class, CLINICAL)
            .about(text(AssessmentDeclined::participantId))
            .happenedAt(AssessmentDeclined::declinedAt);
    public static final EventType<AssessmentInvitationAnswered> ASSESSMENT_INVITATION_ANSWERED = EventType.internal(
                    "outcomes.assessment-invitation-answered.v1", AssessmentInvitationAnswered.class, CLINICAL)
            .about(text(AssessmentInvitationAnswered::participantId))
            .happenedAt(AssessmentInvitationAnswered::answeredAt);

    /** All of them. */
    public static final Catalogue<AssessmentEvent> CATALOGUE = Catalogue.of(
            AssessmentEvent.class,
            EventType.published("outcomes.assessment-recorded.v1", AssessmentRecorded.class, CLINICAL)
                    .about(text(AssessmentRecorded::participantId))
                    .happenedAt(AssessmentRecorded::administeredAt)
                    .revisedBy(AssessmentCatalogue::totalAlone),
            EventType.published("outcomes.assessment-received-unscored.v1", AssessmentReceivedUnscored.class, CLINICAL)
                    .about(text(AssessmentReceivedUnscored::participantId)),
            EventType.internal("outcomes.assessment-corrected.v1", AssessmentCorrected.class, CLINICAL)
                    .about(text(AssessmentCorrected::participantId))
                    .happenedAt(AssessmentCorrected::correctedAt),
            EventType.internal(
                            "outcomes.assessment-entered-in-error.v1", AssessmentMarkedEnteredInError.class, CLINICAL)
                    .about(text(AssessmentMarkedEnteredInError::participantId))
                    .happenedAt(AssessmentMarkedEnteredInError::markedAt),
            EventType.internal("outcomes.critical-answer-noted.v1", CriticalAnswerNoted.class, CLINICAL)
                    .about(text(CriticalAnswerNoted::participantId))
                    .happenedAt(CriticalAnswerNoted::administeredAt),
            EventType.internal("outcomes.critical-answer-withdrawn.v1", CriticalAnswerWithdrawn.class, CLINICAL)
                    .about(text(CriticalAnswerWithdrawn::participantId))
                    .happenedAt(CriticalAnswerWithdrawn::withdrawnAt),
            EventType.internal("outcomes.interview-held.v1", InterviewHeld.class, CLINICAL)
                    .about(text(InterviewHeld::participantId))
                    .happenedAt(InterviewHeld::heldAt),
            EventType.published("outcomes.setback-reported.v1", SetbackReported.class, CLINICAL)
                    .about(text(SetbackReported::participantId))
                    .happenedAt(SetbackReported::happenedAt),
            SAFETY_ALERT_RAISED,
            FOLLOW_UP_REQUIRED,
            SAFETY_ALERT_ACKNOWLEDGED,
            SAFETY_ALERT_ESCALATED,
            SAFETY_ALERT_RESOLVED,
            ASSESSMENT_INVITED,
            ASSESSMENT_INVITATION_EXPIRED,
            ASSESSMENT_DECLINED,
            ASSESSMENT_INVITATION_ANSWERED,
            EventType.told("intake.participant-admitted.v1", ParticipantAdmitted.class, CLINICAL)
                    .about(text(ParticipantAdmitted::participantId)),
            EventType.told("intake.episode-closed.v1", EpisodeClosed.class, CLINICAL)
                    .about(text(EpisodeClosed::participantId)),
            EventType.told("intake.episode-reopened.v1", EpisodeReopened.class, CLINICAL)
                    .about(text(EpisodeReopened::participantId)),
            EventType.told("outcomes.aftercare-handoff-initiated.v1", HandoffInitiated.class, CLINICAL)
                    .about(text(HandoffInitiated::participantId)),
            EventType.told("outcomes.instrument-published.v1", InstrumentPublished.class, ORGANISATION),
            EventType.told("outcomes.instrument-retired.v1", InstrumentRetired.class, ORGANISATION),
            EventType.told("outcomes.aftercare-handoff-reassigned.v1", HandoffReassigned.class, CLINICAL)
                    .about(text(HandoffReassigned::participantId)));

    private AssessmentCatalogue() {}

    /** Before it was told when the person showed it. */
    private static ObjectNode shownWhenRaised(ObjectNode raised) {
        raised.set("shownAt", raised.get("raisedAt"));
        return raised;
    }

    /** The first instruments had a total and nothing beside it, and no cut-off that asked for the sex. */
    private static ObjectNode totalAlone(ObjectNode recorded) {
        ObjectNode findings = recorded.put("sex", Sex.UNKNOWN.name()).putObject("findings");
        findings.put("complete", recorded.path("scorable").asBoolean());
        ArrayNode missing = findings.putArray("missing");
        JsonNode answers = recorded.path("answers");
        IntStream.range(0, answers.size())
                .filter(item -> answers.path(item).asInt() == Score.UNANSWERED)
                .forEach(item -> missing.add(item + 1));
        List.of("subscales", "screening", "patterns", "next").forEach(findings::putArray);
        return recorded;
    }

    private static <T> Function<T, String> text(Function<T, UUID> id) {
        return id.andThen(UUID::toString);
    }
}
