package org.throughline.intake.consent.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentCaptured;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentGranted;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentRevoked;
import org.throughline.intake.consent.domain.ConsentEvent.ParticipantSeen;
import org.throughline.intake.consent.domain.ConsentEvent.PrivacyNoticeDelivered;
import org.throughline.intake.consent.domain.ConsentEvent.RevocationReceived;
import org.throughline.intake.domain.PartialDate;

/**
 * What a participant permits.
 *
 * @param birthDate once the participant is known
 * @param consents all that were given, by id
 * @param revocations what was taken back, by consent
 * @param notices what the participant was told of their rights, by id
 */
public record ConsentState(
        Optional<PartialDate> birthDate,
        Map<UUID, ConsentCaptured> consents,
        Map<UUID, RevocationReceived> revocations,
        Map<UUID, RightsNotice> notices) {
    public static final ConsentState NONE = new ConsentState(Optional.empty(), Map.of(), Map.of(), Map.of());

    public ConsentState {
        consents = Map.copyOf(consents);
        revocations = Map.copyOf(revocations);
        notices = Map.copyOf(notices);
    }

    /** Whether some consent permits disclosing the ordinary record, or what the purpose names, at that moment. */
    public boolean covers(Recipient recipient, Purpose purpose, Instant instant) {
        return consents.values().stream()
                .filter(consent -> consent.terms().purposes().contains(purpose))
                .filter(consent -> recipient.isNamedBy(consent.terms()))
                .anyMatch(consent -> inForce(consent, instant));
    }

    private boolean inForce(ConsentCaptured consent, Instant instant) {
        RevocationReceived revocation = revocations.get(consent.consentId());
        boolean revoked = revocation != null && !instant.isBefore(revocation.revokedAt());
        return !revoked
                && !instant.isBefore(consent.signature().signedAt())
                && instant.isBefore(consent.terms().expiresAt());
    }

    /** Applies one fact. */
    public static ConsentState evolve(ConsentState now, ConsentEvent event) {
        return switch (event) {
            case ParticipantSeen e ->
                new ConsentState(Optional.of(e.details().birthDate()), now.consents, now.revocations, now.notices);
            case ConsentCaptured e ->
                new ConsentState(now.birthDate, added(now.consents, e.consentId(), e), now.revocations, now.notices);
            case RevocationReceived e ->
                new ConsentState(now.birthDate, now.consents, added(now.revocations, e.consentId(), e), now.notices);
            case PrivacyNoticeDelivered e ->
                new ConsentState(
                        now.birthDate,
                        now.consents,
                        now.revocations,
                        added(now.notices, e.notice().noticeId(), e.notice()));
            case ConsentGranted _, ConsentRevoked _ -> now; // told to others; the fact beside each says more
        };
    }

    private static <V> Map<UUID, V> added(Map<UUID, V> map, UUID id, V value) {
        Map<UUID, V> more = new HashMap<>(map);
        more.put(id, value);
        return more;
    }
}
