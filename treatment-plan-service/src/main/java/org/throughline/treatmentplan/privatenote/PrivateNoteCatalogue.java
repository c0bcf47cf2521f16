package org.throughline.treatmentplan.privatenote;

import org.throughline.disclosure.ledger.LedgerDeciding;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.CredentialTold;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.Own;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteDestroyed;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteReleaseExplained;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteReleased;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.PrivateNoteWritten;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.RecordErased;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.RecordKept;
import org.throughline.treatmentplan.privatenote.domain.PrivateNoteEvent.RecordKeptNoLonger;

/**
 * How the facts of notes that are kept apart are stored. What a note says lies under a key of its own, so that it can be
 * destroyed alone, and goes with the person's record, so that none is written while that is being erased. That it was given
 * away or destroyed outlives it, in codes under the organisation's key.
 */
public final class PrivateNoteCatalogue {
    /** The keys of single notes. No other service is granted any. */
    public static final KeyKind NOTE = new KeyKind("note");

    /** What says that there is a note, sealed under its key. */
    public static final String WRITTEN = "treatment-plan.private-note-written.v1";

    private static final KeyKind CLINICAL = new KeyKind("clinical");
    private static final KeyKind ORGANISATION = new KeyKind("organisation");

    /** All of them. */
    public static final Catalogue<PrivateNoteEvent> TYPES = Catalogue.of(
            PrivateNoteEvent.class,
            EventType.told("intake.participant-admitted.v1", ParticipantAdmitted.class, CLINICAL)
                    .about(e -> e.participantId().toString()),
            EventType.told("intake.record-kept.v1", RecordKept.class, ORGANISATION),
            EventType.told("intake.record-kept-no-longer.v1", RecordKeptNoLonger.class, ORGANISATION),
            EventType.told("intake.record-erased.v1", RecordErased.class, ORGANISATION),
            EventType.told("scheduling.credential-recorded.v1", CredentialTold.class, ORGANISATION),
            about(EventType.internal(WRITTEN, PrivateNoteWritten.class, NOTE))
                    .ownedBy(e -> e.noteId().toString())
                    .goingWith(CLINICAL)
                    .happenedAt(PrivateNoteWritten::writtenAt),
            outliving(EventType.internal(
                                    "treatment-plan.private-note-released.v1", PrivateNoteReleased.class, ORGANISATION)
                            .revisedBy(LedgerDeciding::holdingNoAuthority))
                    .happenedAt(e -> e.disclosure().disclosedAt()),
            about(EventType.internal(
                    "treatment-plan.private-note-release-explained.v1", PrivateNoteReleaseExplained.class, CLINICAL)),
            outliving(EventType.internal(
                            "treatment-plan.private-note-destroyed.v1", PrivateNoteDestroyed.class, ORGANISATION))
                    .happenedAt(PrivateNoteDestroyed::destroyedAt));

    private PrivateNoteCatalogue() {}

    private static <T extends Own> EventType<T> about(EventType<T> type) {
        return type.about(e -> e.participantId().toString());
    }

    private static <T extends Own> EventType<T> outliving(EventType<T> type) {
        return type.outliving(e -> e.participantId().toString());
    }
}
