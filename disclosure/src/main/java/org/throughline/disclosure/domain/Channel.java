package org.throughline.disclosure.domain;

/** How somebody of the programme told somebody outside. */
public enum Channel {
    LETTER,
    PHONE,
    FAX,
    IN_PERSON,
    /** They read it in the record themselves, in an emergency. */
    RECORD
}
