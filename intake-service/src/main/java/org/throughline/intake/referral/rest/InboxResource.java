package org.throughline.intake.referral.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.edge.Acting;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralReceived;
import org.throughline.intake.referral.domain.Urgency;
import org.throughline.intake.referral.view.Inbox;
import org.throughline.intake.referral.view.Inbox.Place;
import org.throughline.intake.referral.view.Inbox.Row;
import org.throughline.intake.referral.view.ReferralStatus;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.PageCut;
import org.throughline.platform.web.Positions;

/** The referrals that wait, those that wait longest first. */
@Path("/intake/v1/referrals")
@RolesAllowed({"intake", "care-coordinator", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Referrals")
public class InboxResource {
    private final Inbox inbox;
    private final ServiceRuntime runtime;
    private final Acting acting;
    private final Looking looking;
    private final Positions positions;

    InboxResource(Inbox inbox, ServiceRuntime runtime, Acting acting, Looking looking, Positions positions) {
        this.inbox = inbox;
        this.runtime = runtime;
        this.acting = acting;
        this.looking = looking;
        this.positions = positions;
    }

    /**
     * One referral.
     *
     * @param contactedAt when somebody last tried to reach the person or the sender; absent if nobody has
     * @param urgency absent where the record was erased, as are source, sender, requestedLevel and needsReview
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            UUID referralId,
            UUID participantId,
            ReferralStatus status,
            Instant receivedAt,
            @Nullable Instant contactedAt,
            @Nullable Urgency urgency,
            @Nullable String source,
            @Nullable String sender,
            @Nullable String requestedLevel,
            @Nullable Boolean needsReview) {
        static Entry of(Row row) {
            ReferralReceived received = row.received().orElse(null);
            return new Entry(
                    row.referralId(),
                    row.participantId(),
                    row.status(),
                    row.at(),
                    row.contacted().orElse(null),
                    received == null ? null : received.content().urgency(),
                    received == null ? null : received.content().source().kind().name(),
                    received == null
                            ? null
                            : received.content().source().organisation().value(),
                    received == null ? null : received.content().requestedLevel(),
                    received == null ? null : received.needsReview());
        }
    }

    /** Referrals, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Entry> referrals, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them.
     *
     * @param status how far they have come
     * @param cursor {@code next} of the page before
     * @param limit referrals on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "listReferrals", summary = "Referrals of one status, the oldest first")
    public Page referrals(
            @QueryParam("status") @DefaultValue("RECEIVED") ReferralStatus status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        positions.await(inbox.runner());
        PageCut<Row> cut = PageCut.of(
                inbox.page(acting.organisation(), status, Cursor.place(cursor, Place::new), limit + 1), limit);
        looking.at(new Shown(
                "referrals",
                cut.shown().stream()
                        .map(row -> row.participantId().toString())
                        .distinct()
                        .toList()));
        String next = cut.next(InboxResource::cursor);
        return new Page(cut.shown().stream().map(Entry::of).toList(), next, runtime.freshness(inbox.runner()));
    }

    private static String cursor(Row last) {
        return Cursor.of(last.at(), last.referralId().toString());
    }
}
