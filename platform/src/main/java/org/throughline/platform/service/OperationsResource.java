package org.throughline.platform.service;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import org.throughline.platform.access.Looking;
import org.throughline.platform.projection.ParkedStream;
import org.throughline.platform.web.Problems;

/** For those who run the system: how far the service is, and what waits for a person. Shows no record of anyone. */
@Path("/{area}/v1/operations")
@RolesAllowed("administrator")
@RunOnVirtualThread
public class OperationsResource {
    private static final int PARKED_MAX = 500;

    private final ServiceRuntime runtime;
    private final Looking looking;

    OperationsResource(ServiceRuntime runtime, Looking looking) {
        this.runtime = runtime;
        this.looking = looking;
    }

    /** How far the service is. */
    public record Status(LogStatus log, List<ProcessorStatus> processors) {}

    /** Where the log ends. */
    public record LogStatus(long position, long commits, String head) {}

    /** How far one processor is. */
    public record ProcessorStatus(String name, long position, boolean ready, long parked, String stoppedBy) {}

    @GET
    @Path("status")
    public Status status(@PathParam("area") String area) {
        here(area);
        var head = runtime.records().log().head();
        var processors = runtime.processors().all().stream()
                .map(view -> new ProcessorStatus(
                        view.name(),
                        view.freshness().position(),
                        view.ready(),
                        view.parkedCount(),
                        view.stoppedBy().orElse("")))
                .toList();
        return new Status(
                new LogStatus(head.position(), head.number(), head.hash().toString()), processors);
    }

    @GET
    @Path("processors/{name}/parked")
    public List<ParkedStream> parked(@PathParam("area") String area, @PathParam("name") String name) {
        here(area);
        return runtime.processors().named(name).orElseThrow(Problems::unknown).parked(PARKED_MAX);
    }

    /** Asks for a retry of everything a processor has parked; says how many streams. */
    @POST
    @Path("processors/{name}/retry")
    public Map<String, Long> retry(@PathParam("area") String area, @PathParam("name") String name) {
        here(area);
        return Map.of(
                "retried",
                runtime.processors().named(name).orElseThrow(Problems::unknown).retryAll());
    }

    private void here(String area) {
        looking.atNobody();
        if (!area.equals(runtime.definition().area())) {
            throw Problems.unknown();
        }
    }
}
