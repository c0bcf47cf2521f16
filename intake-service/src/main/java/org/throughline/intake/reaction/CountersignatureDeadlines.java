package org.throughline.intake.reaction;

import java.util.List;
import java.util.UUID;
import org.throughline.intake.eligibility.domain.EligibilityCommand;
import org.throughline.intake.eligibility.domain.EligibilityCommand.MarkCountersignatureOverdue;
import org.throughline.intake.eligibility.domain.EligibilityEvent;
import org.throughline.intake.eligibility.domain.EligibilityEvent.AssessmentCountersigned;
import org.throughline.intake.eligibility.domain.EligibilityEvent.LevelOfCareAssessed;
import org.throughline.intake.eligibility.domain.EligibilityRefusal;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.NoCountersignatureDue;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.timer.TimerChange;
import org.throughline.platform.timer.TimerFired;
import org.throughline.platform.timer.TimerFiring;
import org.throughline.platform.timer.TimerPolicy;

/** An assessment that nobody qualified signed in time is marked overdue, so that somebody asks. */
public final class CountersignatureDeadlines implements TimerPolicy<EligibilityEvent>, TimerFiring {
    private static final String DUE = "countersignature-due-";
    private static final int REFERRAL = "eligibility/".length();

    private final Decider<EligibilityCommand, EligibilityRefusal> eligibility;

    /** Watches deadlines. */
    public CountersignatureDeadlines(Decider<EligibilityCommand, EligibilityRefusal> eligibility) {
        this.eligibility = eligibility;
    }

    @Override
    public String name() {
        return "countersignature_deadlines";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<TimerChange> on(Recorded<EligibilityEvent> recorded) {
        return switch (recorded.event()) {
            case LevelOfCareAssessed e ->
                e.countersignBy().stream()
                        .map(due -> TimerChange.schedule(
                                recorded.stream(), DUE + e.assessment().assessmentId(), due))
                        .toList();
            case AssessmentCountersigned e -> List.of(TimerChange.cancelAll(recorded.stream(), DUE + e.assessmentId()));
            case EligibilityEvent _ -> List.of();
        };
    }

    @Override
    public void fire(TimerFired fired) {
        UUID referralId = UUID.fromString(StreamName.of(fired.timer().stream()).substring(REFERRAL));
        UUID assessmentId = UUID.fromString(fired.timer().purpose().substring(DUE.length()));
        var command = new MarkCountersignatureOverdue(
                referralId, assessmentId, fired.timer().due());
        // Somebody may have signed in the meantime.
        Reacting.settle(
                eligibility.handle(command, fired.envelope(Clocks.RULES)), NoCountersignatureDue.class::isInstance);
    }
}
