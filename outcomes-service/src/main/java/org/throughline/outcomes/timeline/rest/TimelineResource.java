package org.throughline.outcomes.timeline.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.gate.Asked;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.disclosure.gate.Release;
import org.throughline.disclosure.linked.LinkedRecords;
import org.throughline.disclosure.linked.OtherRecords;
import org.throughline.outcomes.duty.DutyRoster;
import org.throughline.outcomes.timeline.domain.Dose;
import org.throughline.outcomes.timeline.domain.EntryKind;
import org.throughline.outcomes.timeline.view.TimelineEntry;
import org.throughline.outcomes.timeline.view.TimelineQuery;
import org.throughline.outcomes.timeline.view.TimelineQuery.Place;
import org.throughline.outcomes.timeline.view.TimelineView;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
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
    private static final String BY_WEEK = "week";
    private static final int LIMIT = 50;

    private final TimelineView view;
    private final LinkedRecords linked;
    private final CurrentCaller caller;
    private final Looking looking;
    private final Positions positions;
    private final Disclosures disclosures;
    private final DutyRoster duty;
    private final Clock clock;

    TimelineResource(
            TimelineView view,
            LinkedRecords linked,
            CurrentCaller caller,
            Looking looking,
            Positions positions,
            Disclosures disclosures,
            DutyRoster duty,
            Clock clock) {
        this.view = view;
        this.linked = linked;
        this.caller = caller;
        this.looking = looking;
        this.positions = positions;
        this.disclosures = disclosures;
        this.duty = duty;
        this.clock = clock;
    }

    /**
     * A page of the timeline; to somebody outside, the kinds of entry that may leave.
     *
     * @param kind only entries of these kinds
     * @param episode only what belongs to this episode of care, or happened while it lasted and belongs to none
     * @param from first time, inclusive, at which something happened
     * @param until last time, exclusive
     * @param asOf only what had happened by then; what was learned of it later is part of the answer
     * @param knownAt only what this service had recorded by then
     * @param changedSince only what was added since, and what does not stand since; the position of this service in an
     *     earlier answer ({@code 1234} or {@code outcomes=1234}), or a time. With {@code knownAt}, the difference of the two
     * @param groupBy {@code week} gives weeks of the facility with the dose of each beside its entries
     * @param cursor {@code next} of the page before
     * @param limit entries on a page, 1 to 200, 50 if not given
     */
    @GET
    @Operation(operationId = "readTimeline", summary = "What happened to a participant, newest first")
    public TimelinePage timeline(
            @PathParam("participantId") UUID participantId,
            @QueryParam("kind") Set<EntryKind> kind,
            @QueryParam("episode") @Nullable UUID episode,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date-time")) @QueryParam("asOf") @Nullable
                    String asOf,
            @QueryParam("knownAt") @Nullable String knownAt,
            @QueryParam("changedSince") @Nullable String changedSince,
            @Parameter(schema = @Schema(type = SchemaType.STRING, enumeration = BY_WEEK))
                    @QueryParam("groupBy")
                    @Nullable
                    String groupBy,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        positions.await(view.runner());
        positions.await(linked.runner());
        Instant now = clock.instant();
        Window window = Window.between(from, until).at(asOf, knownAt, now).changed(changedSince, now);
        boolean byWeek = byWeek(groupBy);
        Optional<Place> place = Cursor.place(cursor, Place::new);
        int most = bounded(limit);
        Release release = disclosures.release(participantId, asked(episode, window));
        TimelineQuery query = new TimelineQuery(
                caller.get().organisation(),
                participantId,
                visible(kind, release),
                Optional.ofNullable(episode),
                window.from(),
                window.until(),
                window.asOf(),
                window.knownAt(),
                window.changedSince(),
                place,
                most);
        boolean mayLeave = !(release.outside() && query.kinds().isEmpty());
        // Before the page: what comes in between is asked for again, and never missed.
        Map<String, SourceFreshness> freshness = view.freshness();
        List<TimelineEntry> entries = mayLeave ? view.timelines().page(query) : List.of();
        if (entries.isEmpty() && !(mayLeave && view.timelines().exists(query))) {
            looking.at(disclosures.nothingOf("timeline-unknown", participantId));
            throw release.nothing(Problems::unknown);
        }
        OtherRecords others =
                linked.beside(participantId, query.organisation(), disclosures).orElse(null);
        TimelinePage page =
                TimelinePage.of(query, entries, freshness, disclosures::serves).beside(others);
        looking.at(new Shown("timeline", List.of(participantId.toString())));
        return release.leaves(byWeek ? page.byWeek(duty.zone(), weeks -> doses(query, weeks, release)) : page);
    }

    private static Asked asked(@Nullable UUID episode, Window window) {
        Asked asked = KindsOutside.ASKED.until(window.until());
        return episode == null ? asked : asked.ofEpisode(episode);
    }

    private Set<EntryKind> visible(Set<EntryKind> asked, Release release) {
        return release.outside()
                ? KindsOutside.within(asked, release.information())
                : ConsentReaders.within(asked, caller.get());
    }

    /** The dose stands beside whatever kinds are asked for, if the reader may see it. */
    private List<Dose> doses(TimelineQuery query, Set<LocalDate> weeks, Release release) {
        return visible(Set.of(), release).contains(EntryKind.DOSE)
                ? view.timelines().doses(query, weeks)
                : List.of();
    }

    private static boolean byWeek(@Nullable String groupBy) {
        if (groupBy != null && !groupBy.equals(BY_WEEK)) {
            throw Problems.invalid("grouping-invalid", "Entries are grouped by week or not at all", "groupBy");
        }
        return groupBy != null;
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
