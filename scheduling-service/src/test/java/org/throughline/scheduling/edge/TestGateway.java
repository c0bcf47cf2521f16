package org.throughline.scheduling.edge;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.throughline.scheduling.message.Channel;
import org.throughline.scheduling.message.domain.FailureCause;

/** A way out for messages that keeps what it takes, and takes nothing for the addresses it is told not to. */
@Singleton
public class TestGateway implements Channel {
    private final List<Outgoing> taken = new CopyOnWriteArrayList<>();
    private final Set<String> dead = ConcurrentHashMap.newKeySet();
    private final Set<String> stumbling = ConcurrentHashMap.newKeySet();

    /** Takes nothing for this address any more. */
    void fail(String address) {
        dead.add(address);
    }

    /** Takes the next message for this address, and breaks before it says so. */
    void stumble(String address) {
        stumbling.add(address);
    }

    /** What it took for an address. */
    List<Outgoing> taken(String address) {
        return taken.stream()
                .filter(message -> message.address().equals(address))
                .toList();
    }

    @Override
    public Optional<FailureCause> take(Outgoing message) {
        if (dead.contains(message.address())) {
            return Optional.of(FailureCause.UNREACHABLE);
        }
        taken.add(message);
        if (stumbling.remove(message.address())) {
            throw new IllegalStateException("broken before it answered");
        }
        return Optional.empty();
    }
}
