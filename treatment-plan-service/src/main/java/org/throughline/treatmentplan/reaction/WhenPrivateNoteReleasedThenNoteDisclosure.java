package org.throughline.treatmentplan.reaction;

import org.throughline.disclosure.domain.LedgerCommand;
import org.throughline.disclosure.domain.LedgerCommand.NoteRelease;
import org.throughline.disclosure.domain.LedgerRefusal;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteReleased;

/** A note was given to somebody outside, so the ledger has it. The release holds the entry, so a crash in between loses none. */
public final class WhenPrivateNoteReleasedThenNoteDisclosure implements Reaction<PrivateNoteEvent> {
    private static final String NAME = "when-private-note-released-then-note-disclosure";

    private final Decider<LedgerCommand, LedgerRefusal> ledger;

    /** Sends to the ledger of this service. */
    public WhenPrivateNoteReleasedThenNoteDisclosure(Decider<LedgerCommand, LedgerRefusal> ledger) {
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<PrivateNoteEvent> recorded) {
        if (recorded.event() instanceof PrivateNoteReleased released) {
            Reacting.settle(
                    ledger.handle(
                            new NoteRelease(released.disclosure()),
                            Reacting.envelope(
                                    NAME,
                                    recorded.stored(),
                                    "note",
                                    released.disclosure().policyVersion())),
                    _ -> false);
        }
    }
}
