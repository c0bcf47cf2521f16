package org.throughline.treatmentplan.privatenote;

import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;
import org.throughline.treatmentplan.ClinicianStreams;
import org.throughline.treatmentplan.EpisodeStreams;
import org.throughline.treatmentplan.privatenote.domain.PrivateNote;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteCommand;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteCommand.DestroyPrivateNote;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteCommand.ReleasePrivateNote;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteCommand.WritePrivateNote;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.CredentialTold;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.OfRecord;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.Own;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteRefusal;

/**
 * Notes that are kept apart as the platform runs them: one stream each. Writing rests on the stream in which intake tells that
 * a record was erased, so that no note is made while its keys are collected; destroying on those in which it tells of holds.
 */
public final class PrivateNoteDeciding
        implements Deciding<PrivateNoteCommand, PrivateNote, PrivateNoteEvent, PrivateNoteRefusal> {
    private static final String PREFIX = "private-note/";

    /** The stream of one. */
    public static String note(UUID noteId) {
        return PREFIX + noteId;
    }

    /** Which one a stream of this service is of; nothing if it is of none. */
    public static Optional<UUID> noteOf(String stream) {
        return stream.startsWith(PREFIX)
                ? Optional.of(UUID.fromString(stream.substring(PREFIX.length())))
                : Optional.empty();
    }

    /** The stream in which intake tells whether a record is kept, and that it was erased. */
    public static String toldRetention(UUID participantId) {
        return "intake/participant/" + participantId + "/retention";
    }

    @Override
    public Class<PrivateNoteCommand> commands() {
        return PrivateNoteCommand.class;
    }

    @Override
    public Catalogue<PrivateNoteEvent> catalogue() {
        return PrivateNoteCatalogue.TYPES;
    }

    @Override
    public Streams streams(PrivateNoteCommand command) {
        Streams own = Streams.of(note(command.noteId()));
        return switch (command) {
            case WritePrivateNote c ->
                own.reading(EpisodeStreams.toldEpisode(c.episodeId()), toldRetention(c.participantId()));
            case ReleasePrivateNote c -> own.reading(ClinicianStreams.told(c.authorId()));
            case DestroyPrivateNote c ->
                own.reading(c.records().stream()
                        .map(PrivateNoteDeciding::toldRetention)
                        .toArray(String[]::new));
        };
    }

    @Override
    public PrivateNote initial() {
        return PrivateNote.NONE;
    }

    @Override
    public Decision<PrivateNoteEvent, PrivateNoteRefusal> decide(PrivateNote state, PrivateNoteCommand command) {
        return PrivateNote.decide(state, command);
    }

    @Override
    public PrivateNote evolve(PrivateNote state, PrivateNoteEvent event) {
        return PrivateNote.evolve(state, event);
    }

    @Override
    public String streamOf(PrivateNoteEvent event) {
        return switch (event) {
            case Own e -> note(e.noteId());
            case ParticipantAdmitted e -> EpisodeStreams.toldEpisode(e.episodeId());
            case OfRecord e -> toldRetention(e.participantId());
            case CredentialTold e -> ClinicianStreams.told(e.clinicianId());
        };
    }
}
