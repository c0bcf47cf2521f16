package org.throughline.intake.representative.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.intake.consent.domain.ConsentForm.Authority;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.representative.domain.RepresentativeEvent.ConsentSeen;
import org.throughline.intake.representative.domain.RepresentativeEvent.ExpirySeen;
import org.throughline.intake.representative.domain.RepresentativeEvent.ParticipantSeen;
import org.throughline.intake.representative.domain.RepresentativeEvent.RepresentativeDesignated;
import org.throughline.intake.representative.domain.RepresentativeEvent.RepresentativeEnded;
import org.throughline.intake.representative.domain.RepresentativeEvent.RepresentativeGroundsRecorded;
import org.throughline.intake.representative.domain.RepresentativeEvent.RevocationSeen;

/**
 * Who speaks for a participant.
 *
 * @param birthDate once the participant is known
 * @param speaking who does now, by id
 * @param grounds of the last designation of each, by id
 * @param own consents to involve family that the participant signed and that have not ended, by id
 */
public record RepresentativeState(
        Optional<PartialDate> birthDate,
        Map<UUID, RepresentativeDesignated> speaking,
        Map<UUID, RepresentativeGroundsRecorded> grounds,
        Map<UUID, ConsentSeen> own) {
    public static final RepresentativeState NONE =
            new RepresentativeState(Optional.empty(), Map.of(), Map.of(), Map.of());

    public RepresentativeState {
        speaking = Map.copyOf(speaking);
        grounds = Map.copyOf(grounds);
        own = Map.copyOf(own);
    }

    /** Whether the participant's own consent lets a person be involved at that moment, however little it lets them know. */
    boolean involves(UUID representativeId, Instant moment) {
        return involving(representativeId, moment).findAny().isPresent();
    }

    /** Until when one such consent lets a person know all of this; nothing if none does at that moment. */
    Optional<Instant> involvedUntil(UUID representativeId, List<DataClass> scope, Instant moment) {
        return involving(representativeId, moment)
                .filter(consent -> consent.terms().information().covers(scope))
                .map(consent -> consent.terms().term().expiresAt())
                .max(Instant::compareTo);
    }

    private Stream<ConsentSeen> involving(UUID representativeId, Instant moment) {
        return own.values().stream()
                .filter(consent -> consent.terms().recipients().contains(representativeId.toString()))
                .filter(consent -> !moment.isBefore(consent.signature().signedAt()))
                .filter(consent -> moment.isBefore(consent.terms().term().expiresAt()));
    }

    /** Applies one fact. */
    public static RepresentativeState evolve(RepresentativeState now, RepresentativeEvent event) {
        return switch (event) {
            case ParticipantSeen e ->
                new RepresentativeState(Optional.of(e.details().birthDate()), now.speaking, now.grounds, now.own);
            case ConsentSeen e ->
                e.kind() == ConsentKind.FAMILY && e.signature().authority() == Authority.SELF
                        ? now.owning(added(now.own, e.consentId(), e))
                        : now;
            case RevocationSeen e -> now.owning(without(now.own, e.consentId()));
            case ExpirySeen e -> now.owning(without(now.own, e.consentId()));
            case RepresentativeDesignated e -> now.heard(added(now.speaking, e.representativeId(), e));
            case RepresentativeEnded e -> now.heard(without(now.speaking, e.representativeId()));
            case RepresentativeGroundsRecorded e ->
                new RepresentativeState(
                        now.birthDate, now.speaking, added(now.grounds, e.representativeId(), e), now.own);
        };
    }

    private RepresentativeState owning(Map<UUID, ConsentSeen> consents) {
        return new RepresentativeState(birthDate, speaking, grounds, consents);
    }

    private RepresentativeState heard(Map<UUID, RepresentativeDesignated> representatives) {
        return new RepresentativeState(birthDate, representatives, grounds, own);
    }

    private static <V> Map<UUID, V> added(Map<UUID, V> map, UUID id, V value) {
        Map<UUID, V> more = new HashMap<>(map);
        more.put(id, value);
        return more;
    }

    private static <V> Map<UUID, V> without(Map<UUID, V> map, UUID id) {
        Map<UUID, V> less = new HashMap<>(map);
        less.remove(id);
        return less;
    }
}
