package org.throughline.treatmentplan.note.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.treatmentplan.note.domain.Note.Countersigning;
import org.throughline.treatmentplan.note.domain.Note.Draft;
import org.throughline.treatmentplan.note.domain.Note.EnteredInError;
import org.throughline.treatmentplan.note.domain.Note.Live;
import org.throughline.treatmentplan.note.domain.Note.Signed;
import org.throughline.treatmentplan.note.domain.Note.Written;
import org.throughline.treatmentplan.note.domain.NoteEvent.Attendance;
import org.throughline.treatmentplan.note.domain.NoteEvent.CountersignatureOverdue;
import org.throughline.treatmentplan.note.domain.NoteEvent.CredentialTold;
import org.throughline.treatmentplan.note.domain.NoteEvent.GoalKnown;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteAddendumAdded;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteCountersigned;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteFellDue;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteMarkedEnteredInError;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteMatchChanged;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteRefiled;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteTakenOver;
import org.throughline.treatmentplan.note.domain.NoteEvent.OfNote;
import org.throughline.treatmentplan.note.domain.NoteEvent.OtherNameConfirmed;
import org.throughline.treatmentplan.note.domain.NoteEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.note.domain.NoteEvent.PlanKnown;
import org.throughline.treatmentplan.note.domain.NoteEvent.ServiceNoteDrafted;
import org.throughline.treatmentplan.note.domain.NoteEvent.ServiceNoteSigned;
import org.throughline.treatmentplan.note.domain.NoteEvent.SessionDocumented;
import org.throughline.treatmentplan.note.domain.NoteEvent.SessionUndocumented;
import org.throughline.treatmentplan.note.domain.Notes.Documented;

/** Folds the facts of notes. A fact that does not fit what came before it is a defect, never passed over. */
final class NoteHistory {
    private NoteHistory() {}

    static Notes evolve(Notes notes, NoteEvent event) {
        return switch (event) {
            case OfNote e -> notes.with(evolve(notes.note(e.noteId()), e));
            case Attendance e ->
                notes.with(
                        e.sessionId(),
                        e.participantId(),
                        part -> new Documented(Optional.of(e), part.due(), part.noteId()));
            case NoteFellDue e ->
                notes.with(e.sessionId(), e.participantId(), part -> new Documented(part.told(), true, part.noteId()));
            case SessionDocumented e ->
                notes.with(
                        e.sessionId(),
                        e.participantId(),
                        part -> new Documented(part.told(), part.due(), Optional.of(e.noteId())));
            case SessionUndocumented e ->
                notes.with(
                        e.sessionId(),
                        e.participantId(),
                        part -> new Documented(part.told(), part.due(), Optional.empty()));
            case ParticipantAdmitted e -> notes.with(e);
            case PlanKnown e -> notes.with(e);
            case GoalKnown e -> notes.with(e);
            case CredentialTold e -> notes.with(e);
        };
    }

    private static Note evolve(Optional<Note> before, OfNote event) {
        if (before.isEmpty()) {
            return first(event);
        }
        Note note = before.get();
        return switch (event) {
            case ServiceNoteDrafted e
            when note instanceof Draft draft -> draft.saying(draft.written().with(e.content()));
            case NoteMatchChanged e
            when note instanceof Live live -> live.saying(live.written().with(e.match()));
            case OtherNameConfirmed _ when note instanceof Draft draft -> new Draft(draft.written(), true);
            case ServiceNoteSigned e when note instanceof Draft draft -> signed(draft, e);
            case NoteCountersigned e when note instanceof Signed signed -> countersigned(signed, e);
            case CountersignatureOverdue _ when note instanceof Signed signed -> overdue(signed);
            case NoteAddendumAdded e when note instanceof Signed signed -> added(signed, e);
            case NoteMarkedEnteredInError _
            when note instanceof Live live -> new EnteredInError(live.written(), Optional.empty());
            case NoteRefiled e
            when note instanceof EnteredInError mistake ->
                new EnteredInError(mistake.written(), Optional.of(e.refiledAs()));
            case NoteTakenOver _ when note instanceof Draft draft -> draft;
            case ServiceNoteDrafted _,
                    NoteMatchChanged _,
                    OtherNameConfirmed _,
                    ServiceNoteSigned _,
                    NoteCountersigned _,
                    CountersignatureOverdue _,
                    NoteAddendumAdded _,
                    NoteMarkedEnteredInError _,
                    NoteRefiled _,
                    NoteTakenOver _ -> throw misfit(event);
        };
    }

    private static Draft first(OfNote event) {
        if (event instanceof ServiceNoteDrafted e) {
            NoteMatch match =
                    e.content().occasion().inSession().isPresent() ? NoteMatch.UNMATCHED : NoteMatch.NOT_NEEDED;
            return new Draft(
                    new Written(e.noteId(), e.participantId(), e.episodeId(), e.author(), e.role(), e.content(), match),
                    false);
        }
        throw misfit(event);
    }

    private static IllegalStateException misfit(OfNote event) {
        return new IllegalStateException(
                event.getClass().getSimpleName() + " does not fit the history of note " + event.noteId());
    }

    private static Signed signed(Draft draft, ServiceNoteSigned e) {
        Optional<Instant> due = e.countersignBy().stream().findFirst();
        return new Signed(draft.written(), new Countersigning(due, Optional.empty(), false), Set.of());
    }

    private static Signed countersigned(Signed note, NoteCountersigned e) {
        Countersigning before = note.countersigning();
        return note.with(new Countersigning(before.dueBy(), Optional.of(e.countersigner()), before.overdue()));
    }

    private static Signed overdue(Signed note) {
        Countersigning before = note.countersigning();
        return note.with(new Countersigning(before.dueBy(), before.by(), true));
    }

    private static Signed added(Signed note, NoteAddendumAdded e) {
        Set<UUID> more = new HashSet<>(note.addenda());
        more.add(e.addendumId());
        return new Signed(note.written(), note.countersigning(), more);
    }
}
