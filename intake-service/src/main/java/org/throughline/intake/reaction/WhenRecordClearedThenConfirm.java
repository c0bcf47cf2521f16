package org.throughline.intake.reaction;

import java.util.UUID;
import org.throughline.intake.Compartments;
import org.throughline.intake.reaction.WhenRecordClearedThenConfirm.RecordCleared;
import org.throughline.intake.retention.domain.RetentionCommand;
import org.throughline.intake.retention.domain.RetentionCommand.ConfirmClearing;
import org.throughline.intake.retention.domain.RetentionRefusal;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.eventlog.Origin;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;

/** A service shows nothing any more of somebody whose record was erased; when each has said so, the erasure is complete. */
public final class WhenRecordClearedThenConfirm implements Reaction<RecordCleared> {
    /** What is read of the services, this one among them. */
    public static final Catalogue<RecordCleared> TOLD = Catalogue.of(
            RecordCleared.class,
            EventType.told("intake.record-cleared.v1", RecordCleared.class, Compartments.ORGANISATION),
            EventType.told("scheduling.record-cleared.v1", RecordCleared.class, Compartments.ORGANISATION),
            EventType.told("treatment-plan.record-cleared.v1", RecordCleared.class, Compartments.ORGANISATION),
            EventType.told("outcomes.record-cleared.v1", RecordCleared.class, Compartments.ORGANISATION));

    private static final String NAME = "when-record-cleared-then-confirm";
    private static final String OWN = "intake";

    private final Decider<RetentionCommand, RetentionRefusal> retentions;

    /** Sends to whoever keeps records. */
    public WhenRecordClearedThenConfirm(Decider<RetentionCommand, RetentionRefusal> retentions) {
        this.retentions = retentions;
    }

    /** As much of it as the end of an erasure rests on. */
    public record RecordCleared(UUID participantId, UUID requestId) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<RecordCleared> recorded) {
        RecordCleared told = recorded.event();
        Origin origin = recorded.stored().header().origin();
        ConfirmClearing command = new ConfirmClearing(
                told.participantId(),
                told.requestId(),
                origin == null ? OWN : origin.source(),
                recorded.stored().recordedAt());
        Reacting.settle(
                retentions.handle(command, Reacting.envelope(NAME, recorded.stored(), "confirm", Clocks.RULES)),
                _ -> false);
    }
}
