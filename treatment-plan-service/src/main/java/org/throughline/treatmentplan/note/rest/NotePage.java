package org.throughline.treatmentplan.note.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.projection.Recorded;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.note.domain.Note;
import org.throughline.treatmentplan.note.domain.Note.Written;
import org.throughline.treatmentplan.note.domain.NoteContent;
import org.throughline.treatmentplan.note.domain.NoteEvent;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteAddendumAdded;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteCountersigned;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteMarkedEnteredInError;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteRefiled;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteTakenOver;
import org.throughline.treatmentplan.note.domain.NoteEvent.OtherNameConfirmed;
import org.throughline.treatmentplan.note.domain.NoteEvent.ServiceNoteDrafted;
import org.throughline.treatmentplan.note.domain.NoteEvent.ServiceNoteSigned;
import org.throughline.treatmentplan.note.domain.NoteMatch;
import org.throughline.treatmentplan.note.domain.Occasion;
import org.throughline.treatmentplan.note.view.NoteReading.Known;
import org.throughline.treatmentplan.note.view.NoteState;

/**
 * A note as it is shown.
 *
 * @param contentHash of what it says, which a signer sends back
 * @param carriedForward whether the text was made of goals and attendance, and nobody has written it anew
 * @param namesConfirmed whether its author confirmed the name of another member of the group
 * @param countersignBy by when somebody qualified is to countersign, where one is
 * @param refiledAs the note in the right record that says the same, if this one was in the wrong one
 * @param takenFrom the note in the wrong record that said the same; missing but for who answers for the record
 * @param history what was recorded of it, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NotePage(
        UUID noteId,
        UUID participantId,
        UUID episodeId,
        NoteState state,
        NoteMatch match,
        Occasion.Kind kind,
        @Nullable UUID sessionId,
        Instant happenedAt,
        String author,
        Role role,
        List<UUID> goals,
        @Nullable String withoutGoal,
        @Nullable String summary,
        String text,
        boolean carriedForward,
        boolean namesConfirmed,
        String contentHash,
        @Nullable Signed signature,
        @Nullable Instant countersignBy,
        boolean countersignatureOverdue,
        @Nullable Signed countersignature,
        List<Addendum> addenda,
        @Nullable Mistake enteredInError,
        @Nullable UUID refiledAs,
        @Nullable UUID takenFrom,
        List<Step> history) {

    /** Who signed, and when. */
    record Signed(String signer, Role role, Instant signedAt) {}

    /** What was added. */
    record Addendum(UUID addendumId, String text, String author, Role role, Instant addedAt) {}

    /** Why it should not have been written. */
    record Mistake(String reason, String markedBy, Instant markedAt) {}

    /** What was recorded, by the name of its event. */
    record Step(String event, String actor, Instant recordedAt) {
        static Step of(Recorded<NoteEvent> fact) {
            return new Step(
                    fact.stored().type(),
                    fact.stored().header().actor(),
                    fact.stored().recordedAt());
        }
    }

    /** @param withErrors whether it is for somebody who is shown what was entered in error */
    static NotePage of(Known known, boolean withErrors) {
        Written written = known.note().written();
        NoteContent content = written.content();
        Since since = Since.of(known);
        return new NotePage(
                written.noteId(),
                written.participantId(),
                written.episodeId(),
                state(known.note()),
                written.match(),
                content.occasion().kind(),
                content.occasion().inSession().orElse(null),
                content.occasion().happenedAt(),
                written.author(),
                written.role(),
                content.goals(),
                first(content.withoutGoal()),
                first(content.summary()),
                content.text().value(),
                content.carriedForward(),
                since.namesConfirmed,
                written.hash(),
                since.signature,
                since.countersignBy,
                known.note() instanceof Note.Signed signed
                        && signed.countersigning().overdue(),
                since.countersignature,
                List.copyOf(since.addenda),
                since.error,
                since.refiledAs,
                withErrors ? since.takenFrom : null,
                known.facts().stream().map(Step::of).toList());
    }

    private static NoteState state(Note note) {
        return switch (note) {
            case Note.Draft _ -> NoteState.DRAFT;
            case Note.EnteredInError _ -> NoteState.ENTERED_IN_ERROR;
            case Note.Signed signed ->
                signed.countersigning().awaited() ? NoteState.AWAITING_COUNTERSIGNATURE : NoteState.SIGNED;
        };
    }

    private static @Nullable String first(List<Text> texts) {
        return texts.isEmpty() ? null : texts.getFirst().value();
    }

    /** What came to a note after it was written. */
    private static final class Since {
        private final List<Addendum> addenda = new ArrayList<>();
        private boolean namesConfirmed;
        private @Nullable Signed signature;
        private @Nullable Instant countersignBy;
        private @Nullable Signed countersignature;
        private @Nullable Mistake error;
        private @Nullable UUID refiledAs;
        private @Nullable UUID takenFrom;

        static Since of(Known known) {
            Since since = new Since();
            known.facts().forEach(fact -> since.take(fact.event()));
            return since;
        }

        private void take(NoteEvent event) {
            switch (event) {
                case ServiceNoteDrafted _ -> namesConfirmed = false; // of what was written before
                case OtherNameConfirmed _ -> namesConfirmed = true;
                case ServiceNoteSigned e -> {
                    signature = new Signed(e.signer(), e.role(), e.signedAt());
                    countersignBy = e.countersignBy().isEmpty()
                            ? null
                            : e.countersignBy().getFirst();
                }
                case NoteCountersigned e ->
                    countersignature = new Signed(e.countersigner(), e.role(), e.countersignedAt());
                case NoteAddendumAdded e ->
                    addenda.add(new Addendum(e.addendumId(), e.text().value(), e.author(), e.role(), e.addedAt()));
                case NoteMarkedEnteredInError e ->
                    error = new Mistake(e.reason().value(), e.markedBy(), e.markedAt());
                case NoteRefiled e -> refiledAs = e.refiledAs();
                case NoteTakenOver e -> takenFrom = e.takenFrom();
                case NoteEvent _ -> {}
            }
        }
    }
}
