package org.throughline.treatmentplan.review.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.gate.Listed;
import org.throughline.disclosure.gate.PeopleListed;
import org.throughline.disclosure.gate.Rows;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.Positions;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.review.view.ReviewList;
import org.throughline.treatmentplan.review.view.ReviewList.Place;
import org.throughline.treatmentplan.review.view.ReviewList.Row;
import org.throughline.treatmentplan.review.view.ReviewStatus;

/** Reviews that are to be conducted: what is due first on top. */
@Path("/treatment-plans/v1/reviews")
@RolesAllowed({"clinician", "medical-director", "care-coordinator", "auditor"})
@RunOnVirtualThread
@Tag(name = "Reviews")
public class ReviewsDueResource {
    private final ReviewList list;
    private final ServiceRuntime runtime;
    private final Acting acting;
    private final PeopleListed people;
    private final Positions positions;

    ReviewsDueResource(
            ReviewList list, ServiceRuntime runtime, Acting acting, PeopleListed people, Positions positions) {
        this.list = list;
        this.runtime = runtime;
        this.acting = acting;
        this.people = people;
        this.positions = positions;
    }

    /** Which reviews are listed. */
    public enum Which {
        OPEN,
        SCHEDULED
    }

    /** Reviews, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReviewsDue(List<Row> reviews, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them.
     *
     * @param status those that are open, or those that open by themselves later
     * @param cursor {@code next} of the page before
     * @param limit reviews on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "listReviewsDue", summary = "Reviews to be conducted, due first on top")
    public ReviewsDue due(
            @QueryParam("status") @DefaultValue("OPEN") Which status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        positions.await(list.runner());
        ReviewStatus wanted = ReviewStatus.valueOf(status.name());
        Listed<Row> cut = people.page(
                "reviews-due",
                new Rows<>(
                        cursor,
                        limit,
                        (from, rows) -> list.page(acting.organisation(), wanted, Cursor.place(from, Place::new), rows),
                        last -> Cursor.of(last.dueBy(), last.episodeId().toString())),
                Row::participantId);
        return new ReviewsDue(cut.shown(), cut.next(), runtime.freshness(list.runner()));
    }
}
