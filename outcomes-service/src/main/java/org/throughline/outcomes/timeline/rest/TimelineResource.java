package org.throughline.outcomes.timeline.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.disclosure.gate.Release;
import org.throughline.outcomes.timeline.domain.EntryKind;
import org.throughline.outcomes.timeline.view.TimelineEntry;
import org.throughline.outcomes.timeline.view.TimelineQuery;
import org.throughline.outcomes.timeline.view.TimelineQuery.Place;
import org.throughline.outcomes.timeline.view.TimelineView;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Positions;
import org.throughline.platform.web.Problems;

/** How a participant is doing: what happened in all four services, newest first. */
@Path("/outcomes/v1/participants/{participantId}/timeline")
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
@Tag(name = "Timeline")
public class TimelineResource {
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");
    private static final int LIMIT = 50;

    private final TimelineView view;
    private final CurrentCaller caller;
    private final Looking looking;
    private final Positions positions;
    private final Disclosures disclosures;

    TimelineResource(
            TimelineView view, CurrentCaller caller, Looking looking, Positions positions, Disclosures disclosures) {
        this.view = view;
        this.caller = caller;
        this.looking = looking;
        this.positions = positions;
        this.disclosures = disclosures;
    }

    /**
     * A page of the timeline; to somebody outside, the kinds of entry that may leave.
     *
     * @param kind only entries of these kinds
     * @param from first time, inclusive, at which something happened
     * @param until last time, exclusive
     * @param knownAt only what this service had recorded by then
     * @param cursor {@code next} of the page before
     * @param limit entries on a page, 1 to 200, 50 if not given
     */
    @GET
    @Operation(operationId = "readTimeline", summary = "What happened to a participant, newest first")
    public TimelinePage timeline(
            @PathParam("participantId") UUID participantId,
            @QueryParam("kind") Set<EntryKind> kind,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("knownAt") @Nullable String knownAt,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        positions.await(view.runner());
        Instant last = Instants.optional("until", until).orElse(END_OF_TIME);
        Release release = disclosures.release(participantId, KindsOutside.ASKED.until(last));
        Set<EntryKind> kinds = release.outside() ? KindsOutside.within(kind, release.information()) : kind;
        TimelineQuery query = new TimelineQuery(
                caller.get().organisation(),
                participantId,
                kinds,
                Instants.optional("from", from).orElse(Instant.EPOCH),
                last,
                Instants.optional("knownAt", knownAt),
                Cursor.place(cursor, Place::new),
                bounded(limit));
        boolean empty = release.outside() && kinds.isEmpty();
        if (empty || !view.timelines().exists(query)) {
            looking.at(new Shown("timeline-unknown", List.of()));
            throw release.nothing(Problems::unknown);
        }
        List<TimelineEntry> entries = view.timelines().page(query);
        looking.at(new Shown("timeline", List.of(participantId.toString())));
        return release.leaves(TimelinePage.of(query, entries, view.freshness(), disclosures::serves));
    }

    private static int bounded(@Nullable Integer limit) {
        if (limit == null) {
            return LIMIT;
        }
        if (limit < 1 || limit > TimelineQuery.ENTRIES_MAX) {
            throw Problems.invalid("limit-invalid", "A page has 1 to 200 entries", "limit");
        }
        return limit;
    }
}
