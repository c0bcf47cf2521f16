package org.throughline.intake.eligibility.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.domain.Text;
import org.throughline.intake.eligibility.domain.Determination;
import org.throughline.intake.eligibility.domain.Determination.Findings;
import org.throughline.intake.eligibility.domain.Determination.Outcome;
import org.throughline.intake.eligibility.domain.Determination.Result;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Assessor;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.DiscrepancyReason;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Edition;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Placement;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Instants;

/** Which level of care a referred person needs, and whether the programme fits. */
@Path("/intake/v1/referrals/{referralId}")
@RolesAllowed({"intake", "clinician", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Eligibility")
public class EligibilityResource {
    static final String LEVEL = "[A-Za-z0-9._+-]{1,64}";

    private final EligibilityDesk desk;

    EligibilityResource(EligibilityDesk desk) {
        this.desk = desk;
    }

    /**
     * An assessment by the ASAM Criteria or LOCUS.
     *
     * @param ratings one for each dimension the edition rates, or for each of its parts
     * @param composite sum the instrument gives, where it gives one
     * @param recommended level of care that was found
     * @param placed the level that was chosen
     * @param reason why they differ, which is asked where they do
     * @param discrepancy more about it, in words
     */
    public record Assessment(
            @NotNull Edition edition,
            @NotNull @Size(max = 50) List<@NotNull @Valid Rating> ratings,
            Optional<@Min(0) @Max(100) Integer> composite,
            @NotNull @Pattern(regexp = LEVEL) String recommended,
            @NotNull @Pattern(regexp = LEVEL) String placed,
            Optional<DiscrepancyReason> reason,
            Optional<@Pattern(regexp = "(?s).*\\S.*") @Size(max = Text.LENGTH_MAX) String> discrepancy,
            @NotNull Instant assessedAt) {
        @Override
        public String toString() {
            return "Assessment[redacted]";
        }
    }

    /**
     * How severe one dimension is.
     *
     * @param part of it that is rated; none where the dimension is rated as a whole
     * @param value from the instrument's least to its most severe
     */
    public record Rating(
            @Min(1) @Max(7) int dimension,
            Optional<@Pattern(regexp = LEVEL) String> part,
            @Min(0) @Max(5) int value,
            @NotBlank @Size(max = Text.LENGTH_MAX) String rationale) {
        LevelOfCareAssessment.Rating inWords() {
            return new LevelOfCareAssessment.Rating(dimension, part.orElse(""), value, new Text(rationale));
        }

        @Override
        public String toString() {
            return "Rating[redacted]";
        }
    }

    /** Whether the programme fits, and why. */
    public record Eligibility(
            @NotNull @Valid Finding clinical,
            @NotNull @Valid Finding coverage,
            @NotNull @Valid Finding logistic,
            @NotNull @Size(max = 50) List<@NotNull @Valid Criterion> criteria,
            @NotNull Outcome outcome,

            @Size(max = 50) List<@NotBlank @Size(max = Text.LENGTH_MAX) String> referredTo) {
        public Eligibility {
            referredTo = referredTo == null ? List.of() : List.copyOf(referredTo);
        }

        @Override
        public String toString() {
            return "Eligibility[redacted]";
        }
    }

    /** One criterion of who benefits from a programme of this kind: whether it holds of the person, and why. */
    public record Criterion(
            @NotNull @Pattern(regexp = LEVEL) String code,
            @NotNull Boolean met,
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason) {
        Determination.Answer inWords() {
            return new Determination.Answer(code, met, new Text(reason));
        }

        @Override
        public String toString() {
            return "Criterion[redacted]";
        }
    }

    /** One finding, with its reasons unless it is simply met. */
    public record Finding(
            @NotNull Result result, @Size(max = 50) List<@NotBlank @Size(max = Text.LENGTH_MAX) String> reasons) {

        public Finding {
            reasons = reasons == null ? List.of() : List.copyOf(reasons);
        }

        Determination.Finding inWords() {
            return new Determination.Finding(result, texts(reasons));
        }

        @Override
        public String toString() {
            return "Finding[redacted]";
        }
    }

    /** Id of an assessment that was recorded. */
    public record Assessed(UUID assessmentId) {}

    /** Id of a determination that was recorded. */
    public record Determined(UUID determinationId) {}

    /** What was assessed and determined for one referral, oldest first, and who has to sign or signed. */
    public record Found(
            UUID referralId,
            List<LevelOfCareAssessment> assessments,
            List<Determination> determinations,
            List<Countersignature> countersignatures) {}

    @POST
    @Path("level-of-care-assessment")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Assessed.class)))
    @Operation(operationId = "recordLevelOfCareAssessment", summary = "Record which level of care is needed")
    public Response assess(@PathParam("referralId") UUID referralId, @Valid @NotNull Assessment request) {
        Envelope envelope = desk.envelope("POST level-of-care-assessment", referralId, request);
        UUID assessmentId = CommandEdge.idFrom(envelope, "assessment");
        LevelOfCareAssessment assessment = new LevelOfCareAssessment(
                assessmentId,
                request.edition(),
                request.ratings().stream().map(Rating::inWords).toList(),
                request.composite().stream().toList(),
                new Placement(
                        request.recommended(),
                        request.placed(),
                        request.reason().stream().toList(),
                        request.discrepancy().map(Text::new).stream().toList()),
                new Assessor(desk.caller(), desk.role(), request.assessedAt()));
        return desk.record(referralId, assessment, envelope, new Assessed(assessmentId));
    }

    @POST
    @Path("eligibility")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Determined.class)))
    @Operation(operationId = "determineEligibility", summary = "Record whether the programme fits")
    public Response determine(@PathParam("referralId") UUID referralId, @Valid @NotNull Eligibility request) {
        Envelope envelope = desk.envelope("POST eligibility", referralId, request);
        UUID determinationId = CommandEdge.idFrom(envelope, "determination");
        Determination determination = new Determination(
                determinationId,
                new Findings(
                        request.clinical().inWords(),
                        request.coverage().inWords(),
                        request.logistic().inWords()),
                request.criteria().stream().map(Criterion::inWords).toList(),
                request.outcome(),
                texts(request.referredTo()),
                desk.caller());
        return desk.record(referralId, determination, envelope, new Determined(determinationId));
    }

    @POST
    @Path("level-of-care-assessment/{assessmentId}/countersignature")
    @RolesAllowed({"clinician", "medical-director"})
    @Operation(operationId = "countersignAssessment", summary = "Answer for the assessment of one who is not qualified")
    public Response countersign(
            @PathParam("referralId") UUID referralId, @PathParam("assessmentId") UUID assessmentId) {
        Envelope envelope = desk.envelope("POST countersignature", referralId, assessmentId);
        return desk.countersign(referralId, assessmentId, envelope);
    }

    /**
     * What was found for one referral.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Path("eligibility")
    @Operation(operationId = "readEligibility", summary = "What was assessed and determined for a referral")
    public Found eligibility(
            @PathParam("referralId") UUID referralId, @QueryParam("knownAt") @Nullable String knownAt) {
        return desk.look(referralId, Instants.optional("knownAt", knownAt));
    }

    private static List<Text> texts(List<String> words) {
        return words.stream().map(Text::new).toList();
    }
}
