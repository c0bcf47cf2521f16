package org.throughline.treatmentplan.reaction;

import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.domain.ProgrammePolicy.NotePolicy;
import org.throughline.treatmentplan.note.NoteDeciding;
import org.throughline.treatmentplan.note.domain.NoteCommand;
import org.throughline.treatmentplan.note.domain.NoteCommand.ReckonSession;
import org.throughline.treatmentplan.note.domain.NoteEvent;
import org.throughline.treatmentplan.note.domain.NoteEvent.Attendance;
import org.throughline.treatmentplan.note.domain.NoteRefusal;
import org.throughline.treatmentplan.note.view.NoteReading;
import org.throughline.treatmentplan.policy.EpisodePolicies;

/**
 * Of a session somebody took part in a note is due, and one that was written before is matched. A note that is written
 * meanwhile rests on what was told by then, so none slips between.
 */
public final class WhenAttendanceToldThenReckonNotes implements Reaction<NoteEvent> {
    private static final String NAME = "when-attendance-told-then-reckon-notes";

    private final Decider<NoteCommand, NoteRefusal> notes;
    private final NoteReading reading;
    private final EpisodePolicies policies;

    /** Sends to whoever keeps notes. */
    public WhenAttendanceToldThenReckonNotes(ServiceRuntime runtime, NoteDeciding deciding, EpisodePolicies policies) {
        this.notes = runtime.decider(deciding);
        this.reading = new NoteReading(runtime);
        this.policies = policies;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<NoteEvent> recorded) {
        if (recorded.event() instanceof Attendance told) {
            NotePolicy policy = policies.ofEpisode(
                            told.episodeId(),
                            recorded.organisation(),
                            recorded.stored().header().occurredAt())
                    .note();
            ReckonSession command = new ReckonSession(
                    told.sessionId(),
                    told.participantId(),
                    told.episodeId(),
                    reading.noteOf(told.sessionId(), told.participantId(), recorded.organisation()),
                    policy);
            Reacting.settle(
                    notes.handle(command, Reacting.envelope(NAME, recorded.stored(), "reckon", policy.version())),
                    _ -> false);
        }
    }
}
