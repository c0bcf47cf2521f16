package org.throughline.platform.operations;

import io.quarkus.security.ForbiddenException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.access.Looking;
import org.throughline.platform.anchoring.AnchorDelivery;
import org.throughline.platform.projection.ParkedStream;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.RebuildProgress;
import org.throughline.platform.relay.Relay;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.told.ParkedFact;
import org.throughline.platform.told.QuarantinedRecord;
import org.throughline.platform.web.Problems;

/**
 * For those who run the system: how far the service is, and what waits for a person. Shows no record of anyone; but what
 * waits may be any organisation's, so only the operator's own administrators see it.
 */
@Path("/{area}/v1/operations")
@RolesAllowed("administrator")
@RunOnVirtualThread
@Tag(name = "Operations")
public class OperationsResource {
    private static final int PARKED_MAX = 500;

    private final ServiceRuntime runtime;
    private final Looking looking;
    private final CurrentCaller caller;
    private final String operator;

    OperationsResource(
            ServiceRuntime runtime,
            Looking looking,
            CurrentCaller caller,
            @ConfigProperty(name = "throughline.operator") String operator) {
        this.runtime = runtime;
        this.looking = looking;
        this.caller = caller;
        this.operator = operator;
    }

    /** How far the service is. */
    public record Status(
            LogStatus log,
            RelayStatus relay,
            Map<String, SourceStatus> freshness,
            List<ProcessorStatus> processors,
            List<AnchorStatus> anchors) {}

    /** Where the log ends. */
    public record LogStatus(long position, long commits, String head) {}

    /** How far the relay to the others is. */
    public record RelayStatus(long position, long lag, String waitsFor, String stoppedBy) {}

    /** How old what is known of a source is, and how much of it is withheld. */
    public record SourceStatus(long position, long lagMillis, long withheld) {}

    /** How far one processor is, and what it waits for, if it does. */
    public record ProcessorStatus(
            String name, long position, boolean ready, long parked, String waitsFor, String stoppedBy) {}

    /** How one log is anchored; if it is not as anchored, it was cut or rewritten. */
    public record AnchorStatus(
            String log, boolean asAnchored, long behindMillis, String waitsFor, List<DeliveryStatus> deliveries) {}

    /** Anchors that one place has not taken yet, or never will, and the failure of the last attempt. */
    public record DeliveryStatus(String to, int waiting, long leftOut, String waitsFor) {}

    @GET
    @Path("status")
    @Operation(operationId = "readStatus", summary = "How far the service is")
    public Status status(@PathParam("area") String area) {
        here(area);
        var head = runtime.records().log().head();
        var processors = runtime.processors().all().stream()
                .map(view -> new ProcessorStatus(
                        view.name(),
                        view.freshness().position(),
                        view.ready(),
                        view.parkedCount(),
                        view.waitsFor(),
                        view.stoppedBy().orElse("")))
                .toList();
        return new Status(
                new LogStatus(head.position(), head.number(), head.hash().toString()),
                relay(),
                sources(),
                processors,
                anchors());
    }

    private List<AnchorStatus> anchors() {
        return runtime.anchors().logs().stream()
                .map(log -> new AnchorStatus(
                        log.name(),
                        !log.contradicted(),
                        log.behind().toMillis(),
                        log.waitsFor().orElse(""),
                        log.deliveries().stream()
                                .map(OperationsResource::delivery)
                                .toList()))
                .toList();
    }

    private static DeliveryStatus delivery(AnchorDelivery delivery) {
        return new DeliveryStatus(
                delivery.name(),
                delivery.waiting(),
                delivery.leftOut(),
                delivery.waitsFor().orElse(""));
    }

    private RelayStatus relay() {
        Relay relay = runtime.correspondence().relay();
        return new RelayStatus(
                relay.position(),
                relay.lag(),
                relay.waitsFor().orElse(""),
                relay.stoppedBy().orElse(""));
    }

    private Map<String, SourceStatus> sources() {
        Map<String, SourceStatus> sources = new TreeMap<>();
        for (String source : runtime.definition().toldBy()) {
            var age = runtime.correspondence().age(source);
            runtime.correspondence()
                    .of(source)
                    .ifPresent(known -> sources.put(
                            source,
                            new SourceStatus(known.position(), age.orElseThrow().toMillis(), known.withheld())));
        }
        return sources;
    }

