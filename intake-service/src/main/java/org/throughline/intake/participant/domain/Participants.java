package org.throughline.intake.participant.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.likeness.domain.Candidate;
import org.throughline.intake.likeness.domain.Found;
import org.throughline.intake.likeness.domain.OtherPerson;
import org.throughline.intake.participant.domain.ParticipantCommand.ChangeDetails;
import org.throughline.intake.participant.domain.ParticipantCommand.Person;
import org.throughline.intake.participant.domain.ParticipantCommand.RegisterParticipant;
import org.throughline.intake.participant.domain.ParticipantCommand.ReleaseTraces;
import org.throughline.intake.participant.domain.ParticipantCommand.TellApart;
import org.throughline.intake.participant.domain.ParticipantRefusal.BornInFuture;
import org.throughline.intake.participant.domain.ParticipantRefusal.DetailsMoved;
import org.throughline.intake.participant.domain.ParticipantRefusal.EffectiveInFuture;
import org.throughline.intake.participant.domain.ParticipantRefusal.NotAlike;
import org.throughline.intake.participant.domain.ParticipantRefusal.ParticipantIdTaken;
import org.throughline.intake.participant.domain.ParticipantRefusal.PersonUnknown;
import org.throughline.intake.participant.domain.ParticipantRefusal.Unreviewed;
import org.throughline.intake.referral.domain.Acquainting;
import org.throughline.intake.referral.domain.DetailsChange;
import org.throughline.intake.referral.domain.DetailsChange.Field;
import org.throughline.intake.referral.domain.People;
import org.throughline.intake.referral.domain.People.Described;
import org.throughline.intake.referral.domain.PersonDetails;
import org.throughline.intake.referral.domain.PersonEvent;
import org.throughline.intake.referral.domain.PersonEvent.DetailsChanged;
import org.throughline.intake.referral.domain.PersonEvent.DetailsRecorded;
import org.throughline.intake.referral.domain.PersonEvent.IdentifierReleased;
import org.throughline.intake.referral.domain.PersonEvent.TokenReleased;
import org.throughline.intake.referral.domain.ReferralEvent.IdentifierClaimed;
import org.throughline.intake.referral.domain.ReferralEvent.ParticipantRegistered;
import org.throughline.platform.decider.Decision;

/**
 * The rules of who a participant is: nobody is registered before everybody alike was looked at; a correction is a fact and
 * waits for nobody.
 */
public final class Participants {
    private Participants() {}

    /** Grants or refuses a request. */
    public static Decision<PersonEvent, ParticipantRefusal> decide(People people, ParticipantCommand command) {
        return switch (command) {
            case RegisterParticipant c -> register(people, c);
            case ChangeDetails c -> change(people, c);
            case TellApart c -> tellApart(people, c);
            case ReleaseTraces c -> release(people, c);
        };
    }

    private static Decision<PersonEvent, ParticipantRefusal> register(People people, RegisterParticipant c) {
        if (people.knows(c.participantId())) {
            return people.described(c.participantId())
                            .equals(Optional.of(c.person().described()))
                    ? nothingNew()
                    : refuse(new ParticipantIdTaken(c.participantId()));
        }
        if (c.person().described().details().bornAfter(c.requestedAt())) {
            return refuse(new BornInFuture(c.participantId()));
        }
        Found found = people.like(c.person().traces(), List.of());
        if (c.others().stream()
                .anyMatch(other -> found.candidate(other.participantId()).isEmpty())) {
            return refuse(new NotAlike(c.participantId()));
        }
        List<Candidate> unreviewed = found.candidates().stream()
                .filter(one ->
                        c.others().stream().map(OtherPerson::participantId).noneMatch(one.participantId()::equals))
                .toList();
        return unreviewed.isEmpty()
                ? accept(registered(people, found, c))
                : refuse(new Unreviewed(c.participantId(), unreviewed));
    }

    private static List<PersonEvent> registered(People people, Found found, RegisterParticipant c) {
        Described who = c.person().described();
        List<PersonEvent> events = new ArrayList<>();
        events.add(
                new ParticipantRegistered(c.participantId(), null, who.details(), who.identifiers(), c.requestedAt()));
        events.addAll(acquainted(people, found, c.participantId(), c.person(), c.requestedAt()));
        events.addAll(Acquainting.toldApart(
                c.participantId(), c.others(), c.requestedBy(), found.policyVersion(), c.requestedAt()));
        return events;
    }

