package org.throughline.scheduling.message.domain;

import java.time.Instant;
import org.throughline.scheduling.calendar.domain.Slot;

/**
 * One message about a participant's session.
 *
 * @param number which of them, from 1
 * @param slot of which it tells
 * @param attempts to send it that failed
 * @param notBefore when it may be sent, or tried again
 */
public record Message(int number, Occasion occasion, Slot slot, MessageStatus status, int attempts, Instant notBefore) {

    static Message queued(int number, Occasion occasion, Slot slot, Instant notBefore) {
        return new Message(number, occasion, slot, MessageStatus.WAITING, 0, notBefore);
    }

    /** It is to be sent by now. */
    public boolean isDue(Instant now) {
        return waits() && !now.isBefore(notBefore);
    }

    /** It is to be sent, now or later. */
    public boolean waits() {
        return status == MessageStatus.WAITING;
    }

    boolean tells(Occasion other, Slot of) {
        return occasion == other && slot.equals(of);
    }

    Message as(MessageStatus next) {
        return new Message(number, occasion, slot, next, attempts, notBefore);
    }

    Message putOff(Instant until) {
        return new Message(number, occasion, slot, status, attempts, until);
    }

    Message failed(Instant retryAt) {
        return new Message(number, occasion, slot, status, attempts + 1, retryAt);
    }
}
