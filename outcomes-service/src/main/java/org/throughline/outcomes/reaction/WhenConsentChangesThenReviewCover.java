package org.throughline.outcomes.reaction;

import java.util.UUID;
import org.throughline.outcomes.domain.ProgrammePolicy;
import org.throughline.outcomes.domain.ProgrammePolicy.HandoffPolicy;
import org.throughline.outcomes.handoff.HandoffDeciding;
import org.throughline.outcomes.handoff.domain.HandoffCommand;
import org.throughline.outcomes.handoff.domain.HandoffCommand.ReviewCover;
import org.throughline.outcomes.handoff.domain.HandoffEvent;
import org.throughline.outcomes.handoff.domain.HandoffEvent.ConsentExpired;
import org.throughline.outcomes.handoff.domain.HandoffEvent.ConsentGranted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.ConsentRevoked;
import org.throughline.outcomes.handoff.domain.HandoffRefusal;
import org.throughline.outcomes.handoff.view.HandoffList;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.platform.service.ServiceRuntime;

/**
 * A handoff that nobody accepted yet is sent or carried by what the person permits now. Handoffs that begin after the log
 * has the change rest on it already, so those the view shows up to it are all there are to review.
 */
public final class WhenConsentChangesThenReviewCover implements Reaction<HandoffEvent> {
    private static final String NAME = "when-consent-changes-then-review-cover";
    private static final HandoffPolicy POLICY = ProgrammePolicy.DEFAULT.handoff();
    private final Decider<HandoffCommand, HandoffRefusal> handoffs;
    private final HandoffList list;

    /**
     * Sends to whoever keeps handoffs.
     *
     * @param list knows which of them are open
     */
    public WhenConsentChangesThenReviewCover(ServiceRuntime runtime, HandoffDeciding deciding, HandoffList list) {
        this.handoffs = runtime.decider(deciding);
        this.list = list;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<HandoffEvent> recorded) {
        switch (recorded.event()) {
            case ConsentGranted e -> review(e.participantId(), recorded);
            case ConsentRevoked e -> review(e.participantId(), recorded);
            case ConsentExpired e -> review(e.participantId(), recorded);
            case HandoffEvent _ -> {}
        }
    }

    private void review(UUID participantId, Recorded<HandoffEvent> cause) {
        Caught.up(list.runner(), cause.position());
        for (HandoffList.Open open : list.open(cause.organisation(), participantId)) {
            ReviewCover command = new ReviewCover(
                    participantId,
                    open.episodeId(),
                    open.handoffId(),
                    POLICY,
                    cause.stored().recordedAt());
            Reacting.settle(
                    handoffs.handle(
                            command,
                            Reacting.envelope(
                                    NAME, cause.stored(), open.handoffId().toString(), POLICY.version())),
                    _ -> false);
        }
    }
}
