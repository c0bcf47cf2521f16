package org.throughline.scheduling.reaction;

import org.throughline.platform.decider.Decider;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.scheduling.message.Correspondences;
import org.throughline.scheduling.message.domain.Message;
import org.throughline.scheduling.message.domain.MessageCommand;
import org.throughline.scheduling.message.domain.MessageCommand.EndMessages;
import org.throughline.scheduling.message.domain.MessageCommand.ReviewMessage;
import org.throughline.scheduling.message.domain.MessageEvent;
import org.throughline.scheduling.message.domain.MessageEvent.EpisodeEnded;
import org.throughline.scheduling.message.domain.MessageRefusal;
import org.throughline.scheduling.message.domain.Recipient;
import org.throughline.scheduling.policy.domain.MessagePolicy;

/**
 * Ends messages to somebody who has died, in whichever of their episodes it is told: nothing more is queued, and what waits is
 * dropped.
 */
final class WhenParticipantDiedThenTellNoMore implements Reaction<MessageEvent> {
    private static final String MESSAGES = "message/";

    private final Decider<MessageCommand, MessageRefusal> messages;
    private final Correspondences correspondences;
    private final MessageTerms terms;

    WhenParticipantDiedThenTellNoMore(
            Decider<MessageCommand, MessageRefusal> messages, Correspondences correspondences, MessageTerms terms) {
        this.messages = messages;
        this.correspondences = correspondences;
        this.terms = terms;
    }

    @Override
    public String name() {
        return "death-ends-messages";
    }

    @Override
    public void on(Recorded<MessageEvent> recorded) {
        if (recorded.event() instanceof EpisodeEnded ended && ended.byDeath()) {
            RecordedEvent cause = recorded.stored();
            MessagePolicy policy = terms.of(ended.episodeId(), cause.recordedAt(), recorded.organisation());
            settle(new EndMessages(ended.participantId(), cause.recordedAt()), cause, "end", policy);
            correspondences
                    .streams(ended.participantId(), recorded.organisation(), MESSAGES)
                    .forEach(stream -> drop(stream, cause));
        }
    }

    private void drop(String stream, RecordedEvent cause) {
        String organisation = cause.header().organisation();
        correspondences
                .recipient(stream, organisation)
                .ifPresent(to -> correspondences.of(to, organisation).messages().stream()
                        .filter(Message::waits)
                        .forEach(message -> drop(to, message, cause)));
    }

    private void drop(Recipient to, Message message, RecordedEvent cause) {
        MessagePolicy policy =
                terms.of(to.episodeId(), cause.recordedAt(), cause.header().organisation());
        settle(
                new ReviewMessage(to, message.number(), policy, cause.recordedAt()),
                cause,
                "drop/" + to.sessionId() + "/" + message.number(),
                policy);
    }

    private void settle(MessageCommand command, RecordedEvent cause, String step, MessagePolicy policy) {
        Reacting.settle(messages.handle(command, Reacting.envelope(name(), cause, step, policy.version())), _ -> false);
    }
}
