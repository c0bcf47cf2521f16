package org.throughline.treatmentplan.reaction;

import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reaction;
import org.throughline.treatmentplan.privatenote.PrivateNoteKeys;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteDestroyed;

/** An author had a note destroyed, so no copy of it opens any more, wherever it is. After a crash it is done again. */
public final class WhenPrivateNoteDestroyedThenDestroyKey implements Reaction<PrivateNoteEvent> {
    private final PrivateNoteKeys keys;

    /** Orders destruction from the vault. */
    public WhenPrivateNoteDestroyedThenDestroyKey(PrivateNoteKeys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "when-private-note-destroyed-then-destroy-key";
    }

    @Override
    public void on(Recorded<PrivateNoteEvent> recorded) {
        if (recorded.event() instanceof PrivateNoteDestroyed destroyed) {
            keys.destroy(recorded.organisation(), destroyed);
        }
    }
}
