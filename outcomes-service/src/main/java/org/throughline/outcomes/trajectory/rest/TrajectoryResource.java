package org.throughline.outcomes.trajectory.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.gate.Asked;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.disclosure.gate.Release;
import org.throughline.outcomes.assessment.view.AssessmentList;
import org.throughline.outcomes.instrument.domain.ChangeRule;
import org.throughline.outcomes.instrument.domain.Direction;
import org.throughline.outcomes.trajectory.domain.ChangeStatus;
import org.throughline.outcomes.trajectory.domain.Measure;
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

    private final AssessmentList assessments;
    private final TrajectoryEntries entries;
    private final ServiceRuntime runtime;
    private final Looking looking;
    private final Positions positions;
    private final Disclosures disclosures;

    TrajectoryResource(
            AssessmentList assessments,
            TrajectoryEntries entries,
            ServiceRuntime runtime,
            Looking looking,
            Positions positions,
            Disclosures disclosures) {
        this.assessments = assessments;
        this.entries = entries;
        this.runtime = runtime;
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
        List<Entry> measures = entries.of(participantId);
        looking.at(new Shown("trajectories", List.of(participantId.toString())));
        return release.leaves(new Measures(measures, runtime.freshness(assessments.runner())));
    }
}
