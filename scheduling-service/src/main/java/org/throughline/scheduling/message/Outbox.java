package org.throughline.scheduling.message;

import java.util.Optional;
import org.throughline.scheduling.message.domain.FailureCause;

/**
 * The way out where there is no gateway: staff read the messages from the list and pass them on. Every message is in the
 * record before it is handed over, and its address and text are once it was; so there is nothing more to keep here.
 */
public final class Outbox implements Channel {
    @Override
    public Optional<FailureCause> take(Outgoing message) {
        return Optional.empty();
    }
}
