package org.throughline.treatmentplan.privatenote.domain;

/** Why an author destroys a note. It outlives the note, so it is a code. */
public enum DestructionReason {
    NO_LONGER_NEEDED,
    PARTICIPANT_ASKED,
    /** What it says belongs in the record, and was written there. */
    BELONGS_IN_RECORD,
    ENTERED_IN_ERROR
}
