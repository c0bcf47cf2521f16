package org.throughline.intake.reaction;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.throughline.intake.policy.ProgrammePolicies;
import org.throughline.intake.retention.RetentionDeciding;
import org.throughline.intake.retention.domain.RetentionCommand;
import org.throughline.intake.retention.domain.RetentionCommand.BeginErasure;
import org.throughline.intake.retention.domain.RetentionEvent;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureApproved;
import org.throughline.intake.retention.domain.RetentionPolicy;
import org.throughline.intake.retention.domain.RetentionRefusal;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.platform.service.ServiceRuntime;

/** A second person agreed to an erasure, so it begins, unless something has come to speak against it meanwhile. */
public final class WhenErasureApprovedThenBegin implements Reaction<RetentionEvent> {
    private static final String NAME = "when-erasure-approved-then-begin";

    private final Decider<RetentionCommand, RetentionRefusal> retentions;
    private final ProgrammePolicies policies;
    private final ZoneId zone;
    private final Set<String> services;

    /**
     * Sends to whoever keeps records.
     *
     * @param zone whose calendar years are counted in
     */
    public WhenErasureApprovedThenBegin(ServiceRuntime runtime, RetentionDeciding deciding, ZoneId zone) {
        this.retentions = runtime.decider(deciding);
        this.policies = new ProgrammePolicies(runtime);
        this.zone = zone;
        Set<String> all = new HashSet<>(runtime.definition().toldBy());
        all.add(runtime.definition().name());
        this.services = Set.copyOf(all);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<RetentionEvent> recorded) {
        if (!(recorded.event() instanceof ErasureApproved approved)) {
            return;
        }
        Instant at = recorded.stored().recordedAt();
        RetentionPolicy policy = RetentionPolicy.of(policies.ofIntake(recorded.organisation(), at), zone);
        BeginErasure command = new BeginErasure(approved.participantId(), approved.requestId(), services, policy, at);
        Reacting.settle(
                retentions.handle(command, Reacting.envelope(NAME, recorded.stored(), "begin", policy.version())),
                _ -> false);
    }
}
