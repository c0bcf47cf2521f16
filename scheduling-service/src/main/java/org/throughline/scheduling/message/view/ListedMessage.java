package org.throughline.scheduling.message.view;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.scheduling.message.domain.DropReason;
import org.throughline.scheduling.message.domain.FailureCause;
import org.throughline.scheduling.message.domain.MessageEvent.MessageHandedOver;
import org.throughline.scheduling.message.domain.MessageEvent.MessageQueued;
import org.throughline.scheduling.message.domain.MessageStatus;

/**
 * A message as the list has it.
 *
 * @param id of its row
 * @param attempts that failed
 * @param failure why the last of them did
 * @param dropped why it is not sent, if it was dropped
 * @param next when it is sent, or tried again
 * @param endedAt when it was handed over, given up or dropped
 * @param queued what is told; empty where the record was erased
 * @param handedOver where it went
 */
public record ListedMessage(
        String id,
        UUID participantId,
        MessageStatus status,
        int attempts,
        Optional<FailureCause> failure,
        Optional<DropReason> dropped,
        Instant queuedAt,
        Optional<Instant> next,
        Optional<Instant> endedAt,
        Optional<MessageQueued> queued,
        Optional<MessageHandedOver> handedOver) {
    @Override
    public String toString() {
        return "ListedMessage[redacted]";
    }
}
