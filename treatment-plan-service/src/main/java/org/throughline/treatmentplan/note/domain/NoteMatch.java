package org.throughline.treatmentplan.note.domain;

/** Whether what a note documents is borne out by what scheduling told of the session. */
public enum NoteMatch {
    /** It documents a contact, of which scheduling tells nothing. */
    NOT_NEEDED,
    /** Nothing was told yet. The note is kept, and nobody may be billed for it. */
    UNMATCHED,
    /** The person took part. */
    MATCHED,
    /** The person stayed away, as was told after the note was written. */
    CONTRADICTED
}
