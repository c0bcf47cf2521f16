package org.throughline.intake.disclosure.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.disclosure.domain.Act;
import org.throughline.disclosure.domain.Act.Telling;
import org.throughline.disclosure.domain.Channel;
import org.throughline.disclosure.domain.DisclosurePolicy;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.domain.LedgerFact.StaffAccessOpened;
import org.throughline.disclosure.domain.LegalBasis;
import org.throughline.disclosure.domain.ManualCommand;
import org.throughline.disclosure.domain.ManualCommand.EndEmergencyAccess;
import org.throughline.disclosure.domain.ManualCommand.OpenEmergencyAccess;
import org.throughline.disclosure.domain.ManualRefusal;
import org.throughline.disclosure.domain.ManualRefusal.EmergencyIsOver;
import org.throughline.disclosure.domain.ManualRefusal.ParticipantUnknown;
import org.throughline.disclosure.domain.Purpose;
import org.throughline.disclosure.domain.Question;
import org.throughline.disclosure.evidence.EvidenceView;
import org.throughline.disclosure.gate.Asked;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.intake.disclosure.EmergencyPolicy;
import org.throughline.intake.disclosure.ManualDisclosureDeciding;
import org.throughline.intake.disclosure.rest.EmergencyAccessResource.Opened;
import org.throughline.intake.disclosure.view.ManualDisclosures;
import org.throughline.intake.disclosure.view.ManualDisclosures.Told;
import org.throughline.intake.edge.Desk;
import org.throughline.intake.policy.IntakeNumbers;
import org.throughline.platform.access.Caller;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.Outcome;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** Takes that somebody opens or closes a record in an emergency. */
@RequestScoped
public class EmergencyAccessDesk {
    private static final DisclosurePolicy LAW = DisclosurePolicy.STANDARD;
    private static final Set<InformationClass> ALL_BUT_NOTES_KEPT_APART = Arrays.stream(InformationClass.values())
            .filter(Predicate.not(InformationClass::keptApart))
            .collect(Collectors.toUnmodifiableSet());
    private static final Asked ASKED =
            new Asked("emergency-access", ALL_BUT_NOTES_KEPT_APART, Set.of(), Question.UNBOUNDED);

    private final Decider<ManualCommand, ManualRefusal> decider;
    private final ManualDisclosures recorded;
    private final EvidenceView evidence;
    private final Disclosures disclosures;
    private final IntakeNumbers numbers;
    private final CurrentCaller caller;
    private final Desk desk;
    private final List<String> secondFactors;

    EmergencyAccessDesk(
            ServiceRuntime runtime,
            ManualDisclosureDeciding deciding,
            EvidenceView evidence,
            Disclosures disclosures,
            IntakeNumbers numbers,
            CurrentCaller caller,
            Desk desk,
            @ConfigProperty(name = "throughline.emergency.second-factors") List<String> secondFactors) {
        this.decider = runtime.decider(deciding);
        this.recorded = new ManualDisclosures(runtime);
        this.evidence = evidence;
        this.disclosures = disclosures;
        this.numbers = numbers;
        this.caller = caller;
        this.desk = desk;
        this.secondFactors = List.copyOf(secondFactors);
    }

    /** A repeat gets what the first one got, until that is over: what is answered with 201 may be read now. */
    Response open(UUID participantId, EmergencyAccessBody body) {
        if (disclosures.outside()) {
            throw disclosures.unknown(participantId, ASKED);
        }
        requireSecondFactor();
        EmergencyPolicy policy = EmergencyPolicy.of(numbers.now());
        Envelope envelope =
                desk.envelope("POST emergency-accesses", List.of(participantId, body, desk.caller()), policy.version());
        UUID disclosureId = CommandEdge.idFrom(envelope, "emergency-access");
        Instant now = desk.now();
        OpenEmergencyAccess command = new OpenEmergencyAccess(
                disclosureId,
                act(participantId, body, now),
                body.attested(),
                disclosures.servesThroughout(participantId),
                evidence.told(desk.organisation(), "", participantId),
                LAW,
                policy.length(),
                now);
        Outcome<ManualRefusal> outcome = decider.handle(command, envelope);
        Answers.receipt(outcome, refusal -> problem(participantId, refusal));
        StaffAccessOpened opened = stillOpen(participantId, disclosureId, now);
        return desk.answers()
                .created(
                        outcome,
                        URI.create("/intake/v1/participants/" + participantId + "/disclosures/" + disclosureId),
                        new Opened(disclosureId, participantId, opened.until()),
                        ManualDisclosureProblems::of);
    }

    Response end(UUID participantId, UUID disclosureId) {
        Envelope envelope = desk.envelope(
                "POST emergency-access end", List.of(participantId, disclosureId, desk.caller()), numbers.version());
        boolean officer = caller.get().is("privacy-officer");
        EndEmergencyAccess command =
                new EndEmergencyAccess(participantId, disclosureId, desk.caller(), officer, desk.now());
        return desk.answers().done(decider.handle(command, envelope), ManualDisclosureProblems::of);
    }

    private StaffAccessOpened stillOpen(UUID participantId, UUID disclosureId, Instant now) {
        Told told = recorded.one(participantId, disclosureId, desk.organisation(), Optional.empty())
                .orElseThrow(() -> new IllegalStateException("what was recorded is not in the log"));
        return told.opened()
                .filter(opened -> told.ended().isEmpty() && now.isBefore(opened.until()))
                .orElseThrow(() -> ManualDisclosureProblems.of(new EmergencyIsOver(disclosureId)));
    }

    /** That there is nobody is noted as with every other question. */
    private Problem problem(UUID participantId, ManualRefusal refusal) {
        return refusal instanceof ParticipantUnknown
                ? disclosures.unknown(participantId, ASKED)
                : ManualDisclosureProblems.of(refusal);
    }

    private void requireSecondFactor() {
        if (Collections.disjoint(caller.get().signedInBy(), secondFactors)) {
            throw Problems.problem(
                            403, "second-factor-needed", "Sign in with a second factor, and send the request again")
                    .with("accepted", secondFactors);
        }
    }

    private Act act(UUID participantId, EmergencyAccessBody body, Instant now) {
        Caller reader = caller.get();
        return new Act(
                participantId,
                Set.of(),
                Optional.of(LegalBasis.MEDICAL_EMERGENCY),
                Optional.of(Purpose.TREATMENT),
                "",
                ALL_BUT_NOTES_KEPT_APART,
                Question.UNBOUNDED,
                body.inWords(),
                Set.of(),
                new Telling(Channel.RECORD, reader.client(), reader.subject(), false, now));
    }
}
