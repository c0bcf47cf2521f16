package org.throughline.treatmentplan.note.view;

/** How a note stands. */
public enum NoteState {
    /** Its author has not signed it yet. */
    DRAFT,
    /** Somebody qualified has still to approve it. */
    AWAITING_COUNTERSIGNATURE,
    /** Nothing is to be done about it any more. */
    SIGNED,
    /** It should not have been written; hidden from every ordinary read. */
    ENTERED_IN_ERROR
}
