package org.throughline.treatmentplan.note.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.platform.decider.Decision;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.note.domain.Note.Draft;
import org.throughline.treatmentplan.note.domain.Note.EnteredInError;
import org.throughline.treatmentplan.note.domain.Note.Signed;
import org.throughline.treatmentplan.note.domain.Note.Written;
import org.throughline.treatmentplan.note.domain.NoteCommand.AddAddendum;
import org.throughline.treatmentplan.note.domain.NoteCommand.MarkEnteredInError;
import org.throughline.treatmentplan.note.domain.NoteCommand.ReckonSession;
import org.throughline.treatmentplan.note.domain.NoteCommand.RefileNote;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteAddendumAdded;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteFellDue;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteMarkedEnteredInError;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteMatchChanged;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteRefiled;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteTakenOver;
import org.throughline.treatmentplan.note.domain.NoteEvent.SessionAttended;
import org.throughline.treatmentplan.note.domain.NoteEvent.SessionUndocumented;
import org.throughline.treatmentplan.note.domain.NoteRefusal.AddendumExists;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NotTheAuthor;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NoteIsFull;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NoteIsInError;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NoteUnknown;
import org.throughline.treatmentplan.note.domain.NoteRefusal.StillInDraft;
import org.throughline.treatmentplan.note.domain.Notes.Documented;

/** What happens to a note once it is written. */
final class NoteKeeping {
    /**
     * Kinds of session that only people in care take part in, as scheduling has it. About the others a note may be written, but
     * whoever is there need not have an episode yet, so none is due.
     */
    private static final Set<String> IN_CARE =
            Set.of("GROUP", "INDIVIDUAL", "FAMILY", "PSYCHOEDUCATION", "SKILL_BUILDING", "MEDICATION");

    private NoteKeeping() {}

    static Decision<NoteEvent, NoteRefusal> add(Notes notes, AddAddendum c) {
        Optional<Note> found = notes.note(c.noteId());
        if (found.isEmpty()) {
            return refuse(new NoteUnknown(c.noteId()));
        }
        return switch (found.get()) {
            case Draft _ -> refuse(new StillInDraft(c.noteId()));
            case EnteredInError _ -> refuse(new NoteIsInError(c.noteId()));
            case Signed note when note.addenda().contains(c.addendumId()) -> refuse(new AddendumExists(c.addendumId()));
            case Signed note when note.addenda().size() == Signed.ADDENDA_MAX -> refuse(new NoteIsFull(c.noteId()));
            case Signed note ->
                accept(new NoteAddendumAdded(
                        note.written().participantId(),
                        c.noteId(),
                        c.addendumId(),
                        c.text(),
                        c.author(),
                        c.role(),
                        c.requestedAt()));
        };
    }

    /** By its author, or by a medical director, who answers for the record when the author has gone. */
    static Decision<NoteEvent, NoteRefusal> mark(Notes notes, MarkEnteredInError c) {
        Optional<Note> found = notes.note(c.noteId());
        if (found.isEmpty()) {
            return refuse(new NoteUnknown(c.noteId()));
        }
        Written written = found.get().written();
        if (!written.author().equals(c.markedBy()) && c.role() != Role.MEDICAL_DIRECTOR) {
            return refuse(new NotTheAuthor(c.noteId()));
        }
        return found.get() instanceof EnteredInError ? nothingNew() : accept(marked(written, c));
    }

    private static List<NoteEvent> marked(Written written, MarkEnteredInError c) {
        List<NoteEvent> facts = new ArrayList<>();
        facts.add(new NoteMarkedEnteredInError(
                written.participantId(), c.noteId(), c.reason(), c.markedBy(), c.requestedAt()));
        written.content()
                .occasion()
                .inSession()
                .ifPresent(session -> facts.add(new SessionUndocumented(written.participantId(), session, c.noteId())));
        return facts;
    }

    /** Also where the wrong note was marked before; once it was refiled it is done. */
    static Decision<NoteEvent, NoteRefusal> refile(Notes notes, RefileNote c) {
        boolean refiled = notes.note(c.mark().noteId())
                .filter(note -> note instanceof EnteredInError mistake
                        && mistake.refiledAs().isPresent())
                .isPresent();
        if (refiled) {
            return refuse(new NoteIsInError(c.mark().noteId()));
        }
        return switch (mark(notes, c.mark())) {
            case Decision.Refused<NoteEvent, NoteRefusal> refused -> refused;
            case Decision.Accepted<NoteEvent, NoteRefusal>(List<NoteEvent> marked) -> refiled(notes, marked, c);
        };
    }

    private static Decision<NoteEvent, NoteRefusal> refiled(Notes notes, List<NoteEvent> marked, RefileNote c) {
        Notes after = notes;
        for (NoteEvent fact : marked) {
            after = Notes.evolve(after, fact);
        }
        return switch (NoteWriting.write(after, c.write())) {
            case Decision.Refused<NoteEvent, NoteRefusal> refused -> refused;
            case Decision.Accepted<NoteEvent, NoteRefusal>(List<NoteEvent> written) -> {
                List<NoteEvent> facts = new ArrayList<>(marked);
                facts.add(new NoteRefiled(
                        c.mark().participantId(),
                        c.mark().noteId(),
                        c.write().noteId(),
                        c.mark().markedBy(),
                        c.mark().requestedAt()));
                facts.addAll(written);
                facts.add(new NoteTakenOver(
                        c.write().participantId(),
                        c.write().noteId(),
                        c.mark().noteId(),
                        c.write().author(),
                        c.write().requestedAt()));
                yield accept(facts);
            }
        };
    }

    /** What scheduling tells last counts; a note is due from the first attendance on. */
    static Decision<NoteEvent, NoteRefusal> reckon(Notes notes, ReckonSession c) {
        Documented part = notes.part(c.sessionId(), c.participantId());
        List<NoteEvent> facts = new ArrayList<>();
        if (!part.due()) {
            part.told()
                    .filter(SessionAttended.class::isInstance)
                    .map(SessionAttended.class::cast)
                    .filter(attended -> IN_CARE.contains(attended.kind()))
                    .map(attended -> due(attended, c))
                    .ifPresent(facts::add);
        }
        c.noteId()
                .flatMap(notes::note)
                .map(Note::written)
                .filter(written -> part.noteId().equals(c.noteId()) && written.match() != part.match())
                .map(written -> new NoteMatchChanged(c.participantId(), written.noteId(), part.match()))
                .ifPresent(facts::add);
        return accept(facts);
    }

    private static NoteFellDue due(SessionAttended attended, ReckonSession c) {
        return new NoteFellDue(
                attended.participantId(),
                attended.episodeId(),
                attended.sessionId(),
                attended.arrivedAt(),
                attended.arrivedAt().plus(c.policy().dueWithin()),
                c.policy().version());
    }
}
