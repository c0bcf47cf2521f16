package org.throughline.intake.admission.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeClosed;
import org.throughline.intake.admission.domain.AdmissionEvent.EpisodeHeld;
import org.throughline.intake.admission.domain.AdmissionEvent.ParticipantAdmitted;
import org.throughline.intake.admission.view.ParticipantHistory;
import org.throughline.intake.domain.Text;
import org.throughline.intake.edge.Acting;
import org.throughline.intake.participant.domain.LinkEvent.DuplicateTakenIn;
import org.throughline.intake.participant.view.LinkHistory;
import org.throughline.intake.participant.view.LinkHistory.Linked;
import org.throughline.intake.referral.domain.PersonDetails;
import org.throughline.intake.referral.domain.ReferralEvent.ParticipantRegistered;
import org.throughline.platform.access.Looking;
import org.throughline.platform.access.Shown;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Instants;
import org.throughline.platform.web.Problems;

/** Who a participant is, and the episodes they had. */
@Path("/intake/v1/participants/{participantId}")
@RolesAllowed({"intake", "care-coordinator", "clinician", "medical-director", "privacy-officer"})
@RunOnVirtualThread
@Tag(name = "Participants")
public class ParticipantResource {
    private final ParticipantHistory history;
    private final LinkHistory links;
    private final Acting acting;
    private final Looking looking;

    ParticipantResource(ServiceRuntime runtime, Acting acting, Looking looking) {
        this.history = new ParticipantHistory(runtime);
        this.links = new LinkHistory(runtime);
        this.acting = acting;
        this.looking = looking;
    }

    /**
     * A participant as they are shown.
     *
     * @param survivor whose record goes on for this one; absent unless it is retired
     * @param duplicates participants whose records were retired for this one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(
            UUID participantId,
            String familyName,
            List<String> givenNames,
            String birthDate,
            String sex,
            String language,
            Instant registeredAt,
            @Nullable UUID survivor,
            List<UUID> duplicates,
            List<Episode> episodes) {
        static Answer of(ParticipantHistory.Participant participant, Linked linked) {
            ParticipantRegistered registered = participant.registered();
            PersonDetails details = participant.details();
            return new Answer(
                    registered.participantId(),
                    details.name().family().value(),
                    details.name().given().stream().map(Text::value).toList(),
                    details.birthDate().value(),
                    details.sex().name().toLowerCase(Locale.ROOT),
                    details.language(),
                    registered.registeredAt(),
                    linked.survivor().orElse(null),
                    linked.duplicates().stream()
                            .map(DuplicateTakenIn::retiredId)
                            .toList(),
                    participant.episodes().stream().map(Episode::of).toList());
        }

        @Override
        public String toString() {
            return "Answer[redacted]";
        }
    }

    /**
     * One episode.
     *
     * @param closedAt absent while it is open, as is closedBy
     * @param dischargeType how the discharge went
     * @param heldFrom first day of the hold it is in; absent while it is in none, as is heldUntil, its last day
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Episode(
            UUID episodeId,
            String programme,
            String level,
            String track,
            String facility,
            ZoneId zone,
            String primaryClinician,
            boolean adult,
            Instant admittedAt,
            @Nullable Instant closedAt,
            @Nullable String dischargeType,
            @Nullable LocalDate heldFrom,
            @Nullable LocalDate heldUntil) {
        static Episode of(ParticipantHistory.Episode episode) {
            ParticipantAdmitted admitted = episode.admitted();
            return new Episode(
                    admitted.episodeId(),
                    admitted.programme(),
                    admitted.level(),
                    admitted.track(),
                    admitted.facility(),
                    admitted.zone(),
                    admitted.primaryClinician(),
                    admitted.adult(),
                    admitted.admittedAt(),
                    episode.closed().map(EpisodeClosed::closedAt).orElse(null),
                    episode.closed().map(EpisodeClosed::type).orElse(null),
                    episode.hold().map(EpisodeHeld::from).orElse(null),
                    episode.hold().map(EpisodeHeld::until).orElse(null));
        }
    }

    /**
     * One participant.
     *
     * @param knownAt as it was recorded by then
     */
    @GET
    @Operation(operationId = "readParticipant", summary = "Who a participant is, and their episodes")
    public Answer participant(
            @PathParam("participantId") UUID participantId, @QueryParam("knownAt") @Nullable String knownAt) {
        Optional<Instant> known = Instants.optional("knownAt", knownAt);
        ParticipantHistory.Participant participant =
                history.of(participantId, acting.organisation(), known).orElseThrow(Problems::unknown);
        looking.at(new Shown("participant", List.of(participantId.toString())));
        return Answer.of(participant, links.of(participantId, acting.organisation(), known));
    }
}
