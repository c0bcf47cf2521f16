package org.throughline.disclosure.domain;

import java.util.Optional;

/**
 * What a question is ruled on.
 *
 * @param recipient whose client asks, or who is told, if it is registered
 * @param participant what is known of whom it is about, if anything is
 */
public record Evidence(Optional<Recipient> recipient, Optional<ParticipantFile> participant) {
    /** The same, with nothing in it where nothing is known. */
    ParticipantFile file() {
        return participant.orElse(ParticipantFile.NONE);
    }
}
