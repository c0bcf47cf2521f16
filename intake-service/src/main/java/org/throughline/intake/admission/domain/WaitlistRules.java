package org.throughline.intake.admission.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.admission.domain.BookEvent.Waiting;
import org.throughline.intake.admission.domain.Waitlist.Place;
import org.throughline.intake.admission.domain.Waitlist.Status;
import org.throughline.intake.admission.domain.WaitlistCommand.AcceptOffer;
import org.throughline.intake.admission.domain.WaitlistCommand.DeclineOffer;
import org.throughline.intake.admission.domain.WaitlistCommand.ExpireOffer;
import org.throughline.intake.admission.domain.WaitlistCommand.LeaveOnAdmission;
import org.throughline.intake.admission.domain.WaitlistCommand.OfferPlace;
import org.throughline.intake.admission.domain.WaitlistCommand.OnEntry;
import org.throughline.intake.admission.domain.WaitlistCommand.OutOfOrder;
import org.throughline.intake.admission.domain.WaitlistCommand.PlaceOnWaitlist;
import org.throughline.intake.admission.domain.WaitlistCommand.RemoveEntry;
import org.throughline.intake.admission.domain.WaitlistEvent.Cause;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistOfferAccepted;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistOfferDeclined;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistOfferExpired;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistOfferMade;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistPlaced;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistPlacementExplained;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistRemovalExplained;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistRemoved;
import org.throughline.intake.admission.domain.WaitlistRefusal.AlreadyWaiting;
import org.throughline.intake.admission.domain.WaitlistRefusal.EntryRemoved;
import org.throughline.intake.admission.domain.WaitlistRefusal.EntryUnknown;
import org.throughline.intake.admission.domain.WaitlistRefusal.LinksMoved;
import org.throughline.intake.admission.domain.WaitlistRefusal.NoOffer;
import org.throughline.intake.admission.domain.WaitlistRefusal.NoPlaceFree;
import org.throughline.intake.admission.domain.WaitlistRefusal.OfferOver;
import org.throughline.intake.admission.domain.WaitlistRefusal.OfferStands;
import org.throughline.intake.admission.domain.WaitlistRefusal.OthersComeFirst;
import org.throughline.intake.admission.domain.WaitlistRefusal.ParticipantUnknown;
import org.throughline.intake.admission.domain.WaitlistRefusal.PassingOverLacksAuthority;
import org.throughline.intake.admission.domain.WaitlistRefusal.ThereUnderLinkedRecord;
import org.throughline.intake.admission.domain.WaitlistRefusal.TrackUnknown;
import org.throughline.intake.admission.domain.WaitlistRefusal.WaitlistFull;
import org.throughline.platform.decider.Decision;

/**
 * The rules of a waitlist: whoever waits comes by rank and then by time; a place that is free is offered in that order,
 * unless somebody answers for another; an offer keeps the place until it is over.
 */
public final class WaitlistRules {
    /** So many wait for one track at most; a queue as long as that is none. */
    public static final int WAITING_MOST = 200;

    private WaitlistRules() {}

    /** Grants or refuses a request. */
    public static Decision<WaitlistEvent, WaitlistRefusal> decide(Waitlist waitlist, WaitlistCommand command) {
        return switch (command) {
            case PlaceOnWaitlist c -> place(waitlist, c);
            case LeaveOnAdmission c -> leave(waitlist, c);
            case OnEntry c -> onEntry(waitlist, c);
        };
    }

    private static Decision<WaitlistEvent, WaitlistRefusal> place(Waitlist waitlist, PlaceOnWaitlist c) {
        if (waitlist.entries().containsKey(c.entryId())) {
            return nothingNew();
        }
        Optional<WaitlistRefusal> refusal = against(waitlist, c);
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        WaitlistPolicy policy = c.grounds().policy();
        int rank = policy.rank(c.priority());
        List<WaitlistEvent> events = new ArrayList<>();
        events.add(new WaitlistPlaced(c.participantId(), c.entryId(), c.track(), c.requestedAt(), policy.version()));
        events.add(new WaitlistPlacementExplained(
                c.participantId(),
                c.entryId(),
                c.programme(),
                c.priority(),
                rank,
                c.grounds().reason(),
                c.grounds().by()));
        Waiting waiting = new Waiting(c.entryId(), c.participantId(), rank, c.requestedAt());
        events.addAll(waitlist.books().queued(c.track(), waiting, c.requestedAt()));
        return accept(events);
    }

