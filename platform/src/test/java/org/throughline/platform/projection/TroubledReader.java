package org.throughline.platform.projection;

import com.mongodb.MongoTimeoutException;
import java.util.List;
import java.util.Random;
import org.throughline.platform.eventlog.RecordedEvent;

/** A reader in whose middle stores fail and other nodes take over. */
final class TroubledReader implements EventReader<BakeryEvent> {
    private final BakeryEvent.Reader reader = new BakeryEvent.Reader();
    private final Random random;
    private Runnable takeover = () -> {};

    TroubledReader(Random random) {
        this.random = random;
    }

    /** What another node does while this one stands still. */
    void whenPaused(Runnable otherNode) {
        takeover = otherNode;
    }

    @Override
    public boolean reads(String type) {
        return reader.reads(type);
    }

    @Override
    public Page<BakeryEvent> open(List<RecordedEvent> page) {
        Page<BakeryEvent> opened = reader.open(page);
        return stored -> {
            switch (random.nextInt(40)) {
                case 0 -> throw new MongoTimeoutException("no answer");
                case 1 -> takeover.run();
                default -> {}
            }
            return opened.read(stored);
        };
    }
}
