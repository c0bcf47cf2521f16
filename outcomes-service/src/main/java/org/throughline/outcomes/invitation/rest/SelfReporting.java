package org.throughline.outcomes.invitation.rest;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.outcomes.assessment.AssessmentCatalogue;
import org.throughline.outcomes.assessment.AssessmentDeciding;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertRaised;
import org.throughline.outcomes.assessment.domain.AssessmentCommand;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.ReportByLink;
import org.throughline.outcomes.assessment.domain.AssessmentEvent;
import org.throughline.outcomes.assessment.domain.AssessmentRefusal;
import org.throughline.outcomes.assessment.domain.CareSetting.Duty;
import org.throughline.outcomes.assessment.domain.InvitationEvent.AssessmentInvited;
import org.throughline.outcomes.assessment.domain.Submission;
import org.throughline.outcomes.assessment.domain.Submission.Mode;
import org.throughline.outcomes.assessment.view.Standings;
import org.throughline.outcomes.domain.ProgrammePolicy;
import org.throughline.outcomes.domain.ProgrammePolicy.InvitationPolicy;
import org.throughline.outcomes.domain.ProgrammePolicy.SafetyPolicy;
import org.throughline.outcomes.duty.DutyRoster;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.Sex;
import org.throughline.outcomes.instrument.view.InstrumentList;
import org.throughline.outcomes.invitation.InvitationDeciding;
import org.throughline.outcomes.invitation.domain.InvitationCommand;
import org.throughline.outcomes.invitation.domain.InvitationCommand.DeclineInvitation;
import org.throughline.outcomes.invitation.domain.InvitationRefusal;
import org.throughline.outcomes.invitation.view.InvitationList;
import org.throughline.outcomes.invitation.view.InvitationList.Row;
import org.throughline.outcomes.invitation.view.InvitationStatus;
import org.throughline.platform.access.AccessLog;
import org.throughline.platform.access.Caller;
import org.throughline.platform.access.Correlation;
import org.throughline.platform.access.Shown;
import org.throughline.platform.decider.Circumstances;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.Outcome;
import org.throughline.platform.decider.RequestKey;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.Digest;
import org.throughline.platform.privacy.BlindIndex;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What whoever has a token may do: see the questions, answer them, and say that they would rather not. */
@RequestScoped
class SelfReporting {
    private static final SafetyPolicy SAFETY = ProgrammePolicy.DEFAULT.safety();
    private static final InvitationPolicy POLICY = ProgrammePolicy.DEFAULT.invitation();
    private static final String CLIENT = "self-report";

    private final Decider<AssessmentCommand, AssessmentRefusal> assessments;
    private final Decider<InvitationCommand, InvitationRefusal> invitations;
    private final History<AssessmentEvent> history;
    private final InvitationList list;
    private final InstrumentList instruments;
    private final Standings standings;
    private final DutyRoster duty;
    private final WrongTokens wrong;
    private final BlindIndex blindIndex;
    private final AccessLog accesses;
    private final Correlation correlation;
    private final Clock clock;

    SelfReporting(
            ServiceRuntime runtime,
            AssessmentDeciding assessing,
            InvitationDeciding inviting,
            InvitationList list,
            InstrumentList instruments,
            Standings standings,
            DutyRoster duty,
            WrongTokens wrong,
            BlindIndex blindIndex,
            AccessLog accesses,
            Correlation correlation,
            Clock clock) {
        this.assessments = runtime.decider(assessing);
        this.invitations = runtime.decider(inviting);
        this.history = runtime.history(AssessmentCatalogue.CATALOGUE);
        this.list = list;
        this.instruments = instruments;
        this.standings = standings;
        this.duty = duty;
        this.wrong = wrong;
        this.blindIndex = blindIndex;
        this.accesses = accesses;
        this.correlation = correlation;
        this.clock = clock;
    }

    /** What became of answers that were kept. */
    record Kept(Optional<Instant> respondsBy) {}

    /** The questions a token opens; nothing if it opens none, whatever the reason. */
    Optional<InstrumentDefinition> questions(LinkToken token) {
        Optional<Row> open = known(token)
                .filter(row -> row.status() == InvitationStatus.OPEN)
                .filter(row -> clock.instant().isBefore(row.invited().expiresAt()));
        open.ifPresent(this::note);
        return open.flatMap(row -> instruments.one(
                        row.invited().instrument(), row.invited().definitionVersion(), row.organisation()))
                .map(InstrumentList.Entry::definition);
    }

    /** Who holds a token sees what its person may see; that is a read like any other. */
    private void note(Row row) {
        UUID participant = row.invited().participantId();
        Caller holder = new Caller(
                participant.toString(), CLIENT, row.organisation(), Set.of("participant"), Set.of(), Set.of(), "");
        accesses.note(holder, new Shown("self-report", List.of(participant.toString())), correlation.id());
    }

