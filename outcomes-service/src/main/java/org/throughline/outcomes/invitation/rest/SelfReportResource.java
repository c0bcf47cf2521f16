package org.throughline.outcomes.invitation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.throughline.outcomes.assessment.domain.Submission;
import org.throughline.outcomes.instrument.domain.Score;
import org.throughline.outcomes.invitation.rest.SelfReporting.Kept;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/**
 * Where the answers by a link arrive, from the page and from programs. Anybody may call it: what they may see and do hangs on the
 * token alone, which comes in a body and stands in no address.
 */
@Path(SelfReportResource.PATH)
@PermitAll
@RunOnVirtualThread
public class SelfReportResource {
    static final String PATH = "/outcomes/v1/self-reports";

    private static final String KEY = "Idempotency-Key";

    private static final int BAD_REQUEST = 400;

    private final SelfReporting reporting;
    private final SelfReportPages pages;
    private final SelfReportTexts texts;

    SelfReportResource(SelfReporting reporting, SelfReportPages pages, SelfReportTexts texts) {
        this.reporting = reporting;
        this.pages = pages;
        this.texts = texts;
    }

    /**
     * Answers from a program.
     *
     * @param token of the link
     * @param answers one number per question in order; null where the person gave none
     */
    public record Report(
            @NotBlank @Size(max = 64) String token,
            @NotNull @Size(max = Submission.ANSWERS_MAX) List<@Nullable Integer> answers) {

        @Override
        public String toString() {
            return "Report[redacted]";
        }
    }

    /**
     * Answers were kept.
     *
     * @param respondsBy until when somebody will be in touch, where the answers ask for it
     * @param crisisContacts to be shown at once
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Received(@Nullable Instant respondsBy, String responds, String crisisContacts) {}

    @POST
    @Path("questions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response questions(MultivaluedMap<String, String> form) {
        Filled sent = Filled.from(form);
        return new SelfReportFailure(pages, "/questions", sent)
                .orWords(() -> reporting
                        .questions(sent.token())
                        .map(definition ->
                                SelfReportPages.answer(200, pages.questions(definition, Filled.anew(sent.token()))))
                        .orElseGet(this::nothing));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response answer(MultivaluedMap<String, String> form) {
        Filled filled = Filled.from(form);
        return new SelfReportFailure(pages, "", filled).orWords(() -> answer(filled));
    }

    private Response answer(Filled filled) {
        try {
            return reporting
                    .report(filled.token(), filled.numbers(), once(filled.form()))
                    .map(this::kept)
                    .orElseGet(this::nothing);
        } catch (Problem problem) {
            if (problem.status() != BAD_REQUEST) {
                throw problem;
            }
            return reporting
                    .questions(filled.token())
                    .map(definition -> SelfReportPages.answer(BAD_REQUEST, pages.unreadable(definition, filled)))
                    .orElseGet(this::nothing);
        }
    }

    @POST
    @Path("declined")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response decline(MultivaluedMap<String, String> form) {
        Filled sent = Filled.from(form);
        return new SelfReportFailure(pages, "/declined", sent)
                .orWords(() -> reporting
                        .danger(sent.token(), sent.numbers(), once(sent.form()))
                        .map(this::kept)
                        .orElseGet(() -> declined(sent.token())));
    }

    private Response kept(Kept kept) {
        return SelfReportPages.answer(200, pages.kept(kept.respondsBy()));
    }

    private Response declined(LinkToken token) {
        return reporting.decline(token) ? SelfReportPages.answer(200, pages.declined()) : nothing();
    }

    private Response nothing() {
        return SelfReportPages.answer(404, pages.nothing());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response report(@HeaderParam(KEY) @Nullable String key, @Valid @NotNull Report request) {
        List<Integer> answers = new ArrayList<>();
        request.answers().forEach(answer -> answers.add(answer == null ? Score.UNANSWERED : answer));
        Kept kept = reporting
                .report(LinkToken.typed(request.token()), answers, once(Objects.requireNonNullElse(key, "")))
                .orElseThrow(Problems::unknown); // with the contacts that every problem here carries
        Received received =
                new Received(kept.respondsBy().orElse(null), texts.responds(kept.respondsBy()), texts.crisisContacts());
        return Response.status(201)
                .entity(received)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** What nobody marked is sent once: rather heard twice than not at all. */
    private static String once(String mark) {
        return mark.isBlank() ? UUID.randomUUID().toString() : mark;
    }
}
