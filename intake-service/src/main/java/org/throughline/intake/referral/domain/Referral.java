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
import org.throughline.intake.referral.domain.ReferralEvent.MergeStated;
import org.throughline.intake.referral.domain.ReferralEvent.OfReferral;
import org.throughline.intake.referral.domain.ReferralEvent.PersonDetailsReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReadmissionAsked;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralCandidatesFound;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralChangeReviewed;
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
 * @param described what it said of its person
 * @param people what is known of participants
 * @param updates what the sender said later
 * @param firstContact by when somebody has to have tried to reach someone
 * @param readmissions requests to come back that it stands for
 */
public record Referral(
        Progress progress,
        Map<UUID, ContactAttempt> contacts,
        Optional<PersonDetailsReceived> described,
        People people,
        Updates updates,
        FirstContact firstContact,
        Set<UUID> readmissions) {
    public static final Referral NONE = new Referral(
            new Progress.None(), Map.of(), Optional.empty(), People.NOBODY, Updates.NONE, FirstContact.NONE, Set.of());

    /** How far a referral has come. */
    public sealed interface Progress {
        record None() implements Progress {}

        record Open(ReferralReceived received) implements Progress {}

        record Ended(ReferralReceived received, ReferralEnded end) implements Progress {}
    }

    public Referral {
        contacts = Map.copyOf(contacts);
        readmissions = Set.copyOf(readmissions);
    }

    /** Applies one fact. */
    public static Referral evolve(Referral referral, ReferralEvent event) {
        return switch (event) {
            case OfReferral e -> evolve(referral, e);
            case PersonDetailsReceived e ->
                new Referral(
                        referral.progress,
                        referral.contacts,
                        Optional.of(e),
                        referral.people,
                        referral.updates,
                        referral.firstContact,
                        referral.readmissions);
            case PersonEvent e ->
                new Referral(
                        referral.progress,
                        referral.contacts,
                        referral.described,
                        referral.people.with(e),
                        referral.updates,
                        referral.firstContact,
                        referral.readmissions);
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
                        referral.described,
                        referral.people,
                        referral.updates,
                        referral.firstContact,
                        referral.readmissions);
            case ReferralCandidatesFound _ -> referral; // a note of what was seen
            case FirstContactDueSet e ->
                referral.with(new FirstContact(Optional.of(e), referral.firstContact.overdue()));
            case FirstContactOverdue _ -> referral.with(new FirstContact(referral.firstContact.due(), true));
            case ReadmissionAsked e -> referral.asked(e.requestId());
            case ReferralCorrected e -> referral.with(referral.updates.with(e));
            case ReferralChangeReviewed e -> referral.with(referral.updates.with(e));
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
        return new Referral(next, contacts, described, people, updates, firstContact, readmissions);
    }

    private Referral with(Updates next) {
        return new Referral(progress, contacts, described, people, next, firstContact, readmissions);
    }

    private Referral with(FirstContact next) {
        return new Referral(progress, contacts, described, people, updates, next, readmissions);
    }

    private Referral asked(UUID requestId) {
        Set<UUID> more = new HashSet<>(readmissions);
        more.add(requestId);
        return new Referral(progress, contacts, described, people, updates, firstContact, more);
    }

    private static <K, V> Map<K, V> added(Map<K, V> map, K key, V value) {
        Map<K, V> more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }
}