    private static Optional<WaitlistRefusal> against(Waitlist waitlist, PlaceOnWaitlist c) {
        if (!waitlist.known()) {
            return Optional.of(new ParticipantUnknown(c.participantId()));
        }
        if (waitlist.track()
                .filter(track -> track.programme().equals(c.programme()))
                .isEmpty()) {
            return Optional.of(new TrackUnknown(c.track()));
        }
        Optional<WaitlistRefusal> there = there(waitlist, c);
        if (there.isPresent()) {
            return there;
        }
        return waitlist.books().current(c.requestedAt()).waiting().size() >= WAITING_MOST
                ? Optional.of(new WaitlistFull(c.track(), WAITING_MOST))
                : Optional.empty();
    }

    /** One person waits once, under whichever of their records, and not for a programme they are in under another. */
    private static Optional<WaitlistRefusal> there(Waitlist waitlist, PlaceOnWaitlist c) {
        Set<UUID> linked = waitlist.others().linked().of(c.participantId());
        if (!c.grounds().linked().containsAll(linked)) {
            return Optional.of(new LinksMoved(c.participantId()));
        }
        Optional<WaitlistPlaced> already = waitlist.entries().values().stream()
                .filter(place -> place.of(c.track()))
                .map(Place::placed)
                .findFirst();
        boolean own = already.filter(placed -> placed.participantId().equals(c.participantId()))
                .isPresent();
        if (own) {
            return already.map(placed -> new AlreadyWaiting(placed.entryId()));
        }
        boolean elsewhere = already.filter(placed -> linked.contains(placed.participantId()))
                        .isPresent()
                || linked.stream().anyMatch(other -> waitlist.others().isOpen(other, c.programme()));
        return elsewhere ? Optional.of(new ThereUnderLinkedRecord(c.participantId())) : Optional.empty();
    }

    private static Decision<WaitlistEvent, WaitlistRefusal> onEntry(Waitlist waitlist, OnEntry command) {
        Place place = waitlist.entries().get(command.entry().entryId());
        if (place == null || !place.placed().track().equals(command.track())) {
            return refuse(new EntryUnknown(command.entry().entryId()));
        }
        return switch (command) {
            case ExpireOffer c -> expire(waitlist, place, c);
            case RemoveEntry c when place.status() == Status.REMOVED -> nothingNew();
            case RemoveEntry c -> accept(removed(waitlist, c));
            case OfferPlace c -> offer(waitlist, place, c);
            case AcceptOffer c when place.status() == Status.ACCEPTED -> nothingNew();
            case AcceptOffer c ->
                offered(place, c)
                        .<Decision<WaitlistEvent, WaitlistRefusal>>map(Decision::refuse)
                        .orElseGet(() -> accept(accepted(waitlist, c)));
            case DeclineOffer c ->
                place.status() == Status.ACCEPTED
                        ? accept(declined(waitlist, c))
                        : offered(place, c)
                                .<Decision<WaitlistEvent, WaitlistRefusal>>map(Decision::refuse)
                                .orElseGet(() -> accept(declined(waitlist, c)));
        };
    }

    private static Decision<WaitlistEvent, WaitlistRefusal> offer(Waitlist waitlist, Place place, OfferPlace c) {
        Optional<WaitlistRefusal> refusal = againstOffer(waitlist, place, c);
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        Instant expires = c.requestedAt().plus(Duration.ofHours(c.policy().offerHours()));
        List<WaitlistEvent> events = new ArrayList<>();
        events.add(new WaitlistOfferMade(
                c.participantId(),
                c.entry().entryId(),
                expires,
                ahead(waitlist, c) > 0 ? c.outOfOrder() : List.of(),
                c.by(),
                c.requestedAt(),
                c.policy().version()));
        events.addAll(waitlist.books().reserved(c.entry(), List.of(expires), c.requestedAt()));
        return accept(events);
    }

    private static Optional<WaitlistRefusal> againstOffer(Waitlist waitlist, Place place, OfferPlace c) {
        UUID id = c.entry().entryId();
        boolean runs = place.status() == Status.ACCEPTED
                || place.expires().filter(c.requestedAt()::isBefore).isPresent();
        if (place.status() == Status.REMOVED) {
            return Optional.of(new EntryRemoved(id));
        }
        if (runs) {
            return Optional.of(new OfferStands(id));
        }
        int places = waitlist.track().map(ProgrammeSeen.TrackSeen::places).orElse(0);
        if (waitlist.books().current(c.requestedAt()).takenByOthers(c.participantId(), c.requestedAt()) >= places) {
            return Optional.of(new NoPlaceFree(c.track()));
        }
        return order(ahead(waitlist, c), c);
    }

