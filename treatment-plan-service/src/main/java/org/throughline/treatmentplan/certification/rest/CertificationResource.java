package org.throughline.treatmentplan.certification.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.certification.CertificationDeciding;
import org.throughline.treatmentplan.certification.domain.CertificationCommand;
import org.throughline.treatmentplan.certification.domain.CertificationCommand.CertifyNeed;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.NeedCertified;
import org.throughline.treatmentplan.certification.domain.CertificationKind;
import org.throughline.treatmentplan.certification.domain.CertificationRefusal;
import org.throughline.treatmentplan.certification.view.CertificationList;
import org.throughline.treatmentplan.domain.ProgrammePolicy.CertificationPolicy;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.edge.EpisodeNumbers;
import org.throughline.treatmentplan.policy.EpisodePolicies;

/** A physician certifies that a person needs the care, and again before that lapses. */
@Path("/treatment-plans/v1/episodes/{episodeId}/certifications")
@RunOnVirtualThread
@Tag(name = "Certification")
public class CertificationResource {
    private final Decider<CertificationCommand, CertificationRefusal> decider;
    private final CertificationList list;
    private final EpisodePolicies episodes;
    private final EpisodeNumbers numbers;
    private final Acting acting;
    private final Looking looking;
    private final CommandEdge edge;
    private final Clock clock;
    private final Answers answers = new Answers("treatment-plan");

    CertificationResource(
            ServiceRuntime runtime,
            CertificationDeciding deciding,
            CertificationList list,
            EpisodePolicies episodes,
            EpisodeNumbers numbers,
            Acting acting,
            Looking looking,
            CommandEdge edge,
            Clock clock) {
        this.decider = runtime.decider(deciding);
        this.list = list;
        this.episodes = episodes;
        this.numbers = numbers;
        this.acting = acting;
        this.looking = looking;
        this.edge = edge;
        this.clock = clock;
    }

    /**
     * A certification. Who certifies is the caller.
     *
     * @param hoursAWeek of care that are needed, at least
     * @param from the first day it covers
     * @param statement why the care is needed
     */
    record Certifying(
            @Min(1) @Max(168) int hoursAWeek,
            @NotNull LocalDate from,
            @NotBlank @Size(max = Text.LENGTH_MAX) String statement) {
        @Override
        public String toString() {
            return "Certifying[redacted]";
        }
    }

    /** Id of a certification that was recorded. */
    record Certified(UUID certificationId) {}

    @POST
    @RolesAllowed("medical-director")
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Certified.class)))
    @Operation(operationId = "certifyNeed", summary = "Certify, or recertify, that the care is needed")
    public Response certify(@PathParam("episodeId") UUID episodeId, @Valid @NotNull Certifying request) {
        CertificationPolicy policy = numbers.of(episodeId).certification();
        Envelope envelope = edge.envelope("POST certifications", List.of(episodeId, request), policy.version());
        UUID certificationId = CommandEdge.idFrom(envelope, "certification");
        CertifyNeed command = new CertifyNeed(
                episodeId,
                certificationId,
                acting.subject(),
                request.hoursAWeek(),
                request.from(),
                new Text(request.statement()),
                policy,
                clock.instant());
        return answers.created(
                decider.handle(command, envelope),
                URI.create("/treatment-plans/v1/episodes/" + episodeId + "/certifications"),
                new Certified(certificationId),
                CertificationProblems::of);
    }

    /** One certification as it is shown. */
    record Certificate(
            UUID certificationId,
            CertificationKind kind,
            String physician,
            int hoursAWeek,
            LocalDate from,
            LocalDate until,
            String statement,
            Instant certifiedAt,
            String policyVersion) {
        static Certificate of(NeedCertified e) {
            return new Certificate(
                    e.certificationId(),
                    e.kind(),
                    e.physician(),
                    e.hoursAWeek(),
                    e.from(),
                    e.until(),
                    e.statement().value(),
                    e.certifiedAt(),
                    e.policyVersion());
        }
    }

    /** The certifications of an episode, oldest first. */
    record CertificationsPage(UUID episodeId, UUID participantId, List<Certificate> certifications) {}

    /**
     * The certifications of an episode.
     *
     * @param knownAt as they were recorded by then
     */
    @GET
    @RolesAllowed({"clinician", "medical-director", "care-coordinator", "utilisation-review", "auditor"})
    @Operation(operationId = "readCertifications", summary = "The certifications of an episode, oldest first")
    public CertificationsPage certifications(
            @PathParam("episodeId") UUID episodeId, @QueryParam("knownAt") @Nullable String knownAt) {
        UUID participantId =
                episodes.participantOf(episodeId, acting.organisation()).orElseThrow(this::unknown);
        List<Certificate> made =
                list.of(episodeId, acting.organisation(), Instants.optional("knownAt", knownAt)).stream()
                        .map(Certificate::of)
                        .toList();
        looking.at(new Shown("certifications", List.of(participantId.toString())));
        return new CertificationsPage(episodeId, participantId, made);
    }

    private RuntimeException unknown() {
        looking.atNobody();
        return Problems.unknown();
    }
}
