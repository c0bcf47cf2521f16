package org.throughline.scheduling.reaction;

import java.util.UUID;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.scheduling.message.MessageDeciding;
import org.throughline.scheduling.message.domain.MessageEvent.OfMessage;
import org.throughline.scheduling.message.domain.Recipient;

/** How a timer names what it is for: the stream of the messages, and the episode or the number of one of them. */
final class MessageTimer {
    private static final int PARTS = 4;

    private MessageTimer() {}

    static String reminder(String organisation, Recipient to) {
        return StreamName.in(
                organisation, MessageDeciding.stream(to.sessionId(), to.participantId()) + "/" + to.episodeId());
    }

    static String message(String organisation, OfMessage message) {
        return StreamName.in(
                organisation,
                MessageDeciding.stream(message.sessionId(), message.participantId()) + "/" + message.number());
    }

    /** Whom the timer of a reminder is for. */
    static Recipient recipient(String timer) {
        String[] parts = parts(timer);
        return new Recipient(UUID.fromString(parts[2]), UUID.fromString(parts[3]), UUID.fromString(parts[1]));
    }

    /** The stream of the message a timer is for. */
    static String stream(String timer) {
        String[] parts = parts(timer);
        return MessageDeciding.stream(UUID.fromString(parts[1]), UUID.fromString(parts[2]));
    }

    /** Number of that message. */
    static int number(String timer) {
        return Integer.parseInt(parts(timer)[3]);
    }

    private static String[] parts(String timer) {
        return StreamName.of(timer).split("/", PARTS);
    }
}
