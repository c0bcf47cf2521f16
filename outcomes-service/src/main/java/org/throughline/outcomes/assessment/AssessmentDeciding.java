package org.throughline.outcomes.assessment;

import java.util.UUID;
import org.throughline.outcomes.assessment.domain.AlertEvent;
import org.throughline.outcomes.assessment.domain.Assessment;
import org.throughline.outcomes.assessment.domain.AssessmentCommand;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.CorrectAssessment;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.MarkEnteredInError;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.NoteInterview;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.RecordAssessment;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.ReportByLink;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.ReportSetback;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.Submit;
import org.throughline.outcomes.assessment.domain.AssessmentEvent;
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
import org.throughline.outcomes.assessment.domain.AssessmentRefusal;
import org.throughline.outcomes.assessment.domain.Assessments;
import org.throughline.outcomes.assessment.domain.CareSetting;
import org.throughline.outcomes.assessment.domain.CareSetting.AfterDischarge;
import org.throughline.outcomes.assessment.domain.CareSetting.BeforeAdmission;
import org.throughline.outcomes.assessment.domain.CareSetting.DuringEpisode;
import org.throughline.outcomes.assessment.domain.InvitationEvent;
import org.throughline.outcomes.instrument.InstrumentDeciding;
import org.throughline.outcomes.instrument.domain.Instruments;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/** Assessments as the platform runs them. Answers, the person's safety history and the alert are one commit. */
public final class AssessmentDeciding
        implements Deciding<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> {
    private final Instruments instruments;

    /** Scores by these definitions. */
    public AssessmentDeciding(Instruments instruments) {
        this.instruments = instruments;
    }

    public static String assessment(UUID assessmentId) {
        return "assessment/" + assessmentId;
    }

    /** What a person answered to critical items, and the interviews held. */
    public static String safety(UUID participantId) {
        return "safety/" + participantId;
    }

    public static String alert(UUID alertId) {
        return "alert/" + alertId;
    }

    public static String setback(UUID setbackId) {
        return "setback/" + setbackId;
    }

    public static String invitation(UUID invitationId) {
        return "invitation/" + invitationId;
    }

    @Override
    public Class<AssessmentCommand> commands() {
        return AssessmentCommand.class;
    }

    @Override
    public Catalogue<AssessmentEvent> catalogue() {
        return AssessmentCatalogue.CATALOGUE;
    }

    @Override
    public Streams streams(AssessmentCommand command) {
        return switch (command) {
            case RecordAssessment c -> submitting(c);
            case ReportByLink c -> submitting(c).writing(invitation(c.invitationId()));
            case CorrectAssessment c -> submitting(c).writing(assessment(c.supersedes()));
            case MarkEnteredInError c ->
                Streams.of(assessment(c.assessmentId())).writing(safety(c.participantId()));
            case NoteInterview c -> Streams.of(safety(c.participantId()));
            case ReportSetback c ->
                resting(Streams.of(setback(c.setbackId())).writing(alert(c.alertId())), c.setting());
        };
    }

    private static Streams submitting(Submit c) {
        Streams written = Streams.of(assessment(c.assessmentId()))
                .writing(safety(c.participantId()), alert(c.alertId()))
                .reading(InstrumentDeciding.instrument(c.submission().instrument()));
        return resting(written, c.setting());
    }

    /** Who answers for the person stands where the person is. */
    private static Streams resting(Streams written, CareSetting setting) {
        return switch (setting) {
            case BeforeAdmission _ -> written;
            case DuringEpisode during -> written.reading("intake/episode/" + during.episodeId());
            case AfterDischarge after -> written.reading("handoff/" + after.handoffId());
        };
    }

    @Override
    public Assessments initial() {
        return Assessments.NONE;
    }

    @Override
    public Decision<AssessmentEvent, AssessmentRefusal> decide(Assessments state, AssessmentCommand command) {
        return Assessment.decide(instruments, state, command);
    }

    @Override
    public Assessments evolve(Assessments state, AssessmentEvent event) {
        return Assessments.evolve(state, event);
    }

    @Override
    public String streamOf(AssessmentEvent event) {
        return switch (event) {
            case Received e -> assessment(e.assessmentId());
            case AssessmentCorrected e -> assessment(e.assessmentId());
            case AssessmentMarkedEnteredInError e -> assessment(e.assessmentId());
            case CriticalAnswerNoted e -> safety(e.participantId());
            case CriticalAnswerWithdrawn e -> safety(e.participantId());
            case InterviewHeld e -> safety(e.participantId());
            case SetbackReported e -> setback(e.setbackId());
            case AlertEvent e -> alert(e.alertId());
            case InvitationEvent e -> invitation(e.invitationId());
            case ParticipantAdmitted e -> "intake/episode/" + e.episodeId();
            case EpisodeClosed e -> "intake/episode/" + e.episodeId();
            case EpisodeReopened e -> "intake/episode/" + e.episodeId();
            case InstrumentPublished e ->
                InstrumentDeciding.instrument(e.definition().code());
            case InstrumentRetired e -> InstrumentDeciding.instrument(e.code());
            case HandoffInitiated e -> "handoff/" + e.handoffId();
            case HandoffReassigned e -> "handoff/" + e.handoffId();
        };
    }
}
