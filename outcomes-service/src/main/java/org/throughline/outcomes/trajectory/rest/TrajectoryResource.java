package org.throughline.outcomes.trajectory.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.gate.Asked;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.disclosure.gate.Release;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentRecorded;
import org.throughline.outcomes.assessment.domain.Assessments.Standing;
import org.throughline.outcomes.assessment.view.AssessmentList;
import org.throughline.outcomes.instrument.domain.ChangeRule;
import org.throughline.outcomes.instrument.domain.Direction;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.Instruments;
import org.throughline.outcomes.instrument.view.InstrumentList;
import org.throughline.outcomes.trajectory.domain.ChangeStatus;
import org.throughline.outcomes.trajectory.domain.Measure;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Positions;

/** Where a participant stands on each measure. Statuses are never averaged across measures. */
@Path("/outcomes/v1/participants/{participantId}/trajectories")
@RolesAllowed({"ehr-system", "care-coordinator", "clinician", "medical-director", "auditor"})
@RunOnVirtualThread
@Tag(name = "Assessments")
public class TrajectoryResource {
    private static final Asked ASKED = Asked.of("trajectories", InformationClass.SCORES);

    /** The newest of a person's assessments that are looked at; more than ten years of weekly ones. */
    private static final int ASSESSMENTS_MAX = 1_000;

    private final AssessmentList assessments;
    private final InstrumentList instruments;
    private final ServiceRuntime runtime;
    private final CurrentCaller caller;
    private final Looking looking;
    private final Positions positions;
    private final Disclosures disclosures;

    TrajectoryResource(
            AssessmentList assessments,
            InstrumentList instruments,
            ServiceRuntime runtime,
            CurrentCaller caller,
            Looking looking,
            Positions positions,
            Disclosures disclosures) {
        this.assessments = assessments;
        this.instruments = instruments;
        this.runtime = runtime;
        this.caller = caller;
        this.looking = looking;
        this.positions = positions;
        this.disclosures = disclosures;
    }

    /**
     * One measure.
     *
     * @param change when totals differ reliably and where the clinical side begins; absent where no threshold is published
     * @param baseline what the latest total is compared with; absent where there is no total that may be compared
     * @param status of the latest answers; absent where no threshold is published
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String instrument,
            String family,
            Direction direction,
            @Nullable ChangeRule change,
            Measure.@Nullable Point baseline,
            Measure.@Nullable Point latest,
            @Nullable ChangeStatus status) {
        static Entry of(Measure measure) {
            return new Entry(
                    measure.instrument(),
                    measure.family(),
                    measure.direction(),
                    measure.rule().orElse(null),
                    measure.baseline().orElse(null),
                    measure.latest().orElse(null),
                    measure.status().orElse(null));
        }
    }

    /** All measures of a person. */
    public record Measures(List<Entry> measures, Map<String, SourceFreshness> freshness) {}

    @GET
    @Operation(operationId = "readTrajectories", summary = "Baseline, latest total and change on each measure")
    public Measures trajectories(@PathParam("participantId") UUID participantId) {
        positions.await(assessments.runner());
        Release release = disclosures.release(participantId, ASKED);
        List<Entry> measures = Measure.of(standing(participantId), definitions()::find).stream()
                .map(Entry::of)
                .toList();
        looking.at(new Shown("trajectories", List.of(participantId.toString())));
        return release.leaves(new Measures(measures, runtime.freshness(assessments.runner())));
    }

    private List<AssessmentRecorded> standing(UUID participantId) {
        return assessments.page(caller.get().organisation(), participantId, Optional.empty(), ASSESSMENTS_MAX).stream()
                .filter(row -> row.standing() == Standing.STANDS)
                .flatMap(row -> row.received().stream())
                .filter(AssessmentRecorded.class::isInstance)
                .map(AssessmentRecorded.class::cast)
                .toList();
    }

    private Definitions definitions() {
        return new Definitions(instruments, caller.get().organisation(), new HashMap<>());
    }

    /** Definitions as they are asked for; each name is read once. */
    private record Definitions(InstrumentList instruments, String organisation, Map<String, Instruments> read) {
        Optional<InstrumentDefinition> find(AssessmentRecorded assessment) {
            return read.computeIfAbsent(assessment.instrument(), code -> instruments.named(code, organisation))
                    .find(assessment.instrument(), assessment.definitionVersion());
        }
    }
}
