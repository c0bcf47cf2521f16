package org.throughline.outcomes.instrument.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.disclosure.gate.Disclosures;
import org.throughline.outcomes.domain.Text;
import org.throughline.outcomes.instrument.InstrumentDeciding;
import org.throughline.outcomes.instrument.domain.InstrumentCommand;
import org.throughline.outcomes.instrument.domain.InstrumentCommand.PublishDefinition;
import org.throughline.outcomes.instrument.domain.InstrumentCommand.RetireInstrument;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal;
import org.throughline.outcomes.instrument.domain.Instruments.Version;
import org.throughline.outcomes.instrument.view.InstrumentList;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.PageCut;
import org.throughline.platform.web.Positions;
import org.throughline.platform.web.Problems;

/** The instruments there are: those that ship with the service and those an organisation publishes. */
@Path("/outcomes/v1/instruments")
@RolesAllowed({
    "clinician",
    "group-facilitator",
    "care-coordinator",
    "intake",
    "medical-director",
    "utilisation-review",
    "auditor",
    "administrator",
    "participant",
    "ehr-system"
})
@RunOnVirtualThread
@Tag(name = "Instruments")
public class InstrumentResource {
    private static final String RULES = "instruments-1";

    private final Decider<InstrumentCommand, InstrumentRefusal> decider;
    private final InstrumentList instruments;
    private final ServiceRuntime runtime;
    private final CommandEdge edge;
    private final CurrentCaller caller;
    private final Looking looking;
    private final Positions positions;
    private final Disclosures disclosures;
    private final Clock clock;
    private final Answers answers = new Answers("outcomes");

    InstrumentResource(
            ServiceRuntime runtime,
            InstrumentDeciding deciding,
            InstrumentList instruments,
            CommandEdge edge,
            CurrentCaller caller,
            Looking looking,
            Positions positions,
            Disclosures disclosures,
            Clock clock) {
        this.decider = runtime.decider(deciding);
        this.instruments = instruments;
        this.runtime = runtime;
        this.edge = edge;
        this.caller = caller;
        this.looking = looking;
        this.positions = positions;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** The version that was published. */
    public record Published(String code, int version) {}

    /**
     * Until when a version takes answers, and why no longer.
     *
     * @param endsAt first moment whose answers it does not take; now, if not given
     */
    public record Retirement(
            Optional<Instant> endsAt,
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason) {}

    /**
     * One version of an instrument.
     *
     * @param shipped whether it comes with the service
     * @param endsAt first moment whose answers it does not take; absent while it is not retired
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(boolean shipped, @Nullable Instant endsAt, InstrumentDefinition definition) {
        static Entry of(InstrumentList.Entry entry) {
            return new Entry(entry.shipped(), entry.endsAt().orElse(null), entry.definition());
        }
    }

    /** Instruments by code and version, and where the next page begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Entry> instruments, @Nullable String next, Map<String, SourceFreshness> freshness) {}

    @POST
    @RolesAllowed({"medical-director", "administrator"})
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Published.class)))
    @CustomDeserialization(WholeDefinition.class)
    @Operation(operationId = "publishInstrument", summary = "Publish a version of an instrument, for good")
    public Response publish(@NotNull InstrumentDefinition definition) {
        Envelope envelope = edge.envelope("POST instruments", definition, RULES);
        return answers.created(
                decider.handle(new PublishDefinition(definition, caller.get().subject(), clock.instant()), envelope),
                URI.create("/outcomes/v1/instruments/" + definition.code() + "/versions/" + definition.version()),
                new Published(definition.code(), definition.version()),
                InstrumentProblems::of);
    }

    /**
     * Retires a version.
     *
     * @param code what the instrument is called
     * @param version of its definition
     */
    @POST
    @Path("{code}/versions/{version}/retirement")
    @RolesAllowed({"medical-director", "administrator"})
    @Operation(
            operationId = "retireInstrument",
            summary = "Let a version take only answers given before its end; it stays readable")
    public Response retire(
            @PathParam("code") String code, @PathParam("version") int version, @Valid @NotNull Retirement request) {
        Envelope envelope = edge.envelope("POST instrument retirement", List.of(code, version, request), RULES);
        Instant now = clock.instant();
        RetireInstrument command = new RetireInstrument(
                code,
                version,
                request.endsAt().orElse(now),
                new Text(request.reason()),
                caller.get().subject(),
                now);
        return answers.done(decider.handle(command, envelope), InstrumentProblems::of);
    }

    /**
     * One version, also after its end.
     *
     * @param code what the instrument is called
     * @param version of its definition
     */
    @GET
    @Path("{code}/versions/{version}")
    @Operation(operationId = "getInstrument", summary = "What a version of an instrument asks and how it is scored")
    public Entry instrument(@PathParam("code") String code, @PathParam("version") int version) {
        aboutNobody("instrument");
        return instruments
                .one(code, version, caller.get().organisation())
                .map(Entry::of)
                .orElseThrow(Problems::unknown);
    }

    /**
     * A page of them.
     *
     * @param cursor {@code next} of the page before
     * @param limit versions on a page, 1 to 200
     */
    @GET
    @Operation(operationId = "listInstruments", summary = "The instruments there are, by code and version")
    public Page instruments(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        positions.await(instruments.runner());
        aboutNobody("instruments");
        PageCut<InstrumentList.Entry> cut =
                PageCut.of(instruments.page(caller.get().organisation(), place(cursor), limit + 1), limit);
        String next = cut.next(InstrumentResource::cursor);
        return new Page(cut.shown().stream().map(Entry::of).toList(), next, runtime.freshness(instruments.runner()));
    }

    private void aboutNobody(String what) {
        looking.at(new Shown(what, List.of()));
        disclosures.aboutNobody();
    }

    private static String cursor(InstrumentList.Entry last) {
        return Cursor.of(
                last.definition().code(), Integer.toString(last.definition().version()));
    }

    private static Optional<Version> place(@Nullable String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        List<String> parts = Cursor.parts(cursor, 2);
        try {
            return Optional.of(new Version(parts.getFirst(), Integer.parseInt(parts.getLast())));
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }
}
