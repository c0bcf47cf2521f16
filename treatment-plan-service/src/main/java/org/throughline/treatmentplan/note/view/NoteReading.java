package org.throughline.treatmentplan.note.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.note.NoteCatalogue;
import org.throughline.treatmentplan.note.NoteDeciding;
import org.throughline.treatmentplan.note.domain.Note;
import org.throughline.treatmentplan.note.domain.NoteEvent;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteMarkedEnteredInError;
import org.throughline.treatmentplan.note.domain.Notes;
import org.throughline.treatmentplan.note.domain.Notes.Documented;
import org.throughline.treatmentplan.note.domain.Notes.Part;

/** One note, folded from its own history by the rules that decide: what is shown is what would be signed. */
public final class NoteReading {
    private final History<NoteEvent> history;

    /** Reads the log of this service. */
    public NoteReading(ServiceRuntime runtime) {
        this.history = runtime.history(NoteCatalogue.TYPES);
    }

    /**
     * A note as it was known at some time.
     *
     * @param facts how it became so, oldest first
     * @param mistaken whether it is known by now that it should not have been written, whatever was known then
     * @param version of its stream, which a command may insist on
     */
    public record Known(Note note, List<Recorded<NoteEvent>> facts, boolean mistaken, long version) {
        public Known {
            facts = List.copyOf(facts);
        }
    }

    /** The note, if the organisation has such a one, and as far as it had come by then. */
    public Optional<Known> of(UUID noteId, String organisation, Optional<Instant> knownAt) {
        List<Recorded<NoteEvent>> all = history.readable(NoteDeciding.note(noteId), organisation, Optional.empty());
        List<Recorded<NoteEvent>> facts = all.stream()
                .filter(fact -> knownAt.isEmpty() || !fact.stored().recordedAt().isAfter(knownAt.get()))
                .toList();
        boolean mistaken = all.stream().anyMatch(fact -> fact.event() instanceof NoteMarkedEnteredInError);
        return folded(facts.stream().map(Recorded::event).toList())
                .note(noteId)
                .map(note -> new Known(
                        note, facts, mistaken, facts.getLast().stored().version()));
    }

    /** The note about a person's part in a session, if there is one. */
    public Optional<UUID> noteOf(UUID sessionId, UUID participantId, String organisation) {
        List<NoteEvent> facts =
                history.events(NoteDeciding.part(sessionId, participantId), organisation, Optional.empty());
        return Optional.ofNullable(folded(facts).parts().get(new Part(sessionId, participantId)))
                .flatMap(Documented::noteId);
    }

    private static Notes folded(List<NoteEvent> facts) {
        Notes notes = Notes.NONE;
        for (NoteEvent fact : facts) {
            notes = Notes.evolve(notes, fact);
        }
        return notes;
    }
}
