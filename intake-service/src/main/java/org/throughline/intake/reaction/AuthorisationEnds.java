package org.throughline.intake.reaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.coverage.CoveragePolicies;
import org.throughline.intake.coverage.domain.CoverageCommand;
import org.throughline.intake.coverage.domain.CoverageCommand.Asked;
import org.throughline.intake.coverage.domain.CoverageCommand.ExpireAuthorisations;
import org.throughline.intake.coverage.domain.CoverageEvent;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationExtended;
import org.throughline.intake.coverage.domain.CoverageEvent.AuthorisationGranted;
import org.throughline.intake.coverage.domain.CoveragePolicy;
import org.throughline.intake.coverage.domain.CoverageRefusal;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.timer.TimerChange;
import org.throughline.platform.timer.TimerFired;
import org.throughline.platform.timer.TimerFiring;
import org.throughline.platform.timer.TimerPolicy;

/**
 * An authorisation runs out when its last day is over where the facility is. A timer of one that was extended meanwhile
 * finds nothing to end.
 */
public final class AuthorisationEnds implements TimerPolicy<CoverageEvent>, TimerFiring {
    private static final String OVER = "authorisation-over-";
    private static final int PARTICIPANT = "participant/".length();
    private static final int ID_LENGTH = 36;

    private final Decider<CoverageCommand, CoverageRefusal> coverage;
    private final CoveragePolicies policies;

    /** Watches last days. */
    public AuthorisationEnds(Decider<CoverageCommand, CoverageRefusal> coverage, CoveragePolicies policies) {
        this.coverage = coverage;
        this.policies = policies;
    }

    @Override
    public String name() {
        return "authorisation_ends";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<TimerChange> on(Recorded<CoverageEvent> recorded) {
        return switch (recorded.event()) {
            case AuthorisationGranted e -> List.of(over(recorded, e.authorisationId(), e.until()));
            case AuthorisationExtended e -> List.of(over(recorded, e.authorisationId(), e.until()));
            case CoverageEvent _ -> List.of();
        };
    }

    private TimerChange over(Recorded<CoverageEvent> recorded, UUID authorisationId, LocalDate until) {
        return TimerChange.schedule(
                recorded.stream(),
                OVER + authorisationId,
                until.plusDays(1).atStartOfDay(policies.zone()).toInstant());
    }

    @Override
    public void fire(TimerFired fired) {
        String stream = StreamName.of(fired.timer().stream());
        UUID participantId = UUID.fromString(stream.substring(PARTICIPANT, PARTICIPANT + ID_LENGTH));
        Instant due = fired.timer().due();
        CoveragePolicy policy = policies.inForce(fired.organisation(), due);
        Asked asked = new Asked(policy, "timer:" + fired.timer().purpose(), due);
        Reacting.settle(
                coverage.handle(new ExpireAuthorisations(participantId, asked), fired.envelope(policy.version())),
                _ -> false);
    }
}
