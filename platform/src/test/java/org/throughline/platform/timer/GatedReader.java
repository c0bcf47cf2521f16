package org.throughline.platform.timer;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.projection.BakeryEvent;
import org.throughline.platform.projection.EventReader;

/** Stands still at a position until the gate is opened. */
final class GatedReader implements EventReader<BakeryEvent> {
    private final BakeryEvent.Reader reader = new BakeryEvent.Reader();
    private final CountDownLatch gate;
    private final long position;

    GatedReader(CountDownLatch gate, long position) {
        this.gate = gate;
        this.position = position;
    }

    @Override
    public boolean reads(String type) {
        return reader.reads(type);
    }

    @Override
    public Page<BakeryEvent> open(List<RecordedEvent> page) {
        Page<BakeryEvent> opened = reader.open(page);
        return stored -> {
            if (stored.position() == position) {
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return opened.read(stored);
        };
    }
}
