package org.throughline.intake.admission;

import static org.throughline.intake.admission.AdmissionFixture.CLERK;
import static org.throughline.intake.admission.AdmissionFixture.NOON;
import static org.throughline.intake.admission.AdmissionFixture.PERSON;
import static org.throughline.intake.admission.AdmissionFixture.REASON;
import static org.throughline.intake.admission.AdmissionFixture.TRACK;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.admission.domain.BookEvent.EntryQueued;
import org.throughline.intake.admission.domain.BookEvent.EntryUnqueued;
import org.throughline.intake.admission.domain.BookEvent.PlaceFreed;
import org.throughline.intake.admission.domain.BookEvent.PlaceReserved;
import org.throughline.intake.admission.domain.BookEvent.Waiting;
import org.throughline.intake.admission.domain.Priority;
import org.throughline.intake.admission.domain.RuleOverride.Role;
import org.throughline.intake.admission.domain.WaitlistCommand.AcceptOffer;
import org.throughline.intake.admission.domain.WaitlistCommand.DeclineOffer;
import org.throughline.intake.admission.domain.WaitlistCommand.Entry;
import org.throughline.intake.admission.domain.WaitlistCommand.ExpireOffer;
import org.throughline.intake.admission.domain.WaitlistCommand.Grounds;
import org.throughline.intake.admission.domain.WaitlistCommand.OfferPlace;
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
import org.throughline.intake.admission.domain.WaitlistPolicy;

/** One place in a waitlist, as facts and as the requests that led to them. */
final class WaitlistFixture {
    static final WaitlistPolicy POLICY = WaitlistPolicy.STANDARD;
    static final UUID ENTRY = new UUID(5, 20);
    static final Entry REF = new Entry(PERSON, ENTRY, TRACK);
    static final Instant EXPIRES = NOON.plus(Duration.ofDays(2));
    static final OutOfOrder PASSED_OVER = new OutOfOrder(Role.CARE_COORDINATOR, "coordinator-1", REASON);

    static final WaitlistPlaced PLACED = new WaitlistPlaced(PERSON, ENTRY, TRACK, NOON, POLICY.version());
    static final WaitlistPlacementExplained EXPLAINED =
            new WaitlistPlacementExplained(PERSON, ENTRY, "adult-iop", Priority.ROUTINE, 4, REASON, CLERK);
    static final EntryQueued QUEUED = new EntryQueued(TRACK, 2026, new Waiting(ENTRY, PERSON, 4, NOON));
    static final WaitlistOfferMade OFFERED =
            new WaitlistOfferMade(PERSON, ENTRY, EXPIRES, List.of(), CLERK, NOON, POLICY.version());
    static final PlaceReserved RESERVED = new PlaceReserved(TRACK, 2026, ENTRY, PERSON, List.of(EXPIRES), NOON);
    static final WaitlistOfferAccepted ACCEPTED = new WaitlistOfferAccepted(PERSON, ENTRY, CLERK, NOON);
    static final PlaceReserved KEPT = new PlaceReserved(TRACK, 2026, ENTRY, PERSON, List.of(), NOON);
    static final WaitlistOfferDeclined DECLINED = new WaitlistOfferDeclined(PERSON, ENTRY, REASON, CLERK, NOON);
    static final WaitlistOfferExpired EXPIRED = new WaitlistOfferExpired(PERSON, ENTRY, EXPIRES);
    static final WaitlistRemoved REMOVED = new WaitlistRemoved(PERSON, ENTRY, TRACK, Cause.WITHDREW, NOON);
    static final WaitlistRemovalExplained WHY = new WaitlistRemovalExplained(PERSON, ENTRY, REASON, CLERK);
    static final EntryUnqueued UNQUEUED = new EntryUnqueued(TRACK, 2026, ENTRY, NOON);

    private WaitlistFixture() {}

    static PlaceOnWaitlist place(Priority priority, UUID... linked) {
        Grounds grounds = new Grounds(REASON, CLERK, POLICY, Set.of(linked));
        return new PlaceOnWaitlist(PERSON, ENTRY, TRACK, "adult-iop", priority, grounds, NOON);
    }

    static OfferPlace offer(OutOfOrder... outOfOrder) {
        return offerAt(NOON, outOfOrder);
    }

    static OfferPlace offerAt(Instant at, OutOfOrder... outOfOrder) {
        return new OfferPlace(REF, List.of(outOfOrder), CLERK, POLICY, at);
    }

    static AcceptOffer acceptance(Instant at) {
        return new AcceptOffer(REF, CLERK, at);
    }

    static DeclineOffer decline(Instant at) {
        return new DeclineOffer(REF, REASON, CLERK, at);
    }

    static ExpireOffer expire(Instant at) {
        return new ExpireOffer(REF, at);
    }

    static RemoveEntry remove() {
        return new RemoveEntry(REF, Cause.WITHDREW, REASON, CLERK, NOON);
    }

    static PlaceFreed freed(Instant at) {
        return new PlaceFreed(TRACK, 2026, ENTRY, at);
    }

    /** Somebody else waits. */
    static EntryQueued before(long who, int rank) {
        return new EntryQueued(
                TRACK, 2026, new Waiting(new UUID(9, who), new UUID(8, who), rank, NOON.minusSeconds(60)));
    }
}
