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
import java.util.Optional;
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
import org.throughline.platform.web.Positions;

/** A participant's questionnaires with their scores. */
@Path("/outcomes/v1/participants/{participantId}/assessments")
@RolesAllowed({"ehr-system", "care-coordinator", "clinician", "medical-director", "auditor"})
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
        List<Row> found = list.page(caller.get().organisation(), participantId, place(cursor), limit + 1);
        boolean more = found.size() > limit;
        List<Row> shown = more ? found.subList(0, limit) : found;
        looking.at(new Shown("assessments", List.of(participantId.toString())));
        String next = more ? cursor(shown.getLast()) : null;
        return release.leaves(new Page(shown.stream().map(Entry::of).toList(), next, runtime.freshness(list.runner())));
    }

    private static String cursor(Row last) {
        return Cursor.of(
                Long.toString(last.at().toEpochMilli()), last.assessmentId().toString());
    }

    private static Optional<Place> place(@Nullable String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        List<String> parts = Cursor.parts(cursor, 2);
        try {
            return Optional.of(new Place(Instant.ofEpochMilli(Long.parseLong(parts.getFirst())), parts.getLast()));
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }
}
