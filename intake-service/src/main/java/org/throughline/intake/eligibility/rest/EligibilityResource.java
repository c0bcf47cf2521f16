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
     * An assessment by the ASAM Criteria.
     *
     * @param ratings one for each dimension the edition rates
     * @param recommended level of care the ratings point to
     * @param placed the level that was chosen
     * @param discrepancy why they differ
     */
    public record Assessment(
            @NotNull Edition edition,
            @NotNull @Size(max = 50) List<@NotNull @Valid Rating> ratings,
            @NotNull @Pattern(regexp = LEVEL) String recommended,
            @NotNull @Pattern(regexp = LEVEL) String placed,
            Optional<@Pattern(regexp = "(?s).*\\S.*") @Size(max = Text.LENGTH_MAX) String> discrepancy,
            @NotNull Instant assessedAt) {
        @Override
        public String toString() {
            return "Assessment[redacted]";
        }
    }

    /** How severe one dimension is: 0, none, to 4, most severe. */
    public record Rating(
            @Min(1) @Max(6) int dimension,
            @Min(0) @Max(4) int value,
            @NotBlank @Size(max = Text.LENGTH_MAX) String rationale) {
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

    /** What was assessed and determined for one referral, oldest first. */
    public record Found(UUID referralId, List<LevelOfCareAssessment> assessments, List<Determination> determinations) {}

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
                request.ratings().stream()
                        .map(rating -> new LevelOfCareAssessment.Rating(
                                rating.dimension(), rating.value(), new Text(rating.rationale())))
                        .toList(),
                new Placement(
                        request.recommended(),
                        request.placed(),
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
                request.outcome(),
                texts(request.referredTo()),
                desk.caller());
        return desk.record(referralId, determination, envelope, new Determined(determinationId));
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