    @GET
    @Path("withheld")
    @Operation(operationId = "listWithheld", summary = "Facts of other services that were read and are not in the log")
    public Withheld withheld(@PathParam("area") String area) {
        here(area);
        return runtime.correspondence()
                .withheld()
                .map(facts -> new Withheld(facts.parked(PARKED_MAX), facts.quarantined(PARKED_MAX)))
                .orElseGet(() -> new Withheld(List.of(), List.of()));
    }

    /** Facts of other services that were read but are not in the log: by place and stream, never by content. */
    public record Withheld(List<ParkedFact> parked, List<QuarantinedRecord> quarantined) {}

    /**
     * Reads the parked facts of a stream again; says how many are still parked.
     *
     * @param stream as the list of them names it
     */
    @POST
    @Path("withheld/retry")
    @Operation(operationId = "retryWithheld", summary = "Read the parked facts of a stream again")
    public Map<String, Integer> retryWithheld(@PathParam("area") String area, @QueryParam("stream") String stream) {
        here(area);
        return Map.of(
                "parked",
                runtime.correspondence()
                        .withheld()
                        .orElseThrow(Problems::unknown)
                        .retry(stream));
    }

    /**
     * Sends everything from a position on again, for a consumer that lost or never had it.
     *
     * @param from the first position, from 1
     */
    @POST
    @Path("relay/rewind")
    @Operation(operationId = "rewindRelay", summary = "Send everything from a position on again")
    public Map<String, Boolean> rewind(@PathParam("area") String area, @QueryParam("from") long from) {
        here(area);
        if (from < 1) {
            throw Problems.invalid("position-invalid", "Positions start at 1", "from");
        }
        return Map.of("rewound", runtime.correspondence().relay().rewind(from));
    }

    /**
     * The streams a processor has parked.
     *
     * @param name the processor, as the status names it
     */
    @GET
    @Path("processors/{name}/parked")
    @Operation(operationId = "listParked", summary = "The streams a processor has parked")
    public List<ParkedStream> parked(@PathParam("area") String area, @PathParam("name") String name) {
        here(area);
        return runtime.processors().named(name).orElseThrow(Problems::unknown).parked(PARKED_MAX);
    }

    /**
     * Asks for a retry of everything a processor has parked; says how many streams.
     *
     * @param name the processor, as the status names it
     */
    @POST
    @Path("processors/{name}/retry")
    @Operation(operationId = "retryParked", summary = "Ask for a retry of everything a processor has parked")
    public Map<String, Long> retry(@PathParam("area") String area, @PathParam("name") String name) {
        here(area);
        return Map.of(
                "retried",
                runtime.processors().named(name).orElseThrow(Problems::unknown).retryAll());
    }

    /** Every view, and how far it has been built anew. */
    @GET
    @Path("views")
    @Operation(operationId = "listViews", summary = "The views, and how far each has been built anew")
    public List<RebuildProgress> views(@PathParam("area") String area) {
        here(area);
        return runtime.processors().views().stream()
                .map(ProjectionRunner::rebuildProgress)
                .toList();
    }

    /**
     * Builds the rows of a view anew from the log, while those there are serve; the new ones serve as soon as they are as far.
     * Asked again meanwhile, it says how far it is.
     *
     * @param name the view, as the list of them names it
     */
    @POST
    @Path("views/{name}/rebuild")
    @Operation(operationId = "rebuildView", summary = "Build a view anew from the log while it serves")
    public RebuildProgress rebuild(@PathParam("area") String area, @PathParam("name") String name) {
        here(area);
        return view(name).rebuild();
    }

    /**
     * Calls it off that a view is built anew; the rows there are serve on. If none are being built, it changes nothing.
     *
     * @param name the view, as the list of them names it
     */
    @POST
    @Path("views/{name}/calling-off")
    @Operation(operationId = "callRebuildOff", summary = "Call off that a view is built anew")
    public RebuildProgress callRebuildOff(@PathParam("area") String area, @PathParam("name") String name) {
        here(area);
        return view(name).callRebuildOff();
    }

    private ProjectionRunner view(String name) {
        return runtime.processors().named(name).filter(ProjectionRunner::isView).orElseThrow(Problems::unknown);
    }

    private void here(String area) {
        looking.atNobody();
        if (!caller.get().organisation().equals(operator)) {
            throw new ForbiddenException();
        }
        if (!area.equals(runtime.definition().area())) {
            throw Problems.unknown();
        }
    }
}
