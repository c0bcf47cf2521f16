package org.throughline.scheduling.message.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Slot;
import org.throughline.scheduling.calendar.domain.Token;
import org.throughline.scheduling.policy.domain.MessagePolicy;

/** Requests about messages to a participant. */
public sealed interface MessageCommand {
    UUID participantId();

    Instant requestedAt();

    /** A request about whether and where they are told. */
    sealed interface AboutContact extends MessageCommand {}

    /**
     * They want to be told of their sessions, there and nowhere else.
     *
     * @param episodes all of theirs that intake has told of
     * @param by staff who note it, by id
     */
    record AgreeToMessages(UUID participantId, Contact contact, Set<UUID> episodes, String by, Instant requestedAt)
            implements AboutContact {
        public AgreeToMessages {
            episodes = Set.copyOf(episodes);
            Token.checked(by);
        }
    }

    /**
     * They want to be told no more.
     *
     * @param by staff who note it, by id
     */
    record WithdrawFromMessages(UUID participantId, String by, Instant requestedAt) implements AboutContact {
        public WithdrawFromMessages {
            Token.checked(by);
        }
    }

    /** They have died. */
    record EndMessages(UUID participantId, Instant requestedAt) implements AboutContact {}

    /** A request about the messages of one session. */
    sealed interface AboutMessages extends MessageCommand {
        Recipient recipient();

        MessagePolicy policy();

        @Override
        default UUID participantId() {
            return recipient().participantId();
        }
    }

    /**
     * Has somebody told of their session, if they want to be and it is so.
     *
     * @param slot of which is told
     */
    record QueueMessage(Recipient recipient, Occasion occasion, Slot slot, MessagePolicy policy, Instant requestedAt)
            implements AboutMessages {}

    /** Looks at a message that is due: it is dropped if it is of no use by now, and put off in quiet hours. */
    record ReviewMessage(Recipient recipient, int number, MessagePolicy policy, Instant requestedAt)
            implements AboutMessages {}

    /**
     * Says what came of handing a message over.
     *
     * @param attempt which that was, from 1
     */
    record RecordHandover(
            Recipient recipient, int number, int attempt, Handover handover, MessagePolicy policy, Instant requestedAt)
            implements AboutMessages {}
}
