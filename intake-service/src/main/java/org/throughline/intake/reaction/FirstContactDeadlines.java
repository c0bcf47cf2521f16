package org.throughline.intake.reaction;

import java.util.List;
import org.throughline.intake.StreamNames;
import org.throughline.intake.referral.domain.ReferralCommand;
import org.throughline.intake.referral.domain.ReferralCommand.MarkFirstContactOverdue;
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.intake.referral.domain.ReferralEvent.FirstContactDueSet;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralContactAttempted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralEnded;
import org.throughline.intake.referral.domain.ReferralRefusal;
import org.throughline.intake.referral.domain.ReferralRefusal.FirstContactNotDue;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.timer.TimerChange;
import org.throughline.platform.timer.TimerFired;
import org.throughline.platform.timer.TimerFiring;
import org.throughline.platform.timer.TimerPolicy;

/** A referral about which nobody tried to reach anybody in time is marked overdue, so that it stands out in the inbox. */
public final class FirstContactDeadlines implements TimerPolicy<ReferralEvent>, TimerFiring {
    private static final String DUE = "first-contact-due";

    private final Decider<ReferralCommand, ReferralRefusal> referrals;

    /** Watches deadlines. */
    public FirstContactDeadlines(Decider<ReferralCommand, ReferralRefusal> referrals) {
        this.referrals = referrals;
    }

    @Override
    public String name() {
        return "first_contact_deadlines";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<TimerChange> on(Recorded<ReferralEvent> recorded) {
        return switch (recorded.event()) {
            case FirstContactDueSet e -> List.of(TimerChange.schedule(recorded.stream(), DUE, e.dueAt()));
            case ReferralContactAttempted _, ReferralEnded _ -> List.of(TimerChange.cancelAll(recorded.stream(), DUE));
            case ReferralEvent _ -> List.of();
        };
    }

    @Override
    public void fire(TimerFired fired) {
        var command = new MarkFirstContactOverdue(
                StreamNames.referralOf(StreamName.of(fired.timer().stream())),
                fired.timer().due());
        // Somebody may have tried in the meantime.
        Reacting.settle(referrals.handle(command, fired.envelope(Clocks.RULES)), FirstContactNotDue.class::isInstance);
    }
}
