package org.throughline.intake.admission;

import java.util.List;
import java.util.UUID;
import org.throughline.intake.StreamNames;
import org.throughline.intake.admission.domain.AdmissionEvent.OfPlace;
import org.throughline.intake.admission.domain.BookEvent;
import org.throughline.intake.admission.domain.ProgrammeSeen.TrackSeen;
import org.throughline.intake.admission.domain.Seen.OfLink;
import org.throughline.intake.admission.domain.Seen.ParticipantSeen;
import org.throughline.intake.admission.domain.TrackBooks;
import org.throughline.intake.admission.domain.Waitlist;
import org.throughline.intake.admission.domain.WaitlistCommand;
import org.throughline.intake.admission.domain.WaitlistCommand.LeaveOnAdmission;
import org.throughline.intake.admission.domain.WaitlistCommand.OfferPlace;
import org.throughline.intake.admission.domain.WaitlistCommand.OnEntry;
import org.throughline.intake.admission.domain.WaitlistCommand.PlaceOnWaitlist;
import org.throughline.intake.admission.domain.WaitlistEvent;
import org.throughline.intake.admission.domain.WaitlistEvent.OfEntry;
import org.throughline.intake.admission.domain.WaitlistRefusal;
import org.throughline.intake.admission.domain.WaitlistRules;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/**
 * Waiting as the platform runs it: a stream of each participant's entries, and the books of the track, so that nobody is
 * passed over by two people who decide at once.
 */
public final class WaitlistDeciding implements Deciding<WaitlistCommand, Waitlist, WaitlistEvent, WaitlistRefusal> {
    @Override
    public Class<WaitlistCommand> commands() {
        return WaitlistCommand.class;
    }

    @Override
    public Catalogue<WaitlistEvent> catalogue() {
        return WaitlistCatalogue.EVENTS;
    }

    @Override
    public Streams streams(WaitlistCommand command) {
        Streams booked = booked(command);
        return switch (command) {
            case PlaceOnWaitlist c ->
                samePerson(booked, c)
                        .reading(StreamNames.participant(c.participantId()), StreamNames.toldTrack(c.track()));
            case OfferPlace c -> booked.reading(StreamNames.toldTrack(c.track()));
            case OnEntry _, LeaveOnAdmission _ -> booked;
        };
    }

    private static Streams samePerson(Streams booked, PlaceOnWaitlist c) {
        Streams all = AdmissionDeciding.samePerson(
                booked, c.participantId(), c.grounds().linked());
        for (UUID other : c.grounds().linked().stream().sorted().toList()) {
            all = all.reading(StreamNames.waitlist(other));
        }
        return all;
    }

    private static Streams booked(WaitlistCommand command) {
        List<String> books = TrackBooks.years(command.requestedAt()).stream()
                .map(year -> StreamNames.trackBook(command.track(), year))
                .toList();
        return Streams.of(StreamNames.waitlist(command.participantId()))
                .writing(books.getFirst(), books.get(1))
                .reading(books.getLast());
    }

    @Override
    public Waitlist initial() {
        return Waitlist.NONE;
    }

    @Override
    public Decision<WaitlistEvent, WaitlistRefusal> decide(Waitlist state, WaitlistCommand command) {
        return WaitlistRules.decide(state, command);
    }

    @Override
    public Waitlist evolve(Waitlist state, WaitlistEvent event) {
        return Waitlist.evolve(state, event);
    }

    @Override
    public String streamOf(WaitlistEvent event) {
        return switch (event) {
            case OfEntry e -> StreamNames.waitlist(e.participantId());
            case BookEvent e -> StreamNames.trackBook(e.track(), e.year());
            case OfPlace e -> StreamNames.openEpisodes(e.participantId());
            case OfLink _ -> throw new IllegalArgumentException("waiting links nobody");
            case TrackSeen e -> StreamNames.toldTrack(e.trackId().toString());
            case ParticipantSeen e -> StreamNames.participant(e.participantId());
        };
    }
}
