package org.throughline.intake.reaction;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.throughline.intake.retention.RetentionDeciding;
import org.throughline.intake.retention.domain.Circumstances;
import org.throughline.intake.retention.domain.RetentionCommand;
import org.throughline.intake.retention.domain.RetentionCommand.BeginErasure;
import org.throughline.intake.retention.domain.RetentionEvent;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureApproved;
import org.throughline.intake.retention.domain.RetentionRefusal;
import org.throughline.intake.retention.view.CircumstancesQuery;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.platform.service.ServiceRuntime;

/** A second person agreed to an erasure, so it begins, unless something has come to speak against it meanwhile. */
public final class WhenErasureApprovedThenBegin implements Reaction<RetentionEvent> {
    private static final String NAME = "when-erasure-approved-then-begin";

    private final Decider<RetentionCommand, RetentionRefusal> retentions;
    private final CircumstancesQuery circumstances;
    private final Set<String> services;

    /**
     * Sends to whoever keeps records.
     *
     * @param zone whose calendar years are counted in
     */
    public WhenErasureApprovedThenBegin(ServiceRuntime runtime, RetentionDeciding deciding, ZoneId zone) {
        this.retentions = runtime.decider(deciding);
        this.circumstances = new CircumstancesQuery(runtime, zone);
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
        Circumstances now = circumstances.of(approved.participantId(), recorded.organisation(), at);
        BeginErasure command = new BeginErasure(approved.participantId(), approved.requestId(), services, now, at);
        Reacting.settle(
                retentions.handle(command, Reacting.envelope(NAME, recorded.stored(), "begin", now.version())),
                _ -> false);
    }
}
