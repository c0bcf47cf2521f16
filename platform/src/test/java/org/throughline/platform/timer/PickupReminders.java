package org.throughline.platform.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.throughline.platform.projection.BakeryEvent;
import org.throughline.platform.projection.BakeryEvent.CakeBaked;
import org.throughline.platform.projection.BakeryEvent.CakeBurnt;
import org.throughline.platform.projection.BakeryEvent.CakeOrdered;
import org.throughline.platform.projection.BakeryEvent.MoneyTaken;
import org.throughline.platform.projection.Recorded;

/** Reminds of an order after an hour and again after two, unless the cake is baked first; a burnt one starts anew. */
final class PickupReminders implements TimerPolicy<BakeryEvent> {
    static final String REMIND = "remind";
    static final Duration SOON = Duration.ofHours(1);
    static final Duration LATER = Duration.ofHours(2);
    static final Duration ANEW = Duration.ofHours(3);

    private final int version;

    PickupReminders(int version) {
        this.version = version;
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public List<TimerChange> on(Recorded<BakeryEvent> recorded) {
        Instant at = recorded.occurredAt();
        return switch (recorded.event()) {
            case CakeOrdered e ->
                List.of(
                        TimerChange.schedule("order/" + e.order(), REMIND, at.plus(SOON)),
                        TimerChange.schedule("order/" + e.order(), REMIND, at.plus(LATER)));
            case CakeBaked e -> List.of(TimerChange.cancelAll("order/" + e.order(), REMIND));
            case CakeBurnt e ->
                List.of(
                        TimerChange.cancelAll("order/" + e.order(), REMIND),
                        TimerChange.schedule("order/" + e.order(), REMIND, at.plus(ANEW)));
            case MoneyTaken e -> List.of(TimerChange.cancel("order/" + e.customer(), REMIND, at.plus(SOON)));
        };
    }
}
