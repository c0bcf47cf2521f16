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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.access.Asks;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.audit.Reading.Bounds;
import org.throughline.platform.eventlog.CommitHistory;
import org.throughline.platform.service.Records;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.PageCut;
import org.throughline.platform.web.Problems;

/**
 * Everything this service recorded about somebody, or in one stream, in the order of its log. Whom it is about stands in the
 * body, so that no address names anybody.
 */
@Path("/{area}/v1/audit")
@RolesAllowed({"auditor", "external-auditor"})
@RunOnVirtualThread
@Tag(name = "Audit")
public class HistoryResource {
    /** The media type of one JSON value a line. */
    public static final String LINES = "application/x-ndjson";

    private static final String WHAT = "history";
    private static final int PAGE = 50;
    private static final int LINES_AT_ONCE = 200;
    private static final byte[] END_OF_LINE = {'\n'};

    private final ServiceRuntime runtime;
    private final Replay replay;
    private final CurrentCaller caller;
    private final Looking looking;
    private final ObjectMapper json;
    private final Clock clock;

    HistoryResource(ServiceRuntime runtime, CurrentCaller caller, Looking looking, ObjectMapper json, Clock clock) {
        Records records = runtime.records();
        this.runtime = runtime;
        this.replay =
                new Replay(new CommitHistory(records.database(), records.log().name()), Contents.of(runtime));
        this.caller = caller;
        this.looking = looking;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Whose history, that of a subject or of a stream, and which part of it.
     *
     * @param subject the person, by random id
     * @param stream as entries of a history name it
     * @param knownAt as it was known then: what was recorded by that time, and nothing later
     * @param since only what was recorded after that time
     * @param sincePosition only what was recorded after that position, the {@code upTo} of an earlier answer
     * @param cursor {@code next} of the page before
     * @param limit entries on a page, 50 if not given
     */
    public record HistoryRequest(
            Optional<@Pattern(regexp = NAME) String> subject,
            Optional<@Pattern(regexp = NAME) String> stream,
            Optional<Instant> knownAt,
            Optional<Instant> since,
            Optional<@Min(0) Long> sincePosition,
            Optional<@Size(max = 500) String> cursor,
            @Nullable @Min(1) @Max(200) Integer limit) {
        Bounds bounds() {
            return new Bounds(knownAt, since, sincePosition);
        }
    }

    /** The same, whole. */
    public record ReplayRequest(
            Optional<@Pattern(regexp = NAME) String> subject,
            Optional<@Pattern(regexp = NAME) String> stream,
            Optional<Instant> knownAt,
            Optional<Instant> since,
            Optional<@Min(0) Long> sincePosition) {
        Bounds bounds() {
            return new Bounds(knownAt, since, sincePosition);
        }
    }

    /** What a subject and a stream can be called. */
    public static final String NAME = "[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,199}";

    /**
     * Pseudonymous: what says who somebody is stays sealed, and what people said in their own words is masked. All pages show
     * the log as it was when the first was asked for; {@code since} and {@code knownAt} together show what changed between.
     */
    @POST
    @Asks
    @Path("history")
    @Operation(operationId = "readHistory", summary = "A history in the order of the log, a page at a time")
    public HistoryPage history(@PathParam("area") String area, @NotNull @Valid HistoryRequest request) {
        Asked asked = asked(area, request.subject(), request.stream());
        Reading reading = request.cursor().map(Reading::of).orElseGet(() -> reading(request.bounds()));
        int limit = request.limit() == null ? PAGE : request.limit();
        PageCut<HistoryEntry> page = replay.page(asked, reading, limit);
        note(asked, page.shown());
        return new HistoryPage(
                page.shown(), page.next(last -> reading.after(last).cursor()), reading.upTo());
    }

    /**
     * The same, whole: one entry a line. Ends early only where the connection does. The position it goes up to is in the header
     * {@code Throughline-Position}.
     */
    @POST
    @Asks
    @Path("replay")
    @Produces(LINES)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = LINES, schema = @Schema(implementation = HistoryEntry.class)))
    @Operation(operationId = "replayHistory", summary = "A whole history in the order of the log, an entry a line")
    public Response replay(@PathParam("area") String area, @NotNull @Valid ReplayRequest request) {
        Asked asked = asked(area, request.subject(), request.stream());
        Reading reading = reading(request.bounds());
        PageCut<HistoryEntry> first = replay.page(asked, reading, LINES_AT_ONCE);
        note(asked, first.shown());
        StreamingOutput lines = out -> write(out, asked, reading, first);
        return Response.ok(lines)
                .header(Answers.POSITION, runtime.definition().name() + "=" + reading.upTo())
                .build();
    }

    private void write(OutputStream out, Asked asked, Reading reading, PageCut<HistoryEntry> first) throws IOException {
        PageCut<HistoryEntry> page = first;
        while (true) {
            for (HistoryEntry entry : page.shown()) {
                out.write(json.writeValueAsBytes(entry));
                out.write(END_OF_LINE);
            }
            if (!page.more()) {
                return;
            }
            page = replay.page(asked, reading.after(page.shown().getLast()), LINES_AT_ONCE);
            note(asked, page.shown());
        }
    }

    private Reading reading(Bounds bounds) {
        return replay.reading(bounds, clock.instant());
    }

    /** Notes whom the answer names: where nothing is shown, whom it is known to say nothing about. */
    private void note(Asked asked, List<HistoryEntry> entries) {
        if (!entries.isEmpty()) {
            looking.at(new Shown(WHAT, Replay.subjects(entries)));
            return;
        }
        List<String> known = replay.known(asked).orElseGet(() -> {
            looking.at(new Shown("history-unknown", List.of()));
            throw Problems.unknown();
        });
        looking.at(new Shown(WHAT, known));
    }

    private Asked asked(String area, Optional<String> subject, Optional<String> stream) {
        if (!area.equals(runtime.definition().area())) {
            looking.atNobody();
            throw Problems.unknown();
        }
        String organisation = caller.get().organisation();
        demandOne(subject, stream);
        return subject.<Asked>map(one -> new Asked.About(organisation, one))
                .orElseGet(() -> new Asked.Streams(organisation, Set.of(stream.orElseThrow())));
    }

    /**
     * Returns if a history is asked for of one thing.
     *
     * @throws org.throughline.platform.web.Problem 400 {@code history-unclear} if both are named, or neither
     */
    public static void demandOne(Optional<String> subject, Optional<String> stream) {
        if (subject.isPresent() == stream.isPresent()) {
            throw Problems.invalid("history-unclear", "Name a subject or a stream, and not both", "subject", "stream");
        }
    }
}
