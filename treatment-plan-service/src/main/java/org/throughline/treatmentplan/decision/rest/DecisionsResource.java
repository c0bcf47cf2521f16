package org.throughline.treatmentplan.decision.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.disclosure.gate.Listed;
import org.throughline.disclosure.gate.PeopleListed;
import org.throughline.disclosure.gate.Rows;
import org.throughline.platform.access.Asks;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.Positions;
import org.throughline.treatmentplan.decision.domain.DecisionKind;
import org.throughline.treatmentplan.decision.view.DecisionList;
import org.throughline.treatmentplan.decision.view.DecisionList.Place;
import org.throughline.treatmentplan.decision.view.DecisionList.Question;
import org.throughline.treatmentplan.decision.view.DecisionList.Row;
import org.throughline.treatmentplan.edge.Acting;

/** Treatment decisions as they are looked for; each says where it is read. */
@Path("/treatment-plans/v1/decisions")
@RolesAllowed({"medical-director", "auditor"})
@RunOnVirtualThread
@Tag(name = "Decisions")
public class DecisionsResource {
    private static final int LIMIT_DEFAULT = 50;
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._:@+-]{0,99}";

    private final DecisionList list;
    private final ServiceRuntime runtime;
    private final Acting acting;
    private final PeopleListed people;
    private final Disclosures disclosures;
    private final Positions positions;
    private final Clock clock;

    DecisionsResource(
            DecisionList list,
            ServiceRuntime runtime,
            Acting acting,
            PeopleListed people,
            Disclosures disclosures,
            Positions positions,
            Clock clock) {
        this.list = list;
        this.runtime = runtime;
        this.acting = acting;
        this.people = people;
        this.disclosures = disclosures;
        this.positions = positions;
        this.clock = clock;
    }

    /** Decisions, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DecisionsFound(
            List<Row> decisions, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    /**
     * What is looked for; all that is given has to hold.
     *
     * @param from first moment; without it, from the beginning
     * @param until first moment after; without it, up to now
     * @param decidedBy by whom, by the subject of their token
     * @param programme of the episode
     * @param policyVersion of the rules they were made under
     * @param cursor {@code next} of the page before
     * @param limit decisions on a page, 1 to 200; 50 if it is not said
     */
    public record Search(
            Optional<OffsetDateTime> from,
            Optional<OffsetDateTime> until,
            Optional<DecisionKind> kind,
            Optional<@Pattern(regexp = CODE) String> decidedBy,
            Optional<@Pattern(regexp = CODE) String> programme,
            Optional<@Pattern(regexp = CODE) String> policyVersion,
            @Nullable String cursor,
            @Nullable @Min(1) @Max(200) Integer limit) {
        private Question question(Instant now) {
            return new Question(
                    from.map(OffsetDateTime::toInstant).orElse(Instant.EPOCH),
                    until.map(OffsetDateTime::toInstant).orElse(now),
                    kind,
                    decidedBy,
                    programme,
                    policyVersion);
        }
    }

    /** A page of those that were looked for. */
    @POST
    @Asks
    @Path("search")
    @Operation(operationId = "findDecisions", summary = "Treatment decisions that were looked for, oldest first")
    public DecisionsFound found(@Valid @NotNull Search request) {
        Question question = request.question(clock.instant());
        positions.await(list.runner());
        Listed<Row> cut = people.page(
                "decisions",
                new Rows<>(
                        request.cursor(),
                        request.limit() == null ? LIMIT_DEFAULT : request.limit(),
                        (after, rows) -> list.found(
                                acting.organisation(),
                                question,
                                disclosures::servesProgramme,
                                Cursor.place(after, Place::new),
                                rows),
                        last -> Cursor.of(last.decidedAt(), last.eventId())),
                Row::participantId);
        return new DecisionsFound(cut.shown(), cut.next(), runtime.freshness(list.runner()));
    }
}
