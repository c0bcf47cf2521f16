package org.throughline.intake.referral.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.referral.fhir.ReadBundle;
import org.throughline.intake.referral.fhir.ReferralBundles;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;

/** Referrals come in, in our own JSON or as a FHIR R4 transaction Bundle, and may be asked after. */
@Path("/intake/v1/referrals")
@RolesAllowed({"ehr-system", "intake", "care-coordinator"})
@RunOnVirtualThread
@Tag(name = "Referrals")
public class ReferralResource {
    private static final String CORRECTING = "Say something else of a referral than before, or take it back";
    private static final String SUMMARY =
            "Ask the programme to consider a person, in our JSON or as a FHIR R4 transaction Bundle";

    private final ReferralDesk desk;
    private final Arrivals arrivals;
    private final Bounds bounds;
    private final ReferralBundles bundles = new ReferralBundles();

    ReferralResource(ReferralDesk desk, Arrivals arrivals, Bounds bounds) {
        this.desk = desk;
        this.arrivals = arrivals;
        this.bounds = bounds;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReferralAnswer.class)))
    @Operation(operationId = "receiveReferral", summary = SUMMARY)
    public Response receive(@Valid @NotNull ReferralRequest request) {
        return arrivals.receive(request, "", List.of());
    }

    @POST
    @Consumes("application/fhir+json")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReferralAnswer.class)))
    @Operation(operationId = "receiveReferral", summary = SUMMARY)
    public Response receive(@NotNull String bundle) {
        ReadBundle.Referral referral = read(bundle);
        return arrivals.receive(referral.request(), referral.senderKey(), referral.unread());
    }

    /** Says something else of a referral than before, or takes it back. Whoever else asks is told that there is none. */
    @PUT
    @Path("{referralId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReferralAnswer.class)))
    @Operation(operationId = "correctReferral", summary = CORRECTING)
    public Response correct(@PathParam("referralId") UUID referralId, @Valid @NotNull ReferralRequest request) {
        return arrivals.restate(referralId, request, List.of());
    }

    @PUT
    @Path("{referralId}")
    @Consumes("application/fhir+json")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReferralAnswer.class)))
    @Operation(operationId = "correctReferral", summary = CORRECTING)
    public Response correct(@PathParam("referralId") UUID referralId, @NotNull String bundle) {
        ReadBundle.Referral referral = read(bundle);
        return arrivals.restate(referralId, referral.request(), referral.unread());
    }

    private ReadBundle.Referral read(String bundle) {
        return switch (bundles.read(bundle)) {
            case ReadBundle.Refused refused -> throw ReferralProblems.of(refused.reason());
            case ReadBundle.Referral referral -> {
                requireBounds(referral.request());
                yield referral;
            }
        };
    }

    private void requireBounds(ReferralRequest request) {
        List<String> fields = bounds.broken(request);
        if (!fields.isEmpty()) {
            throw Problems.outOfBounds(fields.toArray(String[]::new));
        }
    }

    /**
     * One referral. Its sender learns that it was received, and from no time anything else.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Path("{referralId}")
    @RolesAllowed({"ehr-system", "intake", "care-coordinator", "clinician", "medical-director"})
    @Operation(operationId = "readReferral", summary = "A referral; its sender sees that it was received")
    public ReferralAnswer referral(
            @PathParam("referralId") UUID referralId, @QueryParam("knownAt") @Nullable String knownAt) {
        return desk.look(referralId, Instants.optional("knownAt", knownAt));
    }
}