    private static List<PersonEvent> acquainted(
            People people, Found found, UUID participantId, Person person, Instant at) {
        List<PersonEvent> events = new ArrayList<>();
        person.traces().identifiers().stream()
                .filter(token -> !people.claims().containsKey(token))
                .map(token -> new IdentifierClaimed(token, participantId))
                .forEach(events::add);
        events.addAll(Acquainting.found(participantId, found, at));
        events.addAll(Acquainting.borne(people, participantId, person.traces()));
        return events;
    }

    private static Decision<PersonEvent, ParticipantRefusal> change(People people, ChangeDetails c) {
        Optional<Described> known = people.described(c.participantId());
        if (known.isEmpty()) {
            return refuse(new PersonUnknown(c.participantId()));
        }
        Described after = c.person().described();
        if (known.get().equals(after)) {
            return nothingNew();
        }
        if (!known.get().equals(c.before())) {
            return refuse(new DetailsMoved(c.participantId()));
        }
        if (c.person().described().details().bornAfter(c.requestedAt())) {
            return refuse(new BornInFuture(c.participantId()));
        }
        return c.why().effectiveFrom().isAfter(c.requestedAt())
                ? refuse(new EffectiveInFuture(c.participantId()))
                : accept(changed(people, fields(known.get(), after), c));
    }

    private static List<PersonEvent> changed(People people, List<Field> fields, ChangeDetails c) {
        Described after = c.person().described();
        List<PersonEvent> events = new ArrayList<>();
        events.add(new DetailsRecorded(
                c.participantId(),
                after.details(),
                after.identifiers(),
                new DetailsChange(
                        fields,
                        c.why().effectiveFrom(),
                        c.why().reason(),
                        c.why().source()),
                c.requestedBy(),
                c.requestedAt()));
        events.add(new DetailsChanged(c.participantId(), fields, c.why().effectiveFrom(), c.requestedAt()));
        if (fields.stream().anyMatch(Participants::tells)) {
            Found others = unjudged(people, people.like(c.person().traces(), List.of()), c.participantId());
            events.addAll(acquainted(people, others, c.participantId(), c.person(), c.requestedAt()));
        }
        return events;
    }

    private static Found unjudged(People people, Found found, UUID participantId) {
        return new Found(
                found.without(participantId).candidates().stream()
                        .filter(one -> !people.toldApart(participantId, one.participantId()))
                        .toList(),
                found.tooCommon(),
                found.policyVersion());
    }

    private static boolean tells(Field field) {
        return switch (field) {
            case NAME, BIRTH_DATE, IDENTIFIERS -> true;
            case SEX, LANGUAGE, REACH -> false;
        };
    }

    private static List<Field> fields(Described before, Described after) {
        PersonDetails old = before.details();
        PersonDetails now = after.details();
        List<Field> fields = new ArrayList<>();
        add(fields, Field.NAME, old.name().equals(now.name()));
        add(fields, Field.BIRTH_DATE, old.birthDate().equals(now.birthDate()));
        add(fields, Field.SEX, old.sex() == now.sex());
        add(fields, Field.LANGUAGE, old.language().equals(now.language()));
        add(fields, Field.REACH, old.reach().equals(now.reach()));
        add(fields, Field.IDENTIFIERS, before.identifiers().equals(after.identifiers()));
        return fields;
    }

    private static void add(List<Field> fields, Field field, boolean same) {
        if (!same) {
            fields.add(field);
        }
    }

    private static Decision<PersonEvent, ParticipantRefusal> tellApart(People people, TellApart c) {
        UUID other = c.other().participantId();
        if (!people.knows(c.participantId()) || !people.knows(other)) {
            return refuse(new PersonUnknown(people.knows(c.participantId()) ? other : c.participantId()));
        }
        if (c.participantId().equals(other)) {
            return refuse(new NotAlike(other));
        }
        return people.toldApart(c.participantId(), other)
                ? nothingNew()
                : accept(Acquainting.toldApart(
                        c.participantId(), List.of(c.other()), c.requestedBy(), c.policyVersion(), c.requestedAt()));
    }

    private static Decision<PersonEvent, ParticipantRefusal> release(People people, ReleaseTraces c) {
        List<PersonEvent> events = new ArrayList<>();
        c.identifiers().stream()
                .sorted()
                .filter(token -> c.participantId().equals(people.claims().get(token)))
                .map(token -> new IdentifierReleased(token, c.participantId()))
                .forEach(events::add);
        c.tokens().stream()
                .sorted()
                .filter(token -> people.bearers().bears(token, c.participantId()))
                .map(token -> new TokenReleased(token, c.participantId()))
                .forEach(events::add);
        return events.isEmpty() ? nothingNew() : accept(events);
    }
}
