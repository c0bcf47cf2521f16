package org.throughline.intake.referral.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.throughline.intake.likeness.domain.Candidate;
import org.throughline.intake.likeness.domain.Found;
import org.throughline.intake.likeness.domain.Likeness;
import org.throughline.intake.likeness.domain.OtherPerson;
import org.throughline.intake.referral.domain.Identification.Meant;
import org.throughline.intake.referral.domain.ReferralCommand.AcceptReferral;
import org.throughline.intake.referral.domain.ReferralEvent.IdentifierClaimed;
import org.throughline.intake.referral.domain.ReferralEvent.ParticipantRegistered;
import org.throughline.intake.referral.domain.ReferralEvent.PersonDetailsReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralAccepted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralReceived;
import org.throughline.intake.referral.domain.ReferralRefusal.CandidatesUnreviewed;
import org.throughline.intake.referral.domain.ReferralRefusal.NotACandidate;
import org.throughline.intake.referral.domain.ReferralRefusal.ParticipantNotMeant;
import org.throughline.intake.referral.domain.ReferralRefusal.ParticipantRetired;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralChanged;
import org.throughline.platform.decider.Decision;

/**
 * Accepting a referral for a participant. Two records are never made one, nor one person two, before somebody has looked:
 * whoever is alike is chosen, or said to be another person.
 */
final class Accepting {
    private final People people;
    private final ReferralReceived received;
    private final Updates updates;
    private final AcceptReferral command;
    private final Meant meant;
    private final Found found;

    private Accepting(Referral referral, ReferralReceived received, AcceptReferral command) {
        this.people = referral.people();
        this.updates = referral.updates();
        this.received = received;
        this.command = command;
        this.meant = command.identification().meant();
        this.found = found();
    }

    static Decision<ReferralEvent, ReferralRefusal> decide(
            Referral referral, ReferralReceived received, AcceptReferral c) {
        PersonDetailsReceived described = referral.described()
                .orElseThrow(() -> new IllegalStateException("a referral about nobody: " + c.referralId()));
        if (!described.details().equals(c.identification().traces().details())) {
            return refuse(new ReferralChanged(c.referralId()));
        }
        return new Accepting(referral, received, c).decide(described);
    }

    /** Everybody who may be meant, but for the id the person was received under, if nobody is registered under it. */
    private Found found() {
        TreeSet<UUID> numbered = new TreeSet<>(received.candidates());
        numbered.addAll(updates.candidates());
        numbered.add(received.participantId());
        Found all = people.like(command.identification().traces(), numbered);
        return people.knows(received.participantId()) ? all : all.without(received.participantId());
    }

    private Decision<ReferralEvent, ReferralRefusal> decide(PersonDetailsReceived described) {
        UUID participantId = meant.participantId();
        if (!mayBe(participantId)) {
            return refuse(new ParticipantNotMeant(command.referralId(), participantId));
        }
        if (people.survivors().containsKey(participantId)) {
            return refuse(new ParticipantRetired(command.referralId(), participantId));
        }
        Optional<UUID> stranger = command.identification().others().stream()
                .map(OtherPerson::participantId)
                .filter(other ->
                        other.equals(participantId) || found.candidate(other).isEmpty())
                .findFirst();
        if (stranger.isPresent()) {
            return refuse(new NotACandidate(command.referralId(), stranger.get()));
        }
        List<Candidate> unreviewed = unreviewed(described);
        return unreviewed.isEmpty()
                ? accept(events(described))
                : refuse(new CandidatesUnreviewed(command.referralId(), unreviewed));
    }

    private boolean mayBe(UUID participantId) {
        return participantId.equals(received.participantId())
                || found.candidate(participantId).isPresent()
                || people.survives(participantId, found);
    }

    /** Whoever is chosen among those known is it, so the others are not; a number alone chooses nobody. */
    private List<Candidate> unreviewed(PersonDetailsReceived described) {
        boolean known = people.knows(meant.participantId());
        if (known && (meant.chosen() || sameAs(described))) {
            return List.of();
        }
        return found.candidates().stream().filter(this::unreviewed).toList();
    }

    private boolean sameAs(PersonDetailsReceived described) {
        return people.describes(meant.participantId(), described.details())
                || found.candidate(meant.participantId())
                        .filter(one -> one.likenesses().contains(Likeness.NAME_AND_BIRTH_DATE))
                        .isPresent();
    }

    private boolean unreviewed(Candidate candidate) {
        UUID id = candidate.participantId();
        if (id.equals(meant.participantId())) {
            return people.knows(id);
        }
        return !people.toldApart(meant.participantId(), id)
                && command.identification().others().stream()
                        .noneMatch(other -> other.participantId().equals(id));
    }

    private List<ReferralEvent> events(PersonDetailsReceived described) {
        UUID participantId = meant.participantId();
        List<ReferralEvent> events = new ArrayList<>();
        events.add(
                new ReferralAccepted(command.referralId(), participantId, command.acceptedBy(), command.requestedAt()));
        events.addAll(numbers());
        if (!people.knows(participantId)) {
            events.add(new ParticipantRegistered(
                    participantId,
                    command.referralId(),
                    described.details(),
                    described.identifiers(),
                    command.requestedAt()));
            events.addAll(Acquainting.found(participantId, found, command.requestedAt()));
            events.addAll(Acquainting.borne(
                    people, participantId, command.identification().traces()));
        }
        events.addAll(Acquainting.toldApart(
                participantId,
                command.identification().others(),
                command.acceptedBy(),
                found.policyVersion(),
                command.requestedAt()));
        return events;
    }

    /** Numbers that were kept for whom the person was received as are the chosen participant's from now on. */
    private List<IdentifierClaimed> numbers() {
        UUID before = received.participantId();
        if (before.equals(meant.participantId()) || people.knows(before)) {
            return List.of();
        }
        return command.identification().traces().identifiers().stream()
                .filter(token -> before.equals(people.claims().get(token)))
                .map(token -> new IdentifierClaimed(token, meant.participantId()))
                .toList();
    }
}
