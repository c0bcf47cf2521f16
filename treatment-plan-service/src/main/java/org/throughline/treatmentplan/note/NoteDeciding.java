package org.throughline.treatmentplan.note;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;
import org.throughline.treatmentplan.ClinicianStreams;
import org.throughline.treatmentplan.EpisodeStreams;
import org.throughline.treatmentplan.note.domain.NoteCommand;
import org.throughline.treatmentplan.note.domain.NoteCommand.AddAddendum;
import org.throughline.treatmentplan.note.domain.NoteCommand.CountersignNote;
import org.throughline.treatmentplan.note.domain.NoteCommand.LetCountersignaturePass;
import org.throughline.treatmentplan.note.domain.NoteCommand.MarkEnteredInError;
import org.throughline.treatmentplan.note.domain.NoteCommand.ReckonSession;
import org.throughline.treatmentplan.note.domain.NoteCommand.RefileNote;
import org.throughline.treatmentplan.note.domain.NoteCommand.SignNote;
import org.throughline.treatmentplan.note.domain.NoteCommand.SignNotes;
import org.throughline.treatmentplan.note.domain.NoteCommand.WriteGroup;
import org.throughline.treatmentplan.note.domain.NoteCommand.WriteNote;
import org.throughline.treatmentplan.note.domain.NoteEvent;
import org.throughline.treatmentplan.note.domain.NoteEvent.Attendance;
import org.throughline.treatmentplan.note.domain.NoteEvent.CredentialTold;
import org.throughline.treatmentplan.note.domain.NoteEvent.GoalKnown;
import org.throughline.treatmentplan.note.domain.NoteEvent.OfNote;
import org.throughline.treatmentplan.note.domain.NoteEvent.OfPart;
import org.throughline.treatmentplan.note.domain.NoteEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.note.domain.NoteEvent.PlanKnown;
import org.throughline.treatmentplan.note.domain.NoteRefusal;
import org.throughline.treatmentplan.note.domain.Notes;
import org.throughline.treatmentplan.note.domain.Notes.Part;
import org.throughline.treatmentplan.plan.PlanDeciding;

/**
 * Notes as the platform runs them: a stream per note, and one per person's part in a session so that it has one note. The
 * plan, what scheduling told of the session and the signer, and what intake told of the episode are only read.
 */
public final class NoteDeciding implements Deciding<NoteCommand, Notes, NoteEvent, NoteRefusal> {
    private static final String NOTE = "service-note/";
    private static final String PART = "session-note/";

    /** The stream of a note. */
    public static String note(UUID noteId) {
        return NOTE + noteId;
    }

    /** The stream that says which note a person's part in a session has. */
    public static String part(UUID sessionId, UUID participantId) {
        return PART + sessionId + "/" + participantId;
    }

    /** Which note a stream of this service is of; nothing if it is of none. */
    public static Optional<UUID> noteOf(String stream) {
        return stream.startsWith(NOTE)
                ? Optional.of(UUID.fromString(stream.substring(NOTE.length())))
                : Optional.empty();
    }

    /** Whose part in which session a stream of this service is about; nothing if it is about none. */
    public static Optional<Part> partOf(String stream) {
        if (!stream.startsWith(PART)) {
            return Optional.empty();
        }
        String[] ids = stream.substring(PART.length()).split("/", -1);
        return Optional.of(new Part(UUID.fromString(ids[0]), UUID.fromString(ids[1])));
    }

    /** The stream in which scheduling tells how a session went for somebody. */
    public static String toldAttendance(UUID sessionId, UUID participantId) {
        return "scheduling/attendance/" + sessionId + "/" + participantId;
    }

    @Override
    public Class<NoteCommand> commands() {
        return NoteCommand.class;
    }

    @Override
    public Catalogue<NoteEvent> catalogue() {
        return NoteCatalogue.TYPES;
    }

    @Override
    public Streams streams(NoteCommand command) {
        return switch (command) {
            case WriteNote c -> writing(List.of(c));
            case WriteGroup c -> writing(c.notes());
            case SignNote c -> signing(List.of(c));
            case SignNotes c -> signing(c.notes());
            case CountersignNote c -> Streams.of(note(c.noteId())).reading(ClinicianStreams.told(c.clinicianId()));
            case AddAddendum c -> Streams.of(note(c.noteId()));
            case MarkEnteredInError c ->
                Streams.of(note(c.noteId())).writing(documented(c.session().stream(), c.participantId()));
            case RefileNote c ->
                writing(List.of(c.write()))
                        .writing(note(c.mark().noteId()))
                        .writing(
                                documented(c.mark().session().stream(), c.mark().participantId()));
            case LetCountersignaturePass c -> Streams.of(note(c.noteId()));
            case ReckonSession c ->
                Streams.of(part(c.sessionId(), c.participantId()))
                        .writing(c.noteId().map(NoteDeciding::note).stream().toArray(String[]::new))
                        .reading(toldAttendance(c.sessionId(), c.participantId()));
        };
    }

    private static Streams writing(List<WriteNote> notes) {
        Streams streams = Streams.of(note(notes.getFirst().noteId()));
        for (WriteNote c : notes) {
            Optional<UUID> session = c.writing().occasion().inSession();
            streams = streams.writing(note(c.noteId()))
                    .writing(documented(session.stream(), c.participantId()))
                    .reading(EpisodeStreams.toldEpisode(c.episodeId()))
                    .reading(session.map(at -> toldAttendance(at, c.participantId())).stream()
                            .toArray(String[]::new))
                    .reading(c.planId().map(PlanDeciding::plan).stream().toArray(String[]::new));
        }
        return streams;
    }

    private static String[] documented(Stream<UUID> session, UUID participantId) {
        return session.map(at -> part(at, participantId)).toArray(String[]::new);
    }

    private static Streams signing(Collection<SignNote> notes) {
        Streams streams = Streams.of(note(notes.iterator().next().noteId()));
        for (SignNote c : notes) {
            streams = streams.writing(note(c.noteId())).reading(ClinicianStreams.told(c.clinicianId()));
        }
        return streams;
    }

    @Override
    public Notes initial() {
        return Notes.NONE;
    }

    @Override
    public Decision<NoteEvent, NoteRefusal> decide(Notes state, NoteCommand command) {
        return Notes.decide(state, command);
    }

    @Override
    public Notes evolve(Notes state, NoteEvent event) {
        return Notes.evolve(state, event);
    }

    @Override
    public String streamOf(NoteEvent event) {
        return switch (event) {
            case OfNote e -> note(e.noteId());
            case OfPart e -> part(e.sessionId(), e.participantId());
            case Attendance e -> toldAttendance(e.sessionId(), e.participantId());
            case ParticipantAdmitted e -> EpisodeStreams.toldEpisode(e.episodeId());
            case PlanKnown e -> PlanDeciding.plan(e.planId());
            case GoalKnown e -> PlanDeciding.plan(e.planId());
            case CredentialTold e -> ClinicianStreams.told(e.clinicianId());
        };
    }
}
