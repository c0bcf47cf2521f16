package org.throughline.intake.admission.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.admission.domain.Seen.ConsentSeen;
import org.throughline.intake.admission.domain.Seen.ExpirySeen;
import org.throughline.intake.admission.domain.Seen.NoticeSeen;
import org.throughline.intake.admission.domain.Seen.ParticipantSeen;
import org.throughline.intake.admission.domain.Seen.RevocationSeen;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.domain.PartialDate;

/**
 * What is known of the participant.
 *
 * @param birthDate once they are registered
 * @param consents to treatment, by id
 * @param endedAt when a consent was taken back or ended by itself, by id
 * @param noticeAt when they were first told of their rights
 */
record ParticipantFile(
        Optional<PartialDate> birthDate,
        Map<UUID, ConsentSeen> consents,
        Map<UUID, Instant> endedAt,
        Optional<Instant> noticeAt) {
    static final ParticipantFile NONE = new ParticipantFile(Optional.empty(), Map.of(), Map.of(), Optional.empty());

    ParticipantFile {
        consents = Map.copyOf(consents);
        endedAt = Map.copyOf(endedAt);
    }

    ParticipantFile with(Seen.OnParticipant seen) {
        return switch (seen) {
            case ParticipantSeen e ->
                new ParticipantFile(Optional.of(e.details().birthDate()), consents, endedAt, noticeAt);
            case ConsentSeen e
            when e.kind() == ConsentKind.TREATMENT ->
                new ParticipantFile(birthDate, added(consents, e.consentId(), e), endedAt, noticeAt);
            case ConsentSeen _ -> this;
            case RevocationSeen e ->
                new ParticipantFile(birthDate, consents, added(endedAt, e.consentId(), e.revokedAt()), noticeAt);
            case ExpirySeen e ->
                new ParticipantFile(birthDate, consents, added(endedAt, e.consentId(), e.expiredAt()), noticeAt);
            case NoticeSeen e ->
                new ParticipantFile(
                        birthDate,
                        consents,
                        endedAt,
                        Optional.of(earlier(e.notice().deliveredAt())));
        };
    }

    boolean consentsToTreatment(Instant at) {
        return consents.values().stream()
                .anyMatch(consent -> !at.isBefore(consent.signedAt())
                        && at.isBefore(consent.expiresAt())
                        && at.isBefore(endedAt.getOrDefault(consent.consentId(), Instant.MAX)));
    }

    boolean toldOfRights(Instant at) {
        return noticeAt.filter(told -> !told.isAfter(at)).isPresent();
    }

    private Instant earlier(Instant other) {
        return noticeAt.filter(known -> known.isBefore(other)).orElse(other);
    }

    private static <V> Map<UUID, V> added(Map<UUID, V> map, UUID id, V value) {
        Map<UUID, V> more = new HashMap<>(map);
        more.put(id, value);
        return more;
    }
}
