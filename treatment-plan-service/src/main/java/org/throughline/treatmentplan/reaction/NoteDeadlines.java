package org.throughline.treatmentplan.reaction;

import java.util.List;
import java.util.UUID;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.timer.TimerChange;
import org.throughline.platform.timer.TimerFired;
import org.throughline.platform.timer.TimerFiring;
import org.throughline.platform.timer.TimerPolicy;
import org.throughline.treatmentplan.note.NoteDeciding;
import org.throughline.treatmentplan.note.domain.NoteCommand;
import org.throughline.treatmentplan.note.domain.NoteCommand.LetCountersignaturePass;
import org.throughline.treatmentplan.note.domain.NoteEvent;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteCountersigned;
import org.throughline.treatmentplan.note.domain.NoteEvent.NoteMarkedEnteredInError;
import org.throughline.treatmentplan.note.domain.NoteEvent.ServiceNoteSigned;
import org.throughline.treatmentplan.note.domain.NoteRefusal;

/** A note that is not countersigned in time is marked overdue, so that it stands out. */
public final class NoteDeadlines implements TimerPolicy<NoteEvent>, TimerFiring {
    private static final String COUNTERSIGN = "countersign";

    private final Decider<NoteCommand, NoteRefusal> notes;

    /** Watches countersignatures. */
    public NoteDeadlines(Decider<NoteCommand, NoteRefusal> notes) {
        this.notes = notes;
    }

    @Override
    public String name() {
        return "note_deadlines";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<TimerChange> on(Recorded<NoteEvent> recorded) {
        String stream = recorded.stream();
        return switch (recorded.event()) {
            case ServiceNoteSigned e ->
                e.countersignBy().stream()
                        .map(due -> TimerChange.schedule(stream, COUNTERSIGN, due))
                        .toList();
            case NoteCountersigned _, NoteMarkedEnteredInError _ -> List.of(TimerChange.cancelAll(stream, COUNTERSIGN));
            case NoteEvent _ -> List.of();
        };
    }

    @Override
    public void fire(TimerFired fired) {
        UUID noteId = NoteDeciding.noteOf(StreamName.of(fired.timer().stream())).orElseThrow();
        Reacting.settle(
                notes.handle(new LetCountersignaturePass(noteId, fired.timer().due()), fired.envelope(Clocks.RULES)),
                _ -> false);
    }
}
