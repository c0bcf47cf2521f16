package org.throughline.intake.reaction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.intake.StreamNames;
import org.throughline.intake.consent.domain.ConsentCommand;
import org.throughline.intake.consent.domain.ConsentCommand.LetTimePass;
import org.throughline.intake.consent.domain.ConsentEvent;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentCaptured;
import org.throughline.intake.consent.domain.ConsentRefusal;
import org.throughline.intake.domain.OpenEnd;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.timer.TimerChange;
import org.throughline.platform.timer.TimerFired;
import org.throughline.platform.timer.TimerFiring;
import org.throughline.platform.timer.TimerPolicy;

/** A consent ends when its form says, and one that another signed is asked for again when the participant comes of age. */
public final class ConsentClocks implements TimerPolicy<ConsentEvent>, TimerFiring {
    /** One for each consent: two that end at one moment may be filed before and after it is acted upon. */
    private static final String DUE = "consent-due-";

    private final Decider<ConsentCommand, ConsentRefusal> consents;

    /** Sends to whoever keeps consents. */
    public ConsentClocks(Decider<ConsentCommand, ConsentRefusal> consents) {
        this.consents = consents;
    }

    @Override
    public String name() {
        return "consent_clocks";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<TimerChange> on(Recorded<ConsentEvent> recorded) {
        return recorded.event() instanceof ConsentCaptured e
                ? Stream.of(e.endsAt(), e.askAgainAt())
                        .filter(OpenEnd.NEVER::isAfter)
                        .map(due -> TimerChange.schedule(recorded.stream(), DUE + e.consentId(), due))
                        .distinct()
                        .toList()
                : List.of();
    }

    @Override
    public void fire(TimerFired fired) {
        UUID participantId = StreamNames.participantOf(StreamName.of(fired.timer().stream()));
        Instant now = fired.timer().due();
        Reacting.settle(consents.handle(new LetTimePass(participantId, now), fired.envelope(Clocks.RULES)), _ -> false);
    }
}