    private static Optional<WaitlistRefusal> order(int ahead, OfferPlace c) {
        UUID id = c.entry().entryId();
        if (ahead == 0) {
            return Optional.empty();
        }
        if (c.outOfOrder().isEmpty()) {
            return Optional.of(new OthersComeFirst(id, ahead));
        }
        return c.outOfOrder().stream().allMatch(OutOfOrder::authorised)
                ? Optional.empty()
                : Optional.of(new PassingOverLacksAuthority(id));
    }

    /** How many come first to whom nothing is offered. */
    private static int ahead(Waitlist waitlist, OfferPlace c) {
        return waitlist.books().current(c.requestedAt()).ahead(c.entry().entryId(), c.requestedAt());
    }

    /** Why nothing can be answered to an offer. */
    private static Optional<WaitlistRefusal> offered(Place place, OnEntry c) {
        UUID id = c.entry().entryId();
        return switch (place.status()) {
            case REMOVED -> Optional.of(new EntryRemoved(id));
            case WAITING, ACCEPTED -> Optional.of(new NoOffer(id));
            case OFFERED ->
                place.expires().filter(c.requestedAt()::isBefore).isPresent()
                        ? Optional.empty()
                        : Optional.of(new OfferOver(id));
        };
    }

    private static List<WaitlistEvent> accepted(Waitlist waitlist, AcceptOffer c) {
        List<WaitlistEvent> events = new ArrayList<>();
        events.add(new WaitlistOfferAccepted(c.participantId(), c.entry().entryId(), c.by(), c.requestedAt()));
        events.addAll(waitlist.books().reserved(c.entry(), List.of(), c.requestedAt()));
        return events;
    }

    private static List<WaitlistEvent> declined(Waitlist waitlist, DeclineOffer c) {
        List<WaitlistEvent> events = new ArrayList<>();
        events.add(
                new WaitlistOfferDeclined(c.participantId(), c.entry().entryId(), c.reason(), c.by(), c.requestedAt()));
        events.addAll(waitlist.books().freed(c.track(), c.entry().entryId(), c.requestedAt()));
        return events;
    }

    private static Decision<WaitlistEvent, WaitlistRefusal> expire(Waitlist waitlist, Place place, ExpireOffer c) {
        if (place.expires().isEmpty()
                || c.requestedAt().isBefore(place.expires().get())) {
            return nothingNew();
        }
        List<WaitlistEvent> events = new ArrayList<>();
        events.add(new WaitlistOfferExpired(c.participantId(), c.entry().entryId(), c.requestedAt()));
        events.addAll(waitlist.books().freed(c.track(), c.entry().entryId(), c.requestedAt()));
        return accept(events);
    }

    private static List<WaitlistEvent> removed(Waitlist waitlist, RemoveEntry c) {
        List<WaitlistEvent> events = new ArrayList<>();
        UUID entryId = c.entry().entryId();
        events.add(new WaitlistRemoved(c.participantId(), entryId, c.track(), c.cause(), c.requestedAt()));
        events.add(new WaitlistRemovalExplained(c.participantId(), entryId, c.reason(), c.by()));
        events.addAll(waitlist.books().left(c.track(), entryId, c.requestedAt()));
        return events;
    }

    private static Decision<WaitlistEvent, WaitlistRefusal> leave(Waitlist waitlist, LeaveOnAdmission c) {
        return waitlist.entries().values().stream()
                .filter(place -> place.of(c.track()))
                .findFirst()
                .<Decision<WaitlistEvent, WaitlistRefusal>>map(place -> {
                    UUID entryId = place.placed().entryId();
                    List<WaitlistEvent> events = new ArrayList<>();
                    events.add(new WaitlistRemoved(
                            c.participantId(), entryId, c.track(), Cause.ADMITTED, c.requestedAt()));
                    events.addAll(waitlist.books().left(c.track(), entryId, c.requestedAt()));
                    return accept(events);
                })
                .orElseGet(Decision::nothingNew);
    }
}
