package org.throughline.intake.likeness.domain;

import java.util.UUID;

/** Somebody's judgement that a participant, however alike, is another person. */
public record OtherPerson(UUID participantId, Grounds grounds) {
    /** What a judgement rests on. */
    public enum Grounds {
        /** The person was asked. */
        PERSON_ASKED,
        /** A document was seen. */
        DOCUMENT_SEEN,
        /** The sender was asked. */
        SENDER_ASKED,
        /** What is recorded of the two cannot be of one person. */
        RECORDS_CONTRADICT
    }
}
