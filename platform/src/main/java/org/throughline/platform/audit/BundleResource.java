package org.throughline.platform.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.throughline.platform.access.Asks;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Problems;

/** Evidence to take away: what was recorded, so that it can be checked where nothing of this system runs. */
@Path("/{area}/v1/audit")
@RolesAllowed({"auditor", "external-auditor"})
@RunOnVirtualThread
@Tag(name = "Audit")
public class BundleResource {
    private static final String ZIP = "application/zip";
    private static final String WHAT = "bundle";

    private final ServiceRuntime runtime;
    private final CurrentCaller caller;
    private final Looking looking;
    private final Clock clock;

    BundleResource(ServiceRuntime runtime, CurrentCaller caller, Looking looking, Clock clock) {
        this.runtime = runtime;
        this.caller = caller;
        this.looking = looking;
        this.clock = clock;
    }

    /**
     * What the bundle is to hold: all about a subject, some streams, or all that was recorded in a time.
     *
     * @param subject the person, by random id
     * @param streams as entries of a history name them
     * @param from the first time that is meant
     * @param until the first time that is not meant any more
     */
    public record BundleRequest(
            Optional<@Pattern(regexp = HistoryResource.NAME) String> subject,
            Optional<@Size(min = 1, max = 50) List<@NotNull @Pattern(regexp = HistoryResource.NAME) String>> streams,
            Optional<Instant> from,
            Optional<Instant> until) {}

    /** The public keys anchors and bundles are signed with: key id → PEM, oldest first. */
    public record SigningKeys(Map<String, String> keys) {}

    /**
     * A zip archive with the commits, the anchors that cover them, a summary for people, and a signature. Of commits that hold
     * other people's events it holds what their hashes are made of, never the events. Shows as much as a history does.
     */
    @POST
    @Asks
    @Path("bundles")
    @Produces(ZIP)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(operationId = "takeBundle", summary = "Evidence that can be checked without this system")
    public StreamingOutput bundle(@PathParam("area") String area, @NotNull @Valid BundleRequest request) {
        here(area);
        Asked asked = asked(request);
        Evidence.Source source = Evidence.Source.of(runtime, clock);
        if (asked.commits(source.history(), 0, 1).isEmpty()) {
            looking.at(new Shown("bundle-unknown", List.of()));
            throw Problems.unknown();
        }
        looking.at(new Shown(WHAT, request.subject().stream().toList()));
        String auditor = caller.get().subject();
        Set<String> noted = new HashSet<>(request.subject().stream().toList());
        return out -> BundleWriter.write(out, source, asked, auditor, page -> note(page, noted));
    }

    /** Whom the next part of the answer names and none before did; a page may name more people than one entry can. */
    private void note(Evidence.Page page, Set<String> noted) {
        List<String> named = page.people().stream().filter(noted::add).toList();
        for (int from = 0; from < named.size(); from += Shown.SUBJECTS_MAX) {
            looking.at(new Shown(WHAT, named.subList(from, Math.min(from + Shown.SUBJECTS_MAX, named.size()))));
        }
    }

    /** Take them early, and by a way that does not lead through this system. */
    @GET
    @Path("signing-keys")
    @RolesAllowed("auditor")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readSigningKeys", summary = "The public keys evidence is signed with")
    public SigningKeys signingKeys(@PathParam("area") String area) {
        here(area);
        looking.atNobody();
        return new SigningKeys(runtime.anchors().signer().publicKeysById());
    }

    private void here(String area) {
        if (!area.equals(runtime.definition().area())) {
            looking.atNobody();
            throw Problems.unknown();
        }
    }

    private Asked asked(BundleRequest request) {
        boolean period = request.from().isPresent() || request.until().isPresent();
        long named = Stream.of(request.subject().isPresent(), request.streams().isPresent(), period)
                .filter(one -> one)
                .count();
        if (named != 1) {
            throw Problems.invalid(
                    "bundle-unclear",
                    "Name a subject, streams or a period, and only one of them",
                    "subject",
                    "streams",
                    "from",
                    "until");
        }
        String organisation = caller.get().organisation();
        if (period) {
            return period(organisation, request);
        }
        return request.subject()
                .<Asked>map(one -> new Asked.About(organisation, one))
                .orElseGet(() -> new Asked.Streams(
                        organisation, Set.copyOf(request.streams().orElseThrow())));
    }

    private static Asked period(String organisation, BundleRequest request) {
        if (request.from().isEmpty()
                || request.until().isEmpty()
                || !request.from().get().isBefore(request.until().get())) {
            throw Problems.invalid("period-invalid", "A period has a beginning and a later end", "from", "until");
        }
        return new Asked.Period(
                organisation, request.from().get(), request.until().get());
    }
}
