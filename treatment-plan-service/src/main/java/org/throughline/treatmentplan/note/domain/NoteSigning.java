package org.throughline.treatmentplan.note.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.platform.decider.Decision;
import org.throughline.treatmentplan.note.domain.Note.Countersigning;
import org.throughline.treatmentplan.note.domain.Note.Draft;
import org.throughline.treatmentplan.note.domain.Note.EnteredInError;
import org.throughline.treatmentplan.note.domain.Note.Signed;
import org.throughline.treatmentplan.note.domain.Note.Written;
import org.throughline.treatmentplan.note.domain.NoteCommand.CountersignNote;
import org.throughline.treatmentplan.note.domain.NoteCommand.LetCountersignaturePass;
import org.throughline.treatmentplan.note.domain.NoteCommand.SignNote;
import org.throughline.treatmentplan.note.domain.NoteEvent.CountersignatureOverdue;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteCountersigned;
import org.throughline.treatmentplan.note.domain.NoteEvent.ServiceNoteSigned;
import org.throughline.treatmentplan.note.domain.NoteRefusal.CountersignerIsAuthor;
import org.throughline.treatmentplan.note.domain.NoteRefusal.CredentialNotValid;
import org.throughline.treatmentplan.note.domain.NoteRefusal.HashIsAnother;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NotAwaitingCountersignature;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NotTheAuthor;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NoteIsInError;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NoteIsSigned;
import org.throughline.treatmentplan.note.domain.NoteRefusal.NoteUnknown;
import org.throughline.treatmentplan.note.domain.NoteRefusal.RoleMayNotCountersign;
import org.throughline.treatmentplan.note.domain.NoteRefusal.SessionWasMissed;
import org.throughline.treatmentplan.note.domain.NoteRefusal.StillInDraft;

/** Signing what was written. A signature takes a credential that is valid that day; what was written stays without one. */
final class NoteSigning {
    private NoteSigning() {}

    static Decision<NoteEvent, NoteRefusal> sign(Notes notes, SignNote c) {
        Optional<Note> found = notes.note(c.noteId());
        if (found.isEmpty()) {
            return refuse(new NoteUnknown(c.noteId()));
        }
        Written written = found.get().written();
        boolean hers = written.author().equals(c.signer());
        return switch (found.get()) {
            case EnteredInError _ -> refuse(new NoteIsInError(c.noteId()));
            case Signed _ when hers && written.hash().equals(c.contentHash()) -> nothingNew();
            case Signed _ -> refuse(new NoteIsSigned(c.noteId()));
            case Draft _ ->
                against(notes, written, c)
                        .<Decision<NoteEvent, NoteRefusal>>map(Decision::refuse)
                        .orElseGet(() -> accept(signed(written, c)));
        };
    }

    private static Optional<NoteRefusal> against(Notes notes, Written written, SignNote c) {
        if (!written.author().equals(c.signer())) {
            return Optional.of(new NotTheAuthor(c.noteId()));
        }
        if (written.match() == NoteMatch.CONTRADICTED) {
            return written.content().occasion().inSession().map(SessionWasMissed::new);
        }
        if (!written.hash().equals(c.contentHash())) {
            return Optional.of(new HashIsAnother(c.noteId()));
        }
        return notes.maySign(c.clinicianId(), c.requestedAt())
                ? Optional.empty()
                : Optional.of(new CredentialNotValid(c.clinicianId()));
    }

    private static ServiceNoteSigned signed(Written written, SignNote c) {
        List<Instant> countersignBy = c.policy().qualifiedRoles().contains(c.role())
                ? List.of()
                : List.of(c.requestedAt().plus(c.policy().countersignWithin()));
        return new ServiceNoteSigned(
                written.participantId(),
                c.noteId(),
                c.signer(),
                c.role(),
                c.requestedAt(),
                c.contentHash(),
                countersignBy,
                c.policy().version());
    }

    static Decision<NoteEvent, NoteRefusal> countersign(Notes notes, CountersignNote c) {
        Optional<Note> found = notes.note(c.noteId());
        if (found.isEmpty()) {
            return refuse(new NoteUnknown(c.noteId()));
        }
        return switch (found.get()) {
            case EnteredInError _ -> refuse(new NoteIsInError(c.noteId()));
            case Draft _ -> refuse(new StillInDraft(c.noteId()));
            case Signed note
            when note.countersigning().by().filter(c.countersigner()::equals).isPresent() -> nothingNew();
            case Signed note ->
                against(notes, note, c)
                        .<Decision<NoteEvent, NoteRefusal>>map(Decision::refuse)
                        .orElseGet(() -> accept(new NoteCountersigned(
                                note.written().participantId(),
                                c.noteId(),
                                c.countersigner(),
                                c.role(),
                                c.requestedAt(),
                                c.contentHash())));
        };
    }

    private static Optional<NoteRefusal> against(Notes notes, Signed note, CountersignNote c) {
        if (!note.countersigning().awaited()) {
            return Optional.of(new NotAwaitingCountersignature(c.noteId()));
        }
        if (note.written().match() == NoteMatch.CONTRADICTED) {
            return note.written().content().occasion().inSession().map(SessionWasMissed::new);
        }
        if (note.written().author().equals(c.countersigner())) {
            return Optional.of(new CountersignerIsAuthor(c.noteId()));
        }
        if (!c.policy().qualifiedRoles().contains(c.role())) {
            return Optional.of(new RoleMayNotCountersign(c.role()));
        }
        if (!note.written().hash().equals(c.contentHash())) {
            return Optional.of(new HashIsAnother(c.noteId()));
        }
        return notes.maySign(c.clinicianId(), c.requestedAt())
                ? Optional.empty()
                : Optional.of(new CredentialNotValid(c.clinicianId()));
    }

    static Decision<NoteEvent, NoteRefusal> pass(Notes notes, LetCountersignaturePass c) {
        return notes.note(c.noteId())
                .filter(Signed.class::isInstance)
                .map(Signed.class::cast)
                .flatMap(note -> overdue(note, c.requestedAt()))
                .<Decision<NoteEvent, NoteRefusal>>map(Decision::accept)
                .orElseGet(Decision::nothingNew);
    }

    private static Optional<NoteEvent> overdue(Signed note, Instant at) {
        Countersigning countersigning = note.countersigning();
        return countersigning
                .dueBy()
                .filter(due -> countersigning.awaited() && !countersigning.overdue() && !due.isAfter(at))
                .map(due -> new CountersignatureOverdue(
                        note.written().participantId(), note.written().noteId(), due));
    }
}
