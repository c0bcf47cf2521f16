package org.throughline.intake.referral.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.likeness.domain.Bearers;
import org.throughline.intake.likeness.domain.Found;
import org.throughline.intake.referral.domain.Identification.Traces;
import org.throughline.intake.referral.domain.PersonEvent.CandidatesFound;
import org.throughline.intake.referral.domain.PersonEvent.ToldApart;
import org.throughline.intake.referral.domain.PersonEvent.TokenBorne;
import org.throughline.intake.referral.domain.ReferralEvent.IdentifierClaimed;
import org.throughline.intake.referral.domain.ReferralEvent.ParticipantRegistered;

/**
 * What is known of participants, as far as a decision looks.
 *
 * @param registered who they are, by id
 * @param claims whose an identifier is, by its token
 * @param bearers who is found by which token
 * @param apart pairs of participants who were judged to be two persons
 */
public record People(
        Map<UUID, PersonDetails> registered, Map<String, UUID> claims, Bearers bearers, Set<Set<UUID>> apart) {
    /** Nobody is known. */
    public static final People NOBODY = new People(Map.of(), Map.of(), Bearers.NOBODY, Set.of());

    public People {
        registered = Map.copyOf(registered);
        claims = Map.copyOf(claims);
        apart = Set.copyOf(apart);
    }

    /** Whether there is such a participant. */
    public boolean knows(UUID participantId) {
        return registered.containsKey(participantId);
    }

    /** Whether a person has judged that the two are not one. */
    public boolean toldApart(UUID one, UUID other) {
        return apart.contains(Set.of(one, other));
    }

    /** Who may be the person, by numbers, names and birth date. */
    public Found like(Traces traces, Collection<UUID> byIdentifier) {
        Set<UUID> numbered = new LinkedHashSet<>(byIdentifier);
        owners(traces.identifiers()).forEach(numbered::add);
        return bearers.like(traces.tokens(), numbered);
    }

    private List<UUID> owners(List<String> identifiers) {
        return identifiers.stream()
                .map(claims::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether a participant is recorded with just this name and birth date. */
    boolean describes(UUID participantId, PersonDetails details) {
        return Optional.ofNullable(registered.get(participantId))
                .filter(known -> known.name().equals(details.name()))
                .filter(known -> known.birthDate().equals(details.birthDate()))
                .isPresent();
    }

    /** Applies one fact. */
    public People with(PersonEvent event) {
        return switch (event) {
            case ParticipantRegistered e ->
                new People(added(registered, e.participantId(), e.details()), claims, bearers, apart);
            case IdentifierClaimed e ->
                new People(registered, added(claims, e.token(), e.participantId()), bearers, apart);
            case TokenBorne e -> new People(registered, claims, bearers.with(e.token(), e.participantId()), apart);
            case ToldApart e -> new People(registered, claims, bearers, apart(e));
            case CandidatesFound _ -> this; // a note of what was seen
        };
    }

    private Set<Set<UUID>> apart(ToldApart event) {
        Set<Set<UUID>> pairs = new HashSet<>(apart);
        pairs.add(Set.of(event.participantId(), event.other()));
        return pairs;
    }

    private static <K, V> Map<K, V> added(Map<K, V> map, K key, V value) {
        Map<K, V> more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }
}
