package org.throughline.treatmentplan.decision.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
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
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.Instants;
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
    private static final String TOKEN = "[A-Za-z0-9][A-Za-z0-9._:@+-]{0,99}";

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
     * A page of those that were looked for.
     *
     * @param from first moment; without it, from the beginning
     * @param until first moment after; without it, up to now
     * @param kind of decision
     * @param decidedBy by whom, by the id of their token
     * @param programme of the episode
     * @param policyVersion of the rules they were made under
     * @param cursor {@code next} of the page before
     * @param limit decisions on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "findDecisions", summary = "Treatment decisions that were looked for, oldest first")
    public DecisionsFound found(
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("kind") @Nullable DecisionKind kind,
            @QueryParam("decidedBy") @Nullable @Pattern(regexp = TOKEN) String decidedBy,
            @QueryParam("programme") @Nullable @Pattern(regexp = TOKEN) String programme,
            @QueryParam("policyVersion") @Nullable @Pattern(regexp = TOKEN) String policyVersion,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Question question = new Question(
                Instants.optional("from", from).orElse(Instant.EPOCH),
                Instants.optional("until", until).orElseGet(clock::instant),
                Optional.ofNullable(kind),
                Optional.ofNullable(decidedBy),
                Optional.ofNullable(programme),
                Optional.ofNullable(policyVersion));
        positions.await(list.runner());
        Listed<Row> cut = people.page(
                "decisions",
                new Rows<>(
                        cursor,
                        limit,
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
