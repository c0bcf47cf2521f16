package org.throughline.outcomes.assessment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
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
import org.throughline.outcomes.assessment.domain.AssessmentEvent.Received;
import org.throughline.outcomes.assessment.domain.Assessments.Standing;
import org.throughline.outcomes.assessment.view.AssessmentList;
import org.throughline.outcomes.assessment.view.AssessmentList.Place;
import org.throughline.outcomes.assessment.view.AssessmentList.Row;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.PageCut;
import org.throughline.platform.web.Positions;

/** A participant's questionnaires with their scores. */
@Path("/outcomes/v1/participants/{participantId}/assessments")
@RolesAllowed({
    "ehr-system",
    "care-coordinator",
    "clinician",
    "medical-director",
    "auditor",
    "participant",
    "representative"
})
@RunOnVirtualThread
@Tag(name = "Assessments")
public class AssessmentListResource {
    private static final Asked ASKED = Asked.of("assessments", InformationClass.SCORES);

    private final AssessmentList list;
    private final ServiceRuntime runtime;
    private final CurrentCaller caller;
    private final Looking looking;
    private final Positions positions;
    private final Disclosures disclosures;

    AssessmentListResource(
            AssessmentList list,
            ServiceRuntime runtime,
            CurrentCaller caller,
            Looking looking,
            Positions positions,
            Disclosures disclosures) {
        this.list = list;
        this.runtime = runtime;
        this.caller = caller;
        this.looking = looking;
        this.positions = positions;
        this.disclosures = disclosures;
    }

    /**
     * One assessment.
     *
     * @param standing whether it stands, was corrected, or was entered in error
     * @param assessment what arrived; absent if it was erased or was entered in error
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            UUID assessmentId,
            Instant at,
            Standing standing,
            @Nullable AssessmentAnswer assessment) {
        static Entry of(Row row) {
            boolean hidden = row.standing() == Standing.IN_ERROR;
            return new Entry(
                    row.assessmentId(),
                    row.at(),
                    row.standing(),
                    row.received()
                            .filter(_ -> !hidden)
                            .filter(Received.class::isInstance)
                            .map(Received.class::cast)
                            .map(received -> AssessmentAnswer.of(received, null))
                            .orElse(null));
        }
    }

    /** Assessments, newest first, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Entry> assessments, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them.
     *
     * @param cursor {@code next} of the page before
     * @param limit assessments on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "listAssessments", summary = "A participant's questionnaires, newest first")
    public Page assessments(
            @PathParam("participantId") UUID participantId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        positions.await(list.runner());
        Release release = disclosures.release(participantId, ASKED);
        PageCut<Row> cut = PageCut.of(
                list.page(caller.get().organisation(), participantId, Cursor.place(cursor, Place::new), limit + 1),
                limit);
        if (cut.shown().isEmpty()) disclosures.requireHeardOf(participantId, release);
        looking.at(new Shown("assessments", List.of(participantId.toString())));
        String next = cut.next(AssessmentListResource::cursor);
        return release.leaves(
                new Page(cut.shown().stream().map(Entry::of).toList(), next, runtime.freshness(list.runner())));
    }

    private static String cursor(Row last) {
        return Cursor.of(last.at(), last.assessmentId().toString());
    }
}
