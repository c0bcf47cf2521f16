package org.throughline.intake.disclosure.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.disclosure.domain.Act;
import org.throughline.disclosure.domain.AuditAgreement;
import org.throughline.disclosure.domain.DisclosurePolicy;
import org.throughline.disclosure.domain.Evidence;
import org.throughline.disclosure.domain.LedgerEvent.DisclosureRefused;
import org.throughline.disclosure.domain.LedgerEvent.ManualDisclosureRecorded;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;
import org.throughline.disclosure.domain.ManualCommand;
import org.throughline.disclosure.domain.ManualCommand.RecordManualDisclosure;
import org.throughline.disclosure.domain.ManualCommand.ReviewDisclosure;
import org.throughline.disclosure.domain.ManualRefusal;
import org.throughline.disclosure.domain.ParticipantFile;
import org.throughline.disclosure.domain.Words;
import org.throughline.disclosure.evidence.EvidenceFreshness;
import org.throughline.disclosure.evidence.EvidenceView;
import org.throughline.intake.disclosure.ManualDisclosureDeciding;
import org.throughline.intake.disclosure.rest.ManualDisclosureBody.Recording;
import org.throughline.intake.disclosure.view.ManualDisclosures;
import org.throughline.intake.disclosure.view.ManualDisclosures.Told;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.edge.Desk;
import org.throughline.intake.recipient.view.RecipientList;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.Outcome;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Problems;

/** Takes what people of the programme told, and finds it again. */
@RequestScoped
public class ManualDisclosureDesk {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.STANDARD;

    private final Decider<ManualCommand, ManualRefusal> decider;
    private final ManualDisclosures recorded;
    private final EvidenceView evidence;
    private final EvidenceFreshness freshness;
    private final RecipientList recipients;
    private final CurrentCaller caller;
    private final Desk desk;

    ManualDisclosureDesk(
            ServiceRuntime runtime,
            ManualDisclosureDeciding deciding,
            EvidenceView evidence,
            RecipientList recipients,
            CurrentCaller caller,
            Desk desk) {
        this.decider = runtime.decider(deciding);
        this.recorded = new ManualDisclosures(runtime);
        this.evidence = evidence;
        this.freshness = new EvidenceFreshness(runtime, evidence);
        this.recipients = recipients;
        this.caller = caller;
        this.desk = desk;
    }

    /** What is recorded is answered as it stands, so a repeat gets what the first one got. */
    Response record(UUID participantId, ManualDisclosureBody body) {
        Envelope envelope = desk.envelope("POST disclosures", List.of(participantId, body), POLICY.version());
        UUID disclosureId = CommandEdge.idFrom(envelope, "disclosure");
        Act act = body.inWords(participantId, new Recording(caller.get().client(), desk.caller(), desk.now()));
        freshness.require(POLICY.knowledgeAgeMax());
        Evidence known = evidence.told(desk.organisation(), act.recipientId(), participantId)
                .under(body.recipientId().flatMap(this::agreement));
        Outcome<ManualRefusal> outcome =
                decider.handle(new RecordManualDisclosure(disclosureId, act, known, POLICY, desk.now()), envelope);
        Answers.receipt(outcome, ManualDisclosureProblems::of);
        return desk.answers()
                .created(
                        outcome,
                        URI.create("/intake/v1/participants/" + participantId + "/disclosures/" + disclosureId),
                        answer(participantId, disclosureId, Optional.empty()),
                        ManualDisclosureProblems::of);
    }

    Response review(UUID participantId, UUID disclosureId, ManualDisclosureResource.ReviewRequest request) {
        Envelope envelope = desk.envelope(
                "POST disclosure review", List.of(participantId, disclosureId, request), POLICY.version());
        ReviewDisclosure command = new ReviewDisclosure(
                participantId,
                disclosureId,
                request.finding(),
                new Words(request.reason()),
                desk.caller(),
                POLICY,
                desk.now());
        return desk.answers().done(decider.handle(command, envelope), ManualDisclosureProblems::of);
    }

    private Optional<AuditAgreement> agreement(UUID recipientId) {
        return recipients.one(recipientId, desk.organisation(), Optional.empty()).stream()
                .flatMap(described -> described.agreement().stream())
                .map(agreement -> new AuditAgreement(
                        agreement.from(),
                        agreement.until(),
                        agreement.classes().stream().map(DataClass::name).toList(),
                        agreement.programmes()))
                .findFirst();
    }

    ManualDisclosureAnswer one(UUID participantId, UUID disclosureId, Optional<Instant> knownAt) {
        desk.show("disclosure", List.of(participantId));
        return answer(participantId, disclosureId, knownAt);
    }

    private ManualDisclosureAnswer answer(UUID participantId, UUID disclosureId, Optional<Instant> knownAt) {
        Told told = recorded.one(participantId, disclosureId, desk.organisation(), knownAt)
                .orElseThrow(Problems::unknown);
        ParticipantFile file = evidence.told(desk.organisation(), "", participantId)
                .participant()
                .orElse(ParticipantFile.NONE);
        return switch (told.entry()) {
            case ManualDisclosureRecorded entry -> ManualDisclosureAnswer.of(entry, told, file.given(entry.consents()));
            case RecordsDisclosed entry -> ManualDisclosureAnswer.of(entry, told);
            case DisclosureRefused _ -> throw Problems.unknown();
        };
    }
}
