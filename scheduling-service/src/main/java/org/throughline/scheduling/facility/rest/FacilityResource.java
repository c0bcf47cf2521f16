package org.throughline.scheduling.facility.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.scheduling.facility.domain.FacilityCommand;
import org.throughline.scheduling.facility.domain.FacilityCommand.DeclareClosure;
import org.throughline.scheduling.facility.domain.FacilityCommand.KeepHolidays;
import org.throughline.scheduling.facility.domain.FacilityCommand.RecordAccreditation;
import org.throughline.scheduling.facility.domain.FacilityCommand.RecordLicence;
import org.throughline.scheduling.facility.domain.FacilityCommand.RegisterFacility;
import org.throughline.scheduling.facility.domain.FacilityCommand.WithdrawClosure;
import org.throughline.scheduling.facility.domain.FacilityRefusal;
import org.throughline.scheduling.facility.domain.HolidayCalendar;
import org.throughline.scheduling.warrant.domain.ValidityPolicy;
import org.throughline.scheduling.warrant.domain.WarrantChange;
import org.throughline.scheduling.warrant.domain.WarrantChange.Reinstate;
import org.throughline.scheduling.warrant.domain.WarrantChange.Suspend;
import org.throughline.scheduling.warrant.rest.RenewalRequest;
import org.throughline.scheduling.warrant.rest.SinceRequest;
import org.throughline.scheduling.warrant.rest.WarrantRequest;

