package org.throughline.platform.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.audit.Replay.Place;
import org.throughline.platform.eventlog.CommitHistory;
import org.throughline.platform.service.Records;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.PageCut;
import org.throughline.platform.web.Problems;

/**
 * Everything this service recorded about somebody, or in one stream, in the order of its log. Whom it is about stands in the
 * body, so that no address names anybody.
 */
@Path("/{area}/v1/audit")
@RolesAllowed("auditor")
@RunOnVirtualThread
@Tag(name = "Audit")
public class HistoryResource {
    /** The media type of one JSON value a line. */
    static final String LINES = "application/x-ndjson";

    private static final String WHAT = "history";
    private static final int PAGE = 50;
    private static final int LINES_AT_ONCE = 200;
    private static final byte[] END_OF_LINE = {'\n'};

    private final ServiceRuntime runtime;
    private final Replay replay;
    private final CurrentCaller caller;
    private final Looking looking;
    private final ObjectMapper json;

    HistoryResource(ServiceRuntime runtime, CurrentCaller caller, Looking looking, ObjectMapper json) {
        Records records = runtime.records();
        this.runtime = runtime;
        this.replay =
                new Replay(new CommitHistory(records.database(), records.log().name()), Contents.of(runtime));
        this.caller = caller;
        this.looking = looking;
        this.json = json;
    }

    /**
     * Whose history: that of a subject or of a stream.
     *
     * @param subject the person, by random id
     * @param stream as entries of a history name it
     * @param cursor {@code next} of the page before
     * @param limit entries on a page, 50 if not given
     */
    public record HistoryRequest(
            Optional<@Pattern(regexp = NAME) String> subject,
            Optional<@Pattern(regexp = NAME) String> stream,
            Optional<@Size(max = 500) String> cursor,
            @Nullable @Min(1) @Max(200) Integer limit) {}

    /** Whose history, whole. */
    public record ReplayRequest(
            Optional<@Pattern(regexp = NAME) String> subject, Optional<@Pattern(regexp = NAME) String> stream) {}

    static final String NAME = "[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,199}";

    /** Pseudonymous: what says who somebody is stays sealed, and what people said in their own words is masked. */
    @POST
    @Path("history")
    @Operation(operationId = "readHistory", summary = "A history in the order of the log, a page at a time")
    public HistoryPage history(@PathParam("area") String area, @NotNull @Valid HistoryRequest request) {
        Asked asked = asked(area, request.subject(), request.stream());
        Place after = request.cursor().map(HistoryResource::place).orElse(Place.START);
        int limit = request.limit() == null ? PAGE : request.limit();
        PageCut<HistoryEntry> page = replay.page(asked, after, limit);
        note(page.shown());
        String next = page.next(last -> Cursor.of(Long.toString(last.commit()), Long.toString(last.position())));
        return new HistoryPage(page.shown(), next);
    }

    /** The same, whole and as it is now: one entry a line. Ends early only where the connection does. */
    @POST
    @Path("replay")
    @Produces(LINES)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = LINES, schema = @Schema(implementation = HistoryEntry.class)))
    @Operation(operationId = "replayHistory", summary = "A whole history in the order of the log, an entry a line")
    public StreamingOutput replay(@PathParam("area") String area, @NotNull @Valid ReplayRequest request) {
        Asked asked = asked(area, request.subject(), request.stream());
        PageCut<HistoryEntry> first = replay.page(asked, Place.START, LINES_AT_ONCE);
        note(first.shown());
        return out -> write(out, asked, first);
    }

    private void write(OutputStream out, Asked asked, PageCut<HistoryEntry> first) throws IOException {
        PageCut<HistoryEntry> page = first;
        while (true) {
            for (HistoryEntry entry : page.shown()) {
                out.write(json.writeValueAsBytes(entry));
                out.write(END_OF_LINE);
            }
            if (!page.more()) {
                return;
            }
            page = replay.page(asked, Place.of(page.shown().getLast()), LINES_AT_ONCE);
            note(page.shown());
        }
    }

    /** Notes whom the answer names, or refuses it if there is nothing to show. */
    private void note(List<HistoryEntry> entries) {
        if (entries.isEmpty()) {
            looking.at(new Shown("history-unknown", List.of()));
            throw Problems.unknown();
        }
        looking.at(new Shown(WHAT, Replay.subjects(entries)));
    }

    private Asked asked(String area, Optional<String> subject, Optional<String> stream) {
        if (!area.equals(runtime.definition().area())) {
            looking.atNobody();
            throw Problems.unknown();
        }
        String organisation = caller.get().organisation();
        if (subject.isPresent() == stream.isPresent()) {
            throw Problems.invalid("history-unclear", "Name a subject or a stream, and not both", "subject", "stream");
        }
        return subject.<Asked>map(one -> new Asked.About(organisation, one))
                .orElseGet(() -> new Asked.Streams(organisation, Set.of(stream.orElseThrow())));
    }

    private static Place place(String cursor) {
        List<String> parts = Cursor.parts(cursor, 2);
        try {
            return new Place(Long.parseLong(parts.getFirst()), Long.parseLong(parts.getLast()));
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }
}
