package org.throughline.disclosure.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a question is ruled on.
 *
 * @param recipient whose client asks, or who is told, if it is registered
 * @param participant what is known of whom it is about, if anything is
 * @param programmes what is known of the programmes
 */
public record Evidence(Optional<Recipient> recipient, Optional<ParticipantFile> participant, Programmes programmes) {
    /** Where nothing is known of any programme. */
    public Evidence(Optional<Recipient> recipient, Optional<ParticipantFile> participant) {
        this(recipient, participant, Programmes.NONE);
    }

    /** Whether some of these consents reach the recipient through an intermediary only. */
    public boolean throughIntermediary(List<UUID> consentIds) {
        return recipient.isPresent()
                && consentIds.stream()
                        .map(file().consents()::get)
                        .filter(Objects::nonNull)
                        .anyMatch(consent -> recipient.get().isMeantAsMember(consent.granted()));
    }

    /** The participant's, with nothing in it where nothing is known. */
    ParticipantFile file() {
        return participant.orElse(ParticipantFile.NONE);
    }
}