/** Sites, and what they may treat. */
@Path("/scheduling/v1/facilities")
@RolesAllowed({"administrator", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Facilities")
public class FacilityResource {
    private static final Answers ANSWERS = new Answers("scheduling");

    private final CommandEdge edge;
    private final Decider<FacilityCommand, FacilityRefusal> facilities;
    private final ValidityPolicy policy;
    private final Clock clock;

    FacilityResource(
            CommandEdge edge,
            Decider<FacilityCommand, FacilityRefusal> facilities,
            ValidityPolicy policy,
            Clock clock) {
        this.edge = edge;
        this.facilities = facilities;
        this.policy = policy;
        this.clock = clock;
    }

    /** Id of a facility that is registered. */
    public record Registered(UUID facilityId) {}

    /** Id of a licence or an accreditation that is recorded. */
    public record WarrantKept(UUID warrantId) {}

    /** Id of a closure that is recorded; the sessions it concerns are listed at the location of the answer. */
    public record ClosureKept(UUID closureId) {}

    /** Year whose holidays are recorded; those that are kept are listed at the location of the answer. */
    public record CalendarKept(int year) {}

    @POST
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Registered.class)))
    @Operation(operationId = "registerFacility", summary = "A site at which the organisation treats")
    public Response register(@NotNull @Valid FacilityRequest request) {
        Envelope envelope = edge.envelope("POST facilities", request, policy.version());
        UUID facilityId = CommandEdge.idFrom(envelope, "facility");
        RegisterFacility command = new RegisterFacility(facilityId, request.site(), policy, clock.instant());
        return ANSWERS.created(
                facilities.handle(command, envelope),
                address(facilityId),
                new Registered(facilityId),
                FacilityProblems::of);
    }

    @POST
    @Path("{facilityId}/licences")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WarrantKept.class)))
    @Operation(operationId = "recordFacilityLicence", summary = "A state licensed the site for levels of care")
    public Response licence(@PathParam("facilityId") UUID facilityId, @NotNull @Valid WarrantRequest request) {
        Envelope envelope = envelope("POST licences", facilityId, request);
        UUID warrantId = CommandEdge.idFrom(envelope, "licence");
        return kept(
                new RecordLicence(facilityId, request.grant(warrantId), policy, clock.instant()), envelope, warrantId);
    }

    @POST
    @Path("{facilityId}/licences/{warrantId}/renewal")
    @Operation(operationId = "renewFacilityLicence", summary = "The licence goes on for longer")
    public Response renewLicence(
            @PathParam("facilityId") UUID facilityId,
            @PathParam("warrantId") UUID warrantId,
            @NotNull @Valid RenewalRequest request) {
        return licence("POST licence renewal", facilityId, request.of(warrantId));
    }

    @POST
    @Path("{facilityId}/licences/{warrantId}/suspension")
    @Operation(operationId = "suspendFacilityLicence", summary = "The licence does not hold from a day on")
    public Response suspendLicence(
            @PathParam("facilityId") UUID facilityId,
            @PathParam("warrantId") UUID warrantId,
            @NotNull @Valid SinceRequest request) {
        return licence("POST licence suspension", facilityId, new Suspend(warrantId, request.since()));
    }

    @POST
    @Path("{facilityId}/licences/{warrantId}/reinstatement")
    @Operation(operationId = "reinstateFacilityLicence", summary = "The licence holds again from a day on")
    public Response reinstateLicence(
            @PathParam("facilityId") UUID facilityId,
            @PathParam("warrantId") UUID warrantId,
            @NotNull @Valid SinceRequest request) {
        return licence("POST licence reinstatement", facilityId, new Reinstate(warrantId, request.since()));
    }

    @POST
    @Path("{facilityId}/accreditations")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WarrantKept.class)))
    @Operation(operationId = "recordAccreditation", summary = "A body accredited the site for levels of care")
    public Response accreditation(@PathParam("facilityId") UUID facilityId, @NotNull @Valid WarrantRequest request) {
        Envelope envelope = envelope("POST accreditations", facilityId, request);
        UUID warrantId = CommandEdge.idFrom(envelope, "accreditation");
        return kept(
                new RecordAccreditation(facilityId, request.grant(warrantId), policy, clock.instant()),
                envelope,
                warrantId);
    }

    @POST
    @Path("{facilityId}/accreditations/{warrantId}/renewal")
    @Operation(operationId = "renewAccreditation", summary = "The accreditation goes on for longer")
    public Response renewAccreditation(
            @PathParam("facilityId") UUID facilityId,
            @PathParam("warrantId") UUID warrantId,
            @NotNull @Valid RenewalRequest request) {
        return accreditation("POST accreditation renewal", facilityId, request.of(warrantId));
    }

    @POST
    @Path("{facilityId}/accreditations/{warrantId}/suspension")
    @Operation(operationId = "suspendAccreditation", summary = "The accreditation does not hold from a day on")
    public Response suspendAccreditation(
            @PathParam("facilityId") UUID facilityId,
            @PathParam("warrantId") UUID warrantId,
            @NotNull @Valid SinceRequest request) {
        return accreditation("POST accreditation suspension", facilityId, new Suspend(warrantId, request.since()));
    }

    @POST
    @Path("{facilityId}/accreditations/{warrantId}/reinstatement")
    @Operation(operationId = "reinstateAccreditation", summary = "The accreditation holds again from a day on")
    public Response reinstateAccreditation(
            @PathParam("facilityId") UUID facilityId,
            @PathParam("warrantId") UUID warrantId,
            @NotNull @Valid SinceRequest request) {
        return accreditation("POST accreditation reinstatement", facilityId, new Reinstate(warrantId, request.since()));
    }

    @POST
    @Path("{facilityId}/closures")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClosureKept.class)))
    @Operation(operationId = "declareClosure", summary = "The site treats nobody on some days")
    public Response close(@PathParam("facilityId") UUID facilityId, @NotNull @Valid ClosureRequest request) {
        Envelope envelope = envelope("POST closures", facilityId, request);
        UUID closureId = CommandEdge.idFrom(envelope, "closure");
        DeclareClosure command = new DeclareClosure(facilityId, request.closure(closureId), policy, clock.instant());
        return ANSWERS.created(
                facilities.handle(command, envelope),
                URI.create(address(facilityId) + "/closures/" + closureId + "/sessions"),
                new ClosureKept(closureId),
                FacilityProblems::of);
    }

    @POST
    @Path("{facilityId}/closures/{closureId}/withdrawal")
    @Operation(operationId = "withdrawClosure", summary = "The site is open on those days after all")
    public Response open(@PathParam("facilityId") UUID facilityId, @PathParam("closureId") UUID closureId) {
        return settled(
                new WithdrawClosure(facilityId, closureId, policy, clock.instant()),
                envelope("POST closures withdrawal", facilityId, closureId));
    }

    @POST
    @Path("{facilityId}/holidays")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CalendarKept.class)))
    @Operation(
            operationId = "keepHolidays",
            summary = "Which holidays of a year the site keeps; each to come is a closure")
    public Response keep(@PathParam("facilityId") UUID facilityId, @NotNull @Valid HolidaysRequest request) {
        Envelope envelope = envelope("POST holidays", facilityId, request);
        HolidayCalendar calendar = request.calendar(i -> CommandEdge.idFrom(envelope, "holiday/" + i));
        return ANSWERS.created(
                facilities.handle(new KeepHolidays(facilityId, calendar, policy, clock.instant()), envelope),
                URI.create(address(facilityId) + "/holidays?year=" + request.year()),
                new CalendarKept(request.year()),
                FacilityProblems::of);
    }

    private Envelope envelope(String operation, UUID facilityId, Object request) {
        return edge.envelope(operation, List.of(facilityId, request), policy.version());
    }

    private Response kept(FacilityCommand command, Envelope envelope, UUID warrantId) {
        return ANSWERS.created(
                facilities.handle(command, envelope),
                address(command.facilityId()),
                new WarrantKept(warrantId),
                FacilityProblems::of);
    }

    private Response licence(String operation, UUID facilityId, WarrantChange change) {
        return settled(
                new RecordLicence(facilityId, change, policy, clock.instant()),
                envelope(operation, facilityId, change));
    }

    private Response accreditation(String operation, UUID facilityId, WarrantChange change) {
        return settled(
                new RecordAccreditation(facilityId, change, policy, clock.instant()),
                envelope(operation, facilityId, change));
    }

    private Response settled(FacilityCommand command, Envelope envelope) {
        return ANSWERS.done(facilities.handle(command, envelope), FacilityProblems::of);
    }

    private static URI address(UUID facilityId) {
        return URI.create("/scheduling/v1/facilities/" + facilityId);
    }
}
