package org.throughline.intake.recipient.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.edge.Desk;
import org.throughline.intake.recipient.domain.AuditDuties;
import org.throughline.intake.recipient.domain.Destruction;
import org.throughline.intake.recipient.view.AuditDutyList;
import org.throughline.intake.recipient.view.AuditDutyList.Duty;
import org.throughline.intake.recipient.view.AuditDutyList.Place;
import org.throughline.intake.recipient.view.AuditDutyList.Progress;
import org.throughline.intake.recipient.view.RecipientList;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.PageCut;
import org.throughline.platform.web.Positions;

/** What auditors from outside have to destroy, and what they certified. */
@Path("/intake/v1/audit-agreements")
@RolesAllowed({"privacy-officer", "administrator", "auditor"})
@RunOnVirtualThread
@Tag(name = "Recipients")
public class AuditAgreementResource {
    private final AuditDutyList duties;
    private final RecipientList recipients;
    private final ServiceRuntime runtime;
    private final Desk desk;
    private final Positions positions;

    AuditAgreementResource(
            AuditDutyList duties, RecipientList recipients, ServiceRuntime runtime, Desk desk, Positions positions) {
        this.duties = duties;
        this.recipients = recipients;
        this.runtime = runtime;
        this.desk = desk;
        this.positions = positions;
    }

    /**
     * One agreement under which somebody audits or audited.
     *
     * @param agreement as last described
     * @param destruction what was certified last; it is not enough where more could be read since
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            UUID recipientId,
            Progress progress,
            RecipientRequest.@Nullable AuditAgreement agreement,
            @Nullable DestructionRequest destruction) {}

    /** Agreements, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Entry> agreements, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them.
     *
     * @param progress how it stands with the data that were taken; all, if it is not said
     * @param cursor {@code next} of the page before
     * @param limit agreements on a page, 1 to 200
     */
    @GET
    @Operation(
            operationId = "listAuditAgreements",
            summary = "What auditors have to destroy and what they certified, what is due first before the others")
    public Page agreements(
            @QueryParam("progress") @Nullable Progress progress,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        positions.await(duties.runner());
        desk.show("audit-agreements", List.of());
        List<Duty> found = duties.page(
                desk.organisation(), Optional.ofNullable(progress), Cursor.place(cursor, Place::new), limit + 1);
        PageCut<Duty> cut = PageCut.of(found, limit);
        return new Page(
                cut.shown().stream().map(this::entry).toList(),
                cut.next(
                        last -> Cursor.of(last.place().destroyBy(), last.place().id())),
                runtime.freshness(duties.runner()));
    }

    private Entry entry(Duty duty) {
        AuditDuties known = recipients.duties(duty.recipientId(), desk.organisation());
        Destruction destruction = known.destroyed().get(duty.from());
        var agreement = known.agreements().get(duty.from());
        return new Entry(
                duty.recipientId(),
                duty.progress(),
                agreement == null ? null : RecipientRequest.AuditAgreement.of(agreement),
                destruction == null ? null : DestructionRequest.of(destruction));
    }
}
