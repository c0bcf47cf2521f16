package org.throughline.scheduling.message.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.scheduling.calendar.domain.Wording;
import org.throughline.scheduling.message.domain.ContactWay;
import org.throughline.scheduling.message.domain.DropReason;
import org.throughline.scheduling.message.domain.FailureCause;
import org.throughline.scheduling.message.domain.MessageEvent.MessageHandedOver;
import org.throughline.scheduling.message.domain.MessageEvent.MessageQueued;
import org.throughline.scheduling.message.domain.MessageStatus;
import org.throughline.scheduling.message.domain.MessageText;
import org.throughline.scheduling.message.domain.Occasion;
import org.throughline.scheduling.message.view.ListedMessage;

/**
 * A page of messages to participants.
 *
 * @param next cursor of the page that follows; absent on the last
 * @param freshness how far this answer knows each service
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessagePage(List<Line> messages, @Nullable String next, Map<String, SourceFreshness> freshness) {

    /**
     * One message. What it tells is absent where the record was erased; where it went and its words, until it is handed over.
     *
     * @param start of the session it tells of
     * @param attempts that failed
     * @param failure why the last of them did
     * @param dropped why it is not sent, if it was dropped
     * @param due when it is sent, or tried again
     * @param endedAt when it was handed over, given up or dropped
     * @param sender under which it is sent
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Line(
            UUID participantId,
            Optional<UUID> sessionId,
            MessageStatus status,
            Optional<Occasion> occasion,
            Optional<Instant> start,
            int attempts,
            Optional<FailureCause> failure,
            Optional<DropReason> dropped,
            Instant queuedAt,
            Optional<Instant> due,
            Optional<Instant> endedAt,
            String sender,
            Optional<ContactWay> way,
            Optional<String> address,
            Optional<String> text) {
        static Line of(ListedMessage message) {
            return new Line(
                    message.participantId(),
                    message.queued().map(MessageQueued::sessionId),
                    message.status(),
                    message.queued().map(MessageQueued::occasion),
                    message.queued().map(queued -> queued.slot().start()),
                    message.attempts(),
                    message.failure(),
                    message.dropped(),
                    message.queuedAt(),
                    message.next(),
                    message.endedAt(),
                    MessageText.SENDER,
                    message.handedOver().map(sent -> sent.contact().way()),
                    message.handedOver().map(sent -> sent.contact().address()),
                    message.handedOver().map(MessageHandedOver::text).map(Wording::value));
        }

        @Override
        public String toString() {
            return "Line[redacted]";
        }
    }
}
