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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.gate.Listed;
import org.throughline.disclosure.gate.PeopleListed;
import org.throughline.disclosure.gate.Rows;
import org.throughline.intake.edge.Acting;
import org.throughline.intake.referral.domain.ReferralContent;
import org.throughline.intake.referral.domain.ReferralSource;
import org.throughline.intake.referral.domain.Retraction;
import org.throughline.intake.referral.domain.Urgency;
import org.throughline.intake.referral.view.Inbox;
import org.throughline.intake.referral.view.Inbox.Row;
import org.throughline.intake.referral.view.InboxQuery;
import org.throughline.intake.referral.view.InboxQuery.Having;
import org.throughline.intake.referral.view.InboxQuery.Order;
import org.throughline.intake.referral.view.InboxQuery.Place;
import org.throughline.intake.referral.view.ReferralStatus;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Positions;

/** The referrals that wait, those that wait longest or are most urgent first. */
@Path("/intake/v1/referrals")
@RolesAllowed({"intake", "care-coordinator", "medical-director"})
@RunOnVirtualThread
@Tag(name = "Referrals")
public class InboxResource {
    private final Inbox inbox;
    private final ServiceRuntime runtime;
    private final Acting acting;
    private final PeopleListed people;
    private final Positions positions;
    private final Clock clock;

    InboxResource(
            Inbox inbox, ServiceRuntime runtime, Acting acting, PeopleListed people, Positions positions, Clock clock) {
        this.inbox = inbox;
        this.runtime = runtime;
        this.acting = acting;
        this.people = people;
        this.positions = positions;
        this.clock = clock;
    }

    /**
     * One referral.
     *
     * @param ageHours since it came in, until it ended; in whole hours
     * @param contactedAt when somebody last tried to reach the person or the sender; absent if nobody has
     * @param firstContactDue by when somebody has to have tried; absent where no time was set
     * @param firstContactOverdue whether nobody has, and it is over
     * @param firstContactLate whether somebody has, and not in time
     * @param needsReview whether a person has to say who is meant, or to look at what changed after its end
     * @param candidates known participants who may be meant, or may be the same person
     * @param alike whether, as it came in, participants were found who may be the person
     * @param changedAfterEnd whether its sender said something else after it had been accepted or had ended otherwise, and
     *     nobody has looked at it
     * @param retractions how its sender took it back
     * @param urgency absent where the record was erased, as are source, sender and requestedLevel
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            UUID referralId,
            UUID participantId,
            ReferralStatus status,
            Instant receivedAt,
            long ageHours,
            @Nullable Instant contactedAt,
            @Nullable Instant firstContactDue,
            boolean firstContactOverdue,
            boolean firstContactLate,
            boolean needsReview,
            List<UUID> candidates,
            boolean alike,
            boolean changedAfterEnd,
            List<Retraction> retractions,
            @Nullable Urgency urgency,
            ReferralSource.@Nullable Kind source,
            @Nullable String sender,
            @Nullable String requestedLevel) {
        static Entry of(Row row, Instant now) {
            ReferralContent content = row.content().orElse(null);
            return new Entry(
                    row.referralId(),
                    row.participantId(),
                    row.status(),
                    row.at(),
                    Duration.between(row.at(), row.ended().orElse(now)).toHours(),
                    row.contact().last().orElse(null),
                    row.contact().due().orElse(null),
                    row.contact().overdue(),
                    row.contact().late(),
                    row.marks().needsReview(),
                    row.marks().candidates(),
                    row.marks().alike(),
                    row.marks().changedAfterEnd(),
                    row.marks().retractions(),
                    content == null ? null : content.urgency(),
                    content == null ? null : content.source().kind(),
                    content == null ? null : content.source().organisation().value(),
                    content == null ? null : content.requestedLevel());
        }
    }

    /** Referrals, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Entry> referrals, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    /**
     * A page of them.
     *
     * @param status how far they have come
     * @param order what comes first: the oldest, or the most urgent and among them the oldest
     * @param urgency only of this urgency
     * @param source only from this sort of sender
     * @param overdue whether nobody has tried to reach anybody, and the time for it is over
     * @param needsReview whether a person has to look at them
     * @param from came in at that moment or later
     * @param until came in before that moment
     * @param cursor {@code next} of the page before, with everything else as it was
     * @param limit referrals on a page, 1 to 200
     */
    @GET
    @Operation(
            operationId = "listReferrals",
            summary = "The inbox, by age or urgency and by what referrals have in common")
    public Page referrals(
            @QueryParam("status") @DefaultValue("RECEIVED") ReferralStatus status,
            @QueryParam("order") @DefaultValue("AGE") Order order,
            @QueryParam("urgency") @Nullable Urgency urgency,
            @QueryParam("source") ReferralSource.@Nullable Kind source,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("needsReview") @Nullable Boolean needsReview,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Having having = new Having(
                Optional.ofNullable(urgency),
                Optional.ofNullable(source),
                Optional.ofNullable(overdue),
                Optional.ofNullable(needsReview),
                Instants.optional("from", from),
                Instants.optional("until", until));
        return page(new InboxQuery(status, order, having), cursor, limit);
    }

    private Page page(InboxQuery query, @Nullable String cursor, int limit) {
        positions.await(inbox.runner());
        Listed<Row> cut = people.page(
                "referrals",
                new Rows<>(
                        cursor,
                        limit,
                        (from, rows) -> inbox.page(acting.organisation(), query, place(from, query.order()), rows),
                        last -> Cursor.of(
                                query.order().name(),
                                Long.toString(last.key(query.order())),
                                last.referralId().toString())),
                Row::participantId);
        Instant now = clock.instant();
        return new Page(
                cut.shown().stream().map(row -> Entry.of(row, now)).toList(),
                cut.next(),
                runtime.freshness(inbox.runner()));
    }

    private static Optional<Place> place(@Nullable String cursor, Order order) {
        if (cursor == null) {
            return Optional.empty();
        }
        List<String> parts = Cursor.parts(cursor, 3);
        if (!parts.getFirst().equals(order.name())) {
            throw Cursor.invalid();
        }
        try {
            return Optional.of(new Place(Long.parseLong(parts.get(1)), parts.getLast()));
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }
}
