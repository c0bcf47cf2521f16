package org.throughline.outcomes.handoff.rest;

import static org.throughline.disclosure.domain.InformationClass.MEDICATION;
import static org.throughline.disclosure.domain.InformationClass.PLAN;
import static org.throughline.disclosure.domain.InformationClass.SCORES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.evidence.EvidenceView;
import org.throughline.disclosure.gate.Asked;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.disclosure.gate.Release;
import org.throughline.outcomes.assessment.view.AssessmentList;
import org.throughline.outcomes.handoff.view.HandoffHistory;
import org.throughline.outcomes.trajectory.rest.TrajectoryEntries;
import org.throughline.platform.access.Caller;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Positions;
import org.throughline.platform.web.Problems;

/**
 * The summary that goes with a handoff: fetched by the recipient, within what a consent covers at that moment, or given to
 * the participant, who needs nobody's consent to carry it.
 */
@Path("/outcomes/v1/handoffs/{handoffId}/package")
@RolesAllowed({"ehr-system", "care-coordinator", "clinician", "medical-director", "participant", "representative"})
@RunOnVirtualThread
@Tag(name = "Handoffs")
public class PackageResource {
    private static final Asked ASKED = Asked.of("aftercare-package", PLAN, SCORES, MEDICATION);

    private final HandoffHistory history;
    private final AssessmentList assessments;
    private final TrajectoryEntries scores;
    private final EvidenceView evidence;
    private final CurrentCaller caller;
    private final Looking looking;
    private final Positions positions;
    private final Disclosures disclosures;

    PackageResource(
            ServiceRuntime runtime,
            AssessmentList assessments,
            TrajectoryEntries scores,
            EvidenceView evidence,
            CurrentCaller caller,
            Looking looking,
            Positions positions,
            Disclosures disclosures) {
        this.history = new HandoffHistory(runtime);
        this.assessments = assessments;
        this.scores = scores;
        this.evidence = evidence;
        this.caller = caller;
        this.looking = looking;
        this.positions = positions;
        this.disclosures = disclosures;
    }

    /** The summary. To somebody outside who is not the recipient there is none. */
    @GET
    @Operation(operationId = "readAftercarePackage", summary = "The summary that goes with a handoff")
    public AftercarePackage summary(@PathParam("handoffId") UUID handoffId) {
        positions.await(assessments.runner());
        String organisation = caller.get().organisation();
        HandoffHistory.Shown handoff = history.of(handoffId, organisation, Optional.empty())
                .orElseThrow(() -> disclosures.unknown(handoffId, ASKED));
        UUID participantId = handoff.begun().participantId();
        UUID episodeId = handoff.begun().episodeId();
        Release release = disclosures.release(participantId, ASKED.ofEpisode(episodeId));
        if (!handoff.stands() || !isFor(handoff)) {
            looking.at(disclosures.nothingOf("handoff-unknown", participantId));
            throw release.nothing(Problems::unknown);
        }
        Set<InformationClass> permitted = release.information();
        AftercarePackage found = AftercarePackage.of(
                handoff,
                permitted.contains(PLAN) ? history.endOf(episodeId, organisation) : List.of(),
                permitted.contains(SCORES) ? scores.of(participantId) : null,
                permitted);
        looking.at(new Shown("aftercare-package", List.of(participantId.toString())));
        return release.leaves(found);
    }

    /** Another recipient may be told much of this person, but not by this handoff. */
    private boolean isFor(HandoffHistory.Shown handoff) {
        if (!disclosures.outside() || disclosures.individual()) {
            return true;
        }
        Caller asking = caller.get();
        return evidence.of(
                        asking.organisation(), asking.client(), handoff.begun().participantId())
                .recipient()
                .filter(recipient -> recipient
                        .described()
                        .recipientId()
                        .equals(handoff.begun().recipient().value()))
                .isPresent();
    }
}
