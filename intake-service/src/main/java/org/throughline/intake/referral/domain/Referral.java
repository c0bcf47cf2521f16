package org.throughline.intake.referral.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.referral.domain.ReferralEvent.ConstraintsStated;
import org.throughline.intake.referral.domain.ReferralEvent.FirstContactDueSet;
import org.throughline.intake.referral.domain.ReferralEvent.FirstContactOverdue;
import org.throughline.intake.referral.domain.ReferralEvent.IdentifierClaimed;
import org.throughline.intake.referral.domain.ReferralEvent.MergeStated;
import org.throughline.intake.referral.domain.ReferralEvent.OfReferral;
import org.throughline.intake.referral.domain.ReferralEvent.ParticipantRegistered;
import org.throughline.intake.referral.domain.ReferralEvent.PersonDetailsReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralConsentReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralContactAttempted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralCorrected;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralEnded;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralRetracted;

/**
 * One referral, and what is known of whom it may be about.
 *
 * @param progress how far it has come
 * @param contacts attempts to reach someone, by id
 * @param people what is known of participants
 * @param updates what the sender said later
 * @param firstContact by when somebody has to have tried to reach someone
 */
public record Referral(
        Progress progress,
        Map<UUID, ContactAttempt> contacts,
        People people,
        Updates updates,
        FirstContact firstContact) {
    public static final Referral NONE = new Referral(
            new Progress.None(),
            Map.of(),
            new People(Optional.empty(), Set.of(), Map.of()),
            Updates.NONE,
            FirstContact.NONE);

    /** How far a referral has come. */
    public sealed interface Progress {
        record None() implements Progress {}

        record Open(ReferralReceived received) implements Progress {}

        record Ended(ReferralReceived received, ReferralEnded end) implements Progress {}
    }

    /**
     * What is known of participants.
     *
     * @param described what the referral said of its person
     * @param registered those among whom the person may be
     * @param claims whose an identifier is, by its token
     */
    public record People(Optional<PersonDetailsReceived> described, Set<UUID> registered, Map<String, UUID> claims) {
        public People {
            registered = Set.copyOf(registered);
            claims = Map.copyOf(claims);
        }

        People with(PersonDetailsReceived event) {
            return new People(Optional.of(event), registered, claims);
        }

        People with(ParticipantRegistered event) {
            Set<UUID> known = new HashSet<>(registered);
            known.add(event.participantId());
            return new People(described, known, claims);
        }

        People with(IdentifierClaimed event) {
            return new People(described, registered, added(claims, event.token(), event.participantId()));
        }
    }

    public Referral {
        contacts = Map.copyOf(contacts);
    }

    /** Applies one fact. */
    public static Referral evolve(Referral referral, ReferralEvent event) {
        return switch (event) {
            case OfReferral e -> evolve(referral, e);
            case PersonDetailsReceived e -> referral.with(referral.people.with(e));
            case ParticipantRegistered e -> referral.with(referral.people.with(e));
            case IdentifierClaimed e -> referral.with(referral.people.with(e));
        };
    }

    private static Referral evolve(Referral referral, OfReferral event) {
        return switch (event) {
            case ReferralReceived e -> referral.with(new Progress.Open(e));
            case ReferralEnded e -> referral.with(ended(referral.progress, e));
            case ReferralContactAttempted e ->
                new Referral(
                        referral.progress,
                        added(referral.contacts, e.attempt().contactId(), e.attempt()),
                        referral.people,
                        referral.updates,
                        referral.firstContact);
            case FirstContactDueSet e ->
                referral.with(new FirstContact(Optional.of(e), referral.firstContact.overdue()));
            case FirstContactOverdue _ -> referral.with(new FirstContact(referral.firstContact.due(), true));
            case ReferralCorrected e -> referral.with(referral.updates.with(e));
            case ReferralRetracted e -> referral.with(referral.updates.with(e.retraction()));
            case MergeStated e -> referral.with(referral.updates.with(e.merges()));
            case ReferralConsentReceived e -> referral.with(referral.updates.with(e.form()));
            case ConstraintsStated e -> referral.with(referral.updates.with(e.constraints()));
        };
    }

    private static Progress ended(Progress progress, ReferralEnded event) {
        return switch (progress) {
            case Progress.Open open -> new Progress.Ended(open.received(), event);
            case Progress.None _, Progress.Ended _ ->
                throw new IllegalStateException("an end for a referral that is not open: " + event.referralId());
        };
    }

    private Referral with(Progress next) {
        return new Referral(next, contacts, people, updates, firstContact);
    }

    private Referral with(People next) {
        return new Referral(progress, contacts, next, updates, firstContact);
    }

    private Referral with(Updates next) {
        return new Referral(progress, contacts, people, next, firstContact);
    }

    private Referral with(FirstContact next) {
        return new Referral(progress, contacts, people, updates, next);
    }

    private static <K, V> Map<K, V> added(Map<K, V> map, K key, V value) {
        Map<K, V> more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }
}
