package org.throughline.scheduling.message;

import java.util.Optional;
import java.util.UUID;
import org.throughline.scheduling.message.domain.ContactWay;
import org.throughline.scheduling.message.domain.FailureCause;

/**
 * A way out for messages to participants. A site that has a gateway for text messages, mail or calls makes a bean of this;
 * where there is none, {@link Outbox} takes them.
 */
@FunctionalInterface
public interface Channel {

    /**
     * A message on its way out. It never prints itself.
     *
     * @param id the same whenever this message is handed over, so that a gateway sends it once
     * @param sender under which it is sent
     */
    record Outgoing(UUID id, ContactWay way, String address, String sender, String text) {
        @Override
        public String toString() {
            return "Outgoing[redacted]";
        }
    }

    /**
     * Takes a message. It may come again with the same id if this service stopped before it noted the answer.
     *
     * @return why it is not taken, if it is not; then it is tried again, as it is if this throws
     */
    Optional<FailureCause> take(Outgoing message);
}
