package org.throughline.disclosure.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a question is ruled on.
 *
 * @param recipient whose client asks, or who is told, if it is registered
 * @param participant what is known of whom it is about, if anything is
 * @param programmes what is known of the programmes
 * @param agreement under which the recipient audits, if it does; no system is asked by one
 */
public record Evidence(
        Optional<Recipient> recipient,
        Optional<ParticipantFile> participant,
        Programmes programmes,
        Optional<AuditAgreement> agreement) {
    /** Where nothing is known of any programme. */
    public Evidence(Optional<Recipient> recipient, Optional<ParticipantFile> participant) {
        this(recipient, participant, Programmes.NONE);
    }

    /** Where no agreement is known. */
    public Evidence(Optional<Recipient> recipient, Optional<ParticipantFile> participant, Programmes programmes) {
        this(recipient, participant, programmes, Optional.empty());
    }

    /** The same, with what the register has of an agreement. */
    public Evidence under(Optional<AuditAgreement> known) {
        return new Evidence(recipient, participant, programmes, known);
    }

    /** Whether some of these consents reach the recipient through an intermediary only. */
    public boolean throughIntermediary(List<UUID> consentIds) {
        return recipient.isPresent()
                && consentIds.stream()
                        .map(file().consents()::get)
                        .filter(Objects::nonNull)
                        .anyMatch(consent -> recipient.get().isMeantAsMember(consent.granted()));
    }

    /** Whether records of an episode are under 42 CFR Part 2; of what is not known, what policy says of that. */
    public boolean partTwo(UUID episode, DisclosurePolicy policy, Instant at) {
        return Terms.of(Set.of(episode), this, policy, at).partTwo();
    }

    /** The participant's, with nothing in it where nothing is known. */
    ParticipantFile file() {
        return participant.orElse(ParticipantFile.NONE);
    }
}
