package org.throughline.treatmentplan.note.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Answers;
import org.throughline.platform.web.CommandEdge;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.ClinicianStreams;
import org.throughline.treatmentplan.domain.ProgrammePolicy.NotePolicy;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.edge.Acting;
import org.throughline.treatmentplan.edge.EpisodeNumbers;
import org.throughline.treatmentplan.note.NoteDeciding;
import org.throughline.treatmentplan.note.domain.Note.Written;
import org.throughline.treatmentplan.note.domain.NoteCommand;
import org.throughline.treatmentplan.note.domain.NoteCommand.SignNote;
import org.throughline.treatmentplan.note.domain.NoteCommand.WriteNote;
import org.throughline.treatmentplan.note.domain.NoteRefusal;
import org.throughline.treatmentplan.note.domain.Writing;
import org.throughline.treatmentplan.note.view.NoteReading;
import org.throughline.treatmentplan.note.view.NoteReading.Known;
import org.throughline.treatmentplan.plan.view.PlanReading;
import org.throughline.treatmentplan.policy.EpisodePolicies;

/** Takes the commands about notes and answers them. */
@RequestScoped
public class NoteDesk {
    /** Who reads the notes of others; a facilitator reads their own. */
    private static final Set<String> READ_ALL = Set.of("clinician", "medical-director", "care-coordinator", "auditor");

    private final Decider<NoteCommand, NoteRefusal> decider;
    private final NoteReading reading;
    private final EpisodePolicies episodes;
    private final PlanReading plans;
    private final EpisodeNumbers numbers;
    private final Acting acting;
    private final CurrentCaller caller;
    private final CommandEdge edge;
    private final Clock clock;
    private final Answers answers = new Answers("treatment-plan");
    private final Map<UUID, Written> known = new HashMap<>();

    NoteDesk(
            ServiceRuntime runtime,
            NoteDeciding deciding,
            EpisodePolicies episodes,
            EpisodeNumbers numbers,
            Acting acting,
            CurrentCaller caller,
            CommandEdge edge,
            Clock clock) {
        this.decider = runtime.decider(deciding);
        this.reading = new NoteReading(runtime);
        this.episodes = episodes;
        this.plans = new PlanReading(runtime);
        this.numbers = numbers;
        this.acting = acting;
        this.caller = caller;
        this.edge = edge;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** What the episode's programme works by. */
    NotePolicy policy(UUID episodeId) {
        return numbers.of(episodeId).note();
    }

    Envelope envelope(String operation, UUID episodeId, Object request) {
        return edge.envelope(operation, request, policy(episodeId).version());
    }

    /** Whose episode it is. */
    Optional<UUID> participantOf(UUID episodeId) {
        return episodes.participantOf(episodeId, acting.organisation());
    }

    /** A note as the caller may be shown it; nothing if there is none, or none for this caller. */
    Optional<Known> shown(UUID noteId, Optional<Instant> knownAt) {
        return reading.of(noteId, acting.organisation(), knownAt)
                .filter(known -> author().map(
                                one -> one.equals(known.note().written().author()))
                        .orElse(true))
                .filter(known -> !known.mistaken() || acting.seesErrors());
    }

    /** Whose notes alone the caller is shown; nobody's in particular, if all. */
    Optional<String> author() {
        return READ_ALL.stream().anyMatch(caller.get()::is) ? Optional.empty() : Optional.of(acting.subject());
    }

    /** A note that something is to be done to, whoever may see it. */
    Written written(UUID noteId) {
        return known.computeIfAbsent(
                noteId,
                asked -> reading.of(asked, acting.organisation(), Optional.empty())
                        .map(found -> found.note().written())
                        .orElseThrow(Problems::unknown));
    }

    WriteNote write(UUID noteId, UUID episodeId, Writing writing, Optional<Role> role) {
        UUID participantId = participantOf(episodeId).orElseThrow(Problems::unknown);
        return new WriteNote(
                noteId,
                participantId,
                episodeId,
                plans.ofEpisode(episodeId, acting.organisation()),
                writing,
                acting.subject(),
                acting.in(role),
                clock.instant());
    }

    /** A draft as its author writes it anew. */
    WriteNote rewrite(Written written, Writing writing) {
        return new WriteNote(
                written.noteId(),
                written.participantId(),
                written.episodeId(),
                plans.ofEpisode(written.episodeId(), acting.organisation()),
                writing,
                acting.subject(),
                written.role(),
                clock.instant());
    }

    SignNote sign(UUID noteId, String contentHash, Optional<Role> role) {
        return new SignNote(
                noteId,
                contentHash,
                acting.subject(),
                clinician(),
                acting.in(role),
                policy(written(noteId).episodeId()),
                clock.instant());
    }

    /** By which id scheduling tells of the caller's credentials. */
    UUID clinician() {
        return ClinicianStreams.clinicianId(acting.subject());
    }

    Response created(NoteCommand command, Envelope envelope, URI location, Object body) {
        return answers.created(decider.handle(command, envelope), location, body, NoteProblems::of);
    }

    Response done(NoteCommand command, Envelope envelope) {
        return answers.done(decider.handle(command, envelope), NoteProblems::of);
    }

    /** The texts of a request, none or one. */
    static List<Text> text(Optional<String> said) {
        return said.map(Text::new).stream().toList();
    }
}
