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
import org.throughline.intake.referral.domain.PersonEvent.DetailsChanged;
import org.throughline.intake.referral.domain.PersonEvent.DetailsRecorded;
import org.throughline.intake.referral.domain.PersonEvent.IdentifierReleased;
import org.throughline.intake.referral.domain.PersonEvent.LinkSeen;
import org.throughline.intake.referral.domain.PersonEvent.TokenBorne;
import org.throughline.intake.referral.domain.PersonEvent.TokenReleased;
import org.throughline.intake.referral.domain.PersonEvent.ToldApart;
import org.throughline.intake.referral.domain.PersonEvent.UnlinkSeen;
import org.throughline.intake.referral.domain.ReferralEvent.IdentifierClaimed;
import org.throughline.intake.referral.domain.ReferralEvent.ParticipantRegistered;

/**
 * What is known of participants, as far as a decision looks.
 *
 * @param registered who they are, by id
 * @param claims whose an identifier is, by its token
 * @param bearers who is found by which token
 * @param apart pairs of participants who were judged to be two persons
 * @param survivors whose record goes on, by the id of the retired
 */
public record People(
        Map<UUID, Described> registered,
        Map<String, UUID> claims,
        Bearers bearers,
        Set<Set<UUID>> apart,
        Map<UUID, UUID> survivors) {
    /** Nobody is known. */
    public static final People NOBODY = new People(Map.of(), Map.of(), Bearers.NOBODY, Set.of(), Map.of());

    /** Who somebody is, and the numbers they are known by. */
    public record Described(PersonDetails details, List<PersonIdentifier> identifiers) {
        public Described {
            identifiers = List.copyOf(identifiers);
        }
    }

    public People {
        registered = Map.copyOf(registered);
        claims = Map.copyOf(claims);
        apart = Set.copyOf(apart);
        survivors = Map.copyOf(survivors);
    }

    /** Whether there is such a participant. */
    public boolean knows(UUID participantId) {
        return registered.containsKey(participantId);
    }

    /** Whether a person has judged that the two are not one. */
    public boolean toldApart(UUID one, UUID other) {
        return apart.contains(Set.of(one, other));
    }

    /** Who a participant is known to be. */
    public Optional<Described> described(UUID participantId) {
        return Optional.ofNullable(registered.get(participantId));
    }

    /** Whether the record of one of these was retired for that participant's. */
    boolean survives(UUID participantId, Found found) {
        return found.candidates().stream().anyMatch(one -> participantId.equals(survivors.get(one.participantId())));
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
                .map(Described::details)
                .filter(known -> known.name().equals(details.name()))
                .filter(known -> known.birthDate().equals(details.birthDate()))
                .isPresent();
    }

    /** Applies one fact. */
    public People with(PersonEvent event) {
        return switch (event) {
            case ParticipantRegistered e -> knowing(e.participantId(), new Described(e.details(), e.identifiers()));
            case DetailsRecorded e -> knowing(e.participantId(), new Described(e.details(), e.identifiers()));
            case IdentifierClaimed e ->
                new People(registered, added(claims, e.token(), e.participantId()), bearers, apart, survivors);
            case TokenBorne e ->
                new People(registered, claims, bearers.with(e.token(), e.participantId()), apart, survivors);
            case IdentifierReleased e -> new People(registered, without(claims, e.token()), bearers, apart, survivors);
            case TokenReleased e ->
                new People(registered, claims, bearers.without(e.token(), e.participantId()), apart, survivors);
            case ToldApart e -> new People(registered, claims, bearers, apart(e), survivors);
            case LinkSeen e ->
                new People(registered, claims, bearers, apart, added(survivors, e.retiredId(), e.survivorId()));
            case UnlinkSeen e -> new People(registered, claims, bearers, apart, without(survivors, e.retiredId()));
            case CandidatesFound _, DetailsChanged _ -> this; // notes of what is known otherwise
        };
    }

    private People knowing(UUID participantId, Described described) {
        return new People(added(registered, participantId, described), claims, bearers, apart, survivors);
    }

    private static <K, V> Map<K, V> without(Map<K, V> map, K id) {
        Map<K, V> less = new HashMap<>(map);
        less.remove(id);
        return less;
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
