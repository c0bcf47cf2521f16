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
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.throughline.outcomes.assessment.domain.Submission;
import org.throughline.outcomes.invitation.rest.SelfReporting.Kept;
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

    /** What the fields of the answers are called, each with the number of its question. */
    static final String ANSWER = "answer-";

    /** How many questions the page asked: a browser says nothing of those that were left out. */
    static final String QUESTIONS = "questions";

    /** Which page was filled in: the same page sent twice is one report, the same answers on another page are two. */
    static final String FORM = "form";

    private static final String KEY = "Idempotency-Key";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final int UNANSWERED = -1;

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
        LinkToken token = token(form);
        return SelfReportFailure.orWords(
                pages,
                () -> reporting
                        .questions(token)
                        .map(definition -> SelfReportPages.answer(200, pages.questions(definition, token, anew())))
                        .orElseGet(() -> SelfReportPages.answer(404, pages.nothing())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response answer(MultivaluedMap<String, String> form) {
        return SelfReportFailure.orWords(
                pages,
                () -> reporting
                        .report(token(form), answers(form), once(first(form, FORM)))
                        .map(kept -> SelfReportPages.answer(200, pages.kept(kept.respondsBy())))
                        .orElseGet(() -> SelfReportPages.answer(404, pages.nothing())));
    }

    @POST
    @Path("declined")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response decline(MultivaluedMap<String, String> form) {
        return SelfReportFailure.orWords(
                pages,
                () -> reporting
                        .danger(token(form), answers(form), once(first(form, FORM)))
                        .map(kept -> SelfReportPages.answer(200, pages.kept(kept.respondsBy())))
                        .orElseGet(() -> declined(token(form))));
    }

    private Response declined(LinkToken token) {
        return reporting.decline(token)
                ? SelfReportPages.answer(200, pages.declined())
                : SelfReportPages.answer(404, pages.nothing());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response report(@HeaderParam(KEY) @Nullable String key, @Valid @NotNull Report request) {
        List<Integer> answers = new ArrayList<>();
        request.answers().forEach(answer -> answers.add(answer == null ? UNANSWERED : answer));
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
        return mark.isBlank() ? anew() : mark;
    }

    private static String anew() {
        return UUID.randomUUID().toString();
    }

    private static LinkToken token(MultivaluedMap<String, String> form) {
        return LinkToken.typed(first(form, "token"));
    }

    private static String first(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("").strip();
    }

    /** What is no number is an answer all the same: outside every range, and not the same as none. */
    private static List<Integer> answers(MultivaluedMap<String, String> form) {
        int asked = Math.min(numberOf(first(form, QUESTIONS)), Submission.ANSWERS_MAX);
        List<Integer> answers = new ArrayList<>();
        for (int number = 1; number <= asked; number++) {
            String given = first(form, ANSWER + number);
            answers.add(given.isEmpty() ? UNANSWERED : numberOf(given));
        }
        return answers;
    }

    private static int numberOf(String given) {
        return NUMBER.matcher(given).matches() ? Integer.parseInt(given) : UNANSWERED - 1;
    }
}
