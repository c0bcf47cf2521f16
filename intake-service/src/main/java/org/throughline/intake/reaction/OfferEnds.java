package org.throughline.intake.reaction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.StreamNames;
import org.throughline.intake.admission.domain.WaitlistCommand;
import org.throughline.intake.admission.domain.WaitlistCommand.Entry;
import org.throughline.intake.admission.domain.WaitlistCommand.ExpireOffer;
import org.throughline.intake.admission.domain.WaitlistEvent;
import org.throughline.intake.admission.domain.WaitlistEvent.WaitlistOfferMade;
import org.throughline.intake.admission.domain.WaitlistRefusal;
import org.throughline.intake.admission.view.WaitlistHistory;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.timer.TimerChange;
import org.throughline.platform.timer.TimerFired;
import org.throughline.platform.timer.TimerFiring;
import org.throughline.platform.timer.TimerPolicy;

/**
 * An offer nobody answered is over when its time is. A timer of one that was answered finds nothing to end; and the place is
 * counted as free from that moment on, even if the timer is late.
 */
public final class OfferEnds implements TimerPolicy<WaitlistEvent>, TimerFiring {
    private static final String OVER = "offer-over-";

    private final Decider<WaitlistCommand, WaitlistRefusal> waitlist;
    private final WaitlistHistory history;

    /** Watches offers. */
    public OfferEnds(Decider<WaitlistCommand, WaitlistRefusal> waitlist, WaitlistHistory history) {
        this.waitlist = waitlist;
        this.history = history;
    }

    @Override
    public String name() {
        return "offer_ends";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<TimerChange> on(Recorded<WaitlistEvent> recorded) {
        return recorded.event() instanceof WaitlistOfferMade e
                ? List.of(TimerChange.schedule(recorded.stream(), OVER + e.entryId(), e.expires()))
                : List.of();
    }

    @Override
    public void fire(TimerFired fired) {
        UUID participantId = StreamNames.participantOf(StreamName.of(fired.timer().stream()));
        UUID entryId = UUID.fromString(fired.timer().purpose().substring(OVER.length()));
        history.of(participantId, entryId, fired.organisation(), Optional.empty())
                .ifPresent(known -> expire(
                        new Entry(participantId, entryId, known.place().placed().track()), fired));
    }

    private void expire(Entry entry, TimerFired fired) {
        Reacting.settle(
                waitlist.handle(new ExpireOffer(entry, fired.timer().due()), fired.envelope(Clocks.RULES)), _ -> false);
    }
}
