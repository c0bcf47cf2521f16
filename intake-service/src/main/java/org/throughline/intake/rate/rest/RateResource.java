package org.throughline.intake.rate.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.StreamNames;
import org.throughline.intake.coverage.domain.Terms.Basis;
import org.throughline.intake.edge.Acting;
import org.throughline.intake.policy.IntakeNumbers;
import org.throughline.intake.rate.RateCatalogue;
import org.throughline.intake.rate.RateDeciding;
import org.throughline.intake.rate.domain.Rate;
import org.throughline.intake.rate.domain.RateCommand;
import org.throughline.intake.rate.domain.RateCommand.RecordRate;
import org.throughline.intake.rate.domain.RateEvent;
import org.throughline.intake.rate.domain.RateRefusal;
import org.throughline.platform.access.Asks;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Instants;

/** What was agreed with payers that care costs. */
@Path("/intake/v1/rates")
@RunOnVirtualThread
@Tag(name = "Coverage")
public class RateResource {
    private static final String CODE = "[A-Za-z0-9._+-]{1,64}";
    private static final long CENTS_MAX = 100_000_000;

    private final Decider<RateCommand, RateRefusal> decider;
    private final History<RateEvent> history;
    private final CommandEdge edge;
    private final Acting acting;
    private final Looking looking;
    private final IntakeNumbers numbers;
    private final Clock clock;
    private final Answers answers = new Answers("intake");

    RateResource(
            ServiceRuntime runtime,
            CommandEdge edge,
            Acting acting,
            Looking looking,
            IntakeNumbers numbers,
            Clock clock) {
        this.decider = runtime.decider(new RateDeciding());
        this.history = runtime.history(RateCatalogue.EVENTS);
        this.edge = edge;
        this.acting = acting;
        this.looking = looking;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * What was agreed.
     *
     * @param basis what one unit is
     * @param cents for one unit, in hundredths of a US dollar
     * @param from first day
     */
    public record Agreed(
            @NotNull @Pattern(regexp = CODE) String payer,
            @NotNull @Pattern(regexp = CODE) String level,
            @NotNull Basis basis,
            @Min(0) @Max(CENTS_MAX) long cents,
            @NotNull LocalDate from) {}

    /** Whose rates are looked for. */
    public record Wanted(@NotNull @Pattern(regexp = CODE) String payer) {}

    /** Id of a rate that was recorded. */
    public record Kept(UUID rateId) {}

    /** The rates of a payer, in the order in which they were recorded. */
    public record Listed(String payer, List<Rate> rates) {}

    @POST
    @RolesAllowed({"administrator", "utilisation-review"})
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Kept.class)))
    @Operation(operationId = "recordRate", summary = "Record what was agreed that a unit of care costs")
    public Response record(@Valid @NotNull Agreed request) {
        Envelope envelope = edge.envelope("POST rates", request, numbers.version());
        UUID id = CommandEdge.idFrom(envelope, "rate");
        Rate rate = new Rate(id, request.level(), request.basis(), request.cents(), request.from());
        return answers.created(
                decider.handle(new RecordRate(request.payer(), rate, acting.subject(), clock.instant()), envelope),
                URI.create("/intake/v1/rates"),
                new Kept(id),
                RateProblems::of);
    }

    /**
     * The rates agreed with a payer.
     *
     * @param knownAt as they were recorded by then
     */
    @POST
    @Asks
    @Path("search")
    @RolesAllowed({"administrator", "utilisation-review", "intake", "care-coordinator"})
    @Operation(operationId = "searchRates", summary = "What was agreed with a payer")
    public Listed rates(@Valid @NotNull Wanted request, @QueryParam("knownAt") @Nullable String knownAt) {
        String payer = request.payer();
        looking.at(new Shown("rates", List.of()));
        return new Listed(
                payer,
                history
                        .events(StreamNames.rates(payer), acting.organisation(), Instants.optional("knownAt", knownAt))
                        .stream()
                        .map(event -> switch (event) {
                            case RateEvent.RateRecorded e -> e.rate();
                        })
                        .toList());
    }
}
