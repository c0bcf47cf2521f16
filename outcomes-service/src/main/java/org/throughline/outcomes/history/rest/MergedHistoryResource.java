package org.throughline.outcomes.history.rest;

import static java.util.stream.Collectors.joining;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.outcomes.history.Line;
import org.throughline.outcomes.history.MergedHistory;
import org.throughline.outcomes.history.Question;
import org.throughline.outcomes.history.Reached;
import org.throughline.outcomes.history.RecordServices;
import org.throughline.platform.access.Asks;
import org.throughline.platform.access.Correlation;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.audit.HistoryResource;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.Problems;

/**
 * Everything the four services recorded about somebody, or in one stream, as one history. Each service is asked in the name of
 * the auditor: it shows what its own history shows, and notes it.
 */
@Path("/outcomes/v1/merged-audit")
@RolesAllowed("auditor")
@RunOnVirtualThread
@Tag(name = "Audit")
public class MergedHistoryResource {
    private static final String WHAT = "merged-history";
    private static final int PAGE = 50;
    private static final int LINES_AT_ONCE = 200;
    private static final byte[] END_OF_LINE = {'\n'};

    private final RecordServices services;
    private final JsonWebToken token;
    private final Correlation correlation;
    private final Looking looking;
    private final ObjectMapper json;

    MergedHistoryResource(
            RecordServices services, JsonWebToken token, Correlation correlation, Looking looking, ObjectMapper json) {
        this.services = services;
        this.token = token;
        this.correlation = correlation;
        this.looking = looking;
        this.json = json;
    }

    /**
     * Whose history, that of a subject or of a stream, and which part of it.
     *
     * @param subject the person, by random id
     * @param stream as entries of a history name it
     * @param knownAt as it was known then: what each service had recorded by that time, and nothing later
     * @param since only what was recorded after that time
     * @param sincePositions only what each service recorded after its position, the {@code upTo} of an earlier answer
     * @param cursor {@code next} of the page before
     * @param limit entries on a page, 50 if not given
     */
    public record MergedHistoryRequest(
            Optional<@Pattern(regexp = HistoryResource.NAME) String> subject,
            Optional<@Pattern(regexp = HistoryResource.NAME) String> stream,
            Optional<Instant> knownAt,
            Optional<Instant> since,
            @Nullable @Size(max = 4) Map<String, @NotNull @Min(0) Long> sincePositions,
            Optional<@Size(max = 500) String> cursor,
            @Nullable @Min(1) @Max(200) Integer limit) {
        Question question() {
            return new Question(subject, stream, knownAt, since);
        }
    }

    /** The same, whole. */
    public record MergedReplayRequest(
            Optional<@Pattern(regexp = HistoryResource.NAME) String> subject,
            Optional<@Pattern(regexp = HistoryResource.NAME) String> stream,
            Optional<Instant> knownAt,
            Optional<Instant> since,
            @Nullable @Size(max = 4) Map<String, @NotNull @Min(0) Long> sincePositions) {
        Question question() {
            return new Question(subject, stream, knownAt, since);
        }
    }

    /**
     * Pseudonymous, as each service's own history is. Within a service the order is that of its log, between services it is the
     * time of recording by their clocks. What one told another stands once, where it was recorded first. All pages show the logs
     * as they were when the first was asked for. If one service does not answer, nothing is shown of the others.
     */
    @POST
    @Asks
    @Path("history")
    @Operation(operationId = "readMergedHistory", summary = "One history of all four services, a page at a time")
    public MergedHistoryPage history(@NotNull @Valid MergedHistoryRequest request) {
        Question question = clear(request.question());
        Reached from = request.cursor()
                .map(services::reached)
                .orElseGet(() -> start(request.since(), request.sincePositions()));
        MergedHistory history = history(question, from, request.limit() == null ? PAGE : request.limit());
        return MergedHistoryPage.of(noted(question, history.page()), services);
    }

    /**
     * The same, whole: one entry a line. Ends early only where the connection does. The positions it goes up to are in the header
     * {@code Throughline-Position}.
     */
    @POST
    @Asks
    @Path("replay")
    @Produces(HistoryResource.LINES)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = HistoryResource.LINES,
                            schema = @Schema(implementation = MergedHistoryPage.MergedEntry.class)))
    @Operation(operationId = "replayMergedHistory", summary = "One whole history of all four services, an entry a line")
    public Response replay(@NotNull @Valid MergedReplayRequest request) {
        Question question = clear(request.question());
        Reached from = start(request.since(), request.sincePositions());
        MergedHistory history = history(question, from, LINES_AT_ONCE);
        MergedHistory.Page first = noted(question, history.page());
        StreamingOutput lines = out -> write(out, question, history, first);
        return Response.ok(lines)
                .header(
                        Answers.POSITION,
                        first.upTo().entrySet().stream()
                                .map(position -> position.getKey() + "=" + position.getValue())
                                .collect(joining(", ")))
                .build();
    }

    private void write(OutputStream out, Question question, MergedHistory history, MergedHistory.Page first)
            throws IOException {
        MergedHistory.Page page = first;
        while (true) {
            for (Line line : page.lines()) {
                out.write(json.writeValueAsBytes(MergedHistoryPage.MergedEntry.of(line)));
                out.write(END_OF_LINE);
            }
            if (page.next().isEmpty()) {
                return;
            }
            page = noted(question, history.page());
        }
    }

    private static Question clear(Question question) {
        HistoryResource.demandOne(question.subject(), question.stream());
        return question;
    }

    private MergedHistory history(Question question, Reached from, int linesMax) {
        return new MergedHistory(services.parts(token.getRawToken(), correlation.id()), question, from, linesMax);
    }

    private Reached start(Optional<Instant> since, @Nullable Map<String, Long> positions) {
        if (positions == null) {
            return Reached.START;
        }
        if (since.isPresent()) {
            throw Problems.invalid(
                    "since-unclear",
                    "Name a time or positions to begin after, and not both",
                    "since",
                    "sincePositions");
        }
        if (!services.names().containsAll(positions.keySet())) {
            throw Problems.outOfBounds("sincePositions").with("allowed", services.names());
        }
        return Reached.after(positions);
    }

    /** Notes whom a page names: where nothing is shown, whom it is known to say nothing about. */
    private MergedHistory.Page noted(Question question, Optional<MergedHistory.Page> found) {
        MergedHistory.Page page = found.orElseThrow(() -> {
            looking.at(new Shown("history-unknown", List.of()));
            return Problems.unknown();
        });
        Stream<String> named = page.lines().stream().flatMap(line -> line.subject().stream());
        looking.at(new Shown(
                WHAT,
                Stream.concat(question.subject().stream(), named).distinct().toList()));
        return page;
    }
}
