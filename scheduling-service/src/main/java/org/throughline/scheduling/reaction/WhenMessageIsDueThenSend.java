package org.throughline.scheduling.reaction;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.timer.TimerFired;
import org.throughline.platform.timer.TimerFiring;
import org.throughline.scheduling.attendance.Attendances;
import org.throughline.scheduling.message.Channel;
import org.throughline.scheduling.message.Channel.Outgoing;
import org.throughline.scheduling.message.Correspondences;
import org.throughline.scheduling.message.domain.Contact;
import org.throughline.scheduling.message.domain.Correspondence;
import org.throughline.scheduling.message.domain.FailureCause;
import org.throughline.scheduling.message.domain.Handover;
import org.throughline.scheduling.message.domain.Message;
import org.throughline.scheduling.message.domain.MessageCommand;
import org.throughline.scheduling.message.domain.MessageCommand.AboutMessages;
import org.throughline.scheduling.message.domain.MessageCommand.QueueMessage;
import org.throughline.scheduling.message.domain.MessageCommand.RecordHandover;
import org.throughline.scheduling.message.domain.MessageCommand.ReviewMessage;
import org.throughline.scheduling.message.domain.MessageRefusal;
import org.throughline.scheduling.message.domain.MessageText;
import org.throughline.scheduling.message.domain.Occasion;
import org.throughline.scheduling.message.domain.Recipient;
import org.throughline.scheduling.policy.domain.MessagePolicy;

/**
 * Queues reminders and hands messages over when they are due. A message is looked at first: only if nothing came of that is
 * it handed over, so both go under the timer's one commit. If this service stops in between, the same message is handed over
 * again under the same id.
 */
final class WhenMessageIsDueThenSend implements TimerFiring {
    private static final System.Logger LOGGER = System.getLogger(WhenMessageIsDueThenSend.class.getName());

    private final Decider<MessageCommand, MessageRefusal> messages;
    private final Correspondences correspondences;
    private final Attendances attendances;
    private final MessageTerms terms;
    private final Channel channel;
    private final Clock clock;

    WhenMessageIsDueThenSend(
            Decider<MessageCommand, MessageRefusal> messages,
            Correspondences correspondences,
            Attendances attendances,
            MessageTerms terms,
            Channel channel,
            Clock clock) {
        this.messages = messages;
        this.correspondences = correspondences;
        this.attendances = attendances;
        this.terms = terms;
        this.channel = channel;
        this.clock = clock;
    }

    @Override
    public void fire(TimerFired fired) {
        String timer = fired.timer().stream();
        switch (fired.timer().purpose()) {
            case MessageTimers.REMIND -> remind(fired, MessageTimer.recipient(timer));
            case MessageTimers.SEND ->
                // Gone with the record of whoever was to be told.
                correspondences
                        .recipient(MessageTimer.stream(timer), fired.organisation())
                        .ifPresent(to -> send(fired, to, MessageTimer.number(timer)));
            default -> throw new IllegalStateException("a timer for something else");
        }
    }

    private void remind(TimerFired fired, Recipient to) {
        Instant now = clock.instant();
        attendances
                .held(to.sessionId(), to.participantId(), fired.organisation())
                .ifPresent(place -> handle(
                        fired,
                        new QueueMessage(to, Occasion.REMINDER, place.booking().slot(), terms(fired, to, now), now)));
    }

    private void send(TimerFired fired, Recipient to, int number) {
        Instant now = clock.instant();
        ReviewMessage review = new ReviewMessage(to, number, terms(fired, to, now), now);
        handle(fired, review);
        Correspondence state = correspondences.of(to, fired.organisation());
        state.waiting(number)
                .filter(message -> message.isDue(now))
                .ifPresent(message -> state.contact()
                        .ifPresentOrElse(
                                contact -> handOver(fired, review, message, contact),
                                // Withdrawn this moment: now it is dropped.
                                () -> handle(fired, review)));
    }

    private void handOver(TimerFired fired, ReviewMessage due, Message message, Contact contact) {
        String text = MessageText.of(message.occasion(), message.slot().start(), contact.zone());
        Outgoing outgoing =
                new Outgoing(id(fired, message), contact.way(), contact.address(), MessageText.SENDER, text);
        Handover handover =
                take(outgoing).<Handover>map(Handover.Failed::new).orElseGet(() -> new Handover.Taken(contact, text));
        handle(
                fired,
                new RecordHandover(
                        due.recipient(),
                        due.number(),
                        message.attempts() + 1,
                        handover,
                        due.policy(),
                        clock.instant()));
    }

    /** A way out that breaks is one that was not reached; what it says of the failure may name whom it was for. */
    private Optional<FailureCause> take(Outgoing outgoing) {
        try {
            return channel.take(outgoing);
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.WARNING, "a way out for messages failed: {0}", e.getClass());
            return Optional.of(FailureCause.UNREACHABLE);
        }
    }

    private static UUID id(TimerFired fired, Message message) {
        String of = MessageTimer.stream(fired.timer().stream()) + "/" + message.number();
        return UUID.nameUUIDFromBytes((fired.organisation() + "/" + of).getBytes(StandardCharsets.UTF_8));
    }

    private MessagePolicy terms(TimerFired fired, Recipient to, Instant now) {
        return terms.of(to.episodeId(), now, fired.organisation());
    }

    private void handle(TimerFired fired, AboutMessages command) {
        Reacting.settle(messages.handle(command, fired.envelope(command.policy().version())), _ -> false);
    }
}