    /**
     * Answers by a link. What means danger is kept whatever became of the link.
     *
     * @param form that was filled in; the same answers on another one are told anew
     * @return nothing if they were not kept because the link is not open or unknown; the two are never told apart
     */
    Optional<Kept> report(LinkToken token, List<Integer> answers, String form) {
        return known(token).flatMap(row -> report(row, answers, form));
    }

    private Optional<Kept> report(Row row, List<Integer> answers, String form) {
        AssessmentInvited invited = row.invited();
        String organisation = row.organisation();
        Instant now = clock.instant();
        Envelope envelope = envelope(organisation, invited, "self-report", form + "\n" + answers);
        ReportByLink command = new ReportByLink(
                invited.participantId(),
                invited.invitationId(),
                CommandEdge.idFrom(envelope, "assessment"),
                CommandEdge.idFrom(envelope, "alert"),
                new Submission(
                        invited.instrument(),
                        invited.definitionVersion(),
                        answers,
                        invited.point(),
                        Mode.SELF,
                        Sex.UNKNOWN,
                        invited.participantId().toString(),
                        now),
                standings.of(organisation, invited.participantId(), new Duty(duty.intakeClinician(), duty.zone())),
                SAFETY,
                now);
        Outcome<AssessmentRefusal> outcome = assessments.handle(command, envelope);
        if (outcome instanceof Outcome.Refused<AssessmentRefusal>(AssessmentRefusal reason)
                && reason instanceof AssessmentRefusal.LinkNotOpen) {
            return Optional.empty();
        }
        Answers.receipt(outcome, SelfReporting::problem);
        return Optional.of(new Kept(respondsBy(organisation, command.alertId())));
    }

    /**
     * What means danger of answers that come along with a wish not to answer: that is heard first.
     *
     * @return nothing if they mean none, or the token is unknown
     */
    Optional<Kept> danger(LinkToken token, List<Integer> answers, String form) {
        return list.byToken(token.hash())
                .filter(row -> instruments
                        .one(row.invited().instrument(), row.invited().definitionVersion(), row.organisation())
                        .filter(entry -> entry.definition().meansDanger(answers))
                        .isPresent())
                .flatMap(row -> report(row, answers, form));
    }

    private static Problem problem(AssessmentRefusal refusal) {
        return switch (refusal) {
            case AssessmentRefusal.WrongNumberOfAnswers _,
                    AssessmentRefusal.AnswerOutOfRange _,
                    AssessmentRefusal.GateNotObeyed _ ->
                Problems.invalid("answers-unreadable", "Send one answer to each question, as the page asks", "answers");
            case AssessmentRefusal _ -> Problems.unknown();
        };
    }

    /** The person would rather not; whether the link could still be declined is told to nobody. */
    boolean decline(LinkToken token) {
        Optional<Row> known = known(token);
        if (known.isEmpty()) {
            return false;
        }
        AssessmentInvited invited = known.get().invited();
        Outcome<InvitationRefusal> outcome = invitations.handle(
                new DeclineInvitation(invited.participantId(), invited.invitationId(), clock.instant()),
                envelope(known.get().organisation(), invited, "decline", "declined"));
        if (outcome instanceof Outcome.Refused<InvitationRefusal>) {
            return false;
        }
        Answers.receipt(outcome, InvitationProblems::of);
        return true;
    }

    private Optional<Row> known(LinkToken token) {
        Optional<Row> known = list.byToken(token.hash());
        if (known.isEmpty() && wrong.tooMany(clock.instant())) {
            throw Problems.problem(429, "too-many-requests", "Too much was asked for at once; send it again");
        }
        return known;
    }

    /** The same content by the same link is the same request. */
    private Envelope envelope(String organisation, AssessmentInvited invited, String operation, String content) {
        String asked = operation + "\n" + invited.invitationId() + "\n" + content;
        String keyed = blindIndex.token(organisation, "request", asked).orElseThrow(Problems::unknown);
        return Envelope.of(
                new RequestKey(
                        CommitId.derive("command", organisation, CLIENT, operation, keyed),
                        Digest.of(Base64.getUrlDecoder().decode(keyed))),
                new Circumstances(
                        organisation,
                        invited.participantId().toString(),
                        correlation.id(),
                        null,
                        POLICY.version(),
                        clock.instant()));
    }

    private Optional<Instant> respondsBy(String organisation, UUID alertId) {
        return history.events(AssessmentDeciding.alert(alertId), organisation, Optional.empty()).stream()
                .filter(SafetyAlertRaised.class::isInstance)
                .map(event -> ((SafetyAlertRaised) event).dueBy())
                .findFirst();
    }
}
