package org.throughline.platform.anchoring;

import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventlog.AnchorDirectory;
import org.throughline.platform.eventlog.AnchorSigner;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.relay.AnchorTopic;

/** Keeps the logs of one service anchored while it runs, with one signing key, in its directory and in the topic. */
public final class Anchors implements AutoCloseable {
    private final AnchorDirectory directory;
    private final AnchorTopic topic;
    private final List<AnchoredLog> logs;
    private @Nullable AnchorSigner signer;

    private Anchors(
            List<EventLog> logs, AnchorDirectory directory, AnchorTopic topic, Clock clock, LongSupplier nanoTime) {
        this.directory = directory;
        this.topic = topic;
        this.logs = logs.stream()
                .map(log -> new AnchoredLog(log, directory, this::signer, topic, clock, nanoTime))
                .toList();
    }

    /**
     * Starts to anchor; returns at once.
     *
     * @param directory this process's own
     * @param topic closed with the anchors
     * @param clock tells the time an anchor states
     * @param nanoTime a steadily rising count of nanoseconds
     */
    public static Anchors start(
            List<EventLog> logs, AnchorDirectory directory, AnchorTopic topic, Clock clock, LongSupplier nanoTime) {
        Anchors anchors = new Anchors(logs, directory, topic, clock, nanoTime);
        anchors.logs.forEach(AnchoredLog::start);
        return anchors;
    }

    /** Each log, and how it is anchored. */
    public List<AnchoredLog> logs() {
        return logs;
    }

    /**
     * Signs what the service puts its name to. Opened when it is first needed: a directory that is not there yet must not
     * keep the service from starting.
     */
    public synchronized AnchorSigner signer() {
        if (signer == null) signer = new AnchorSigner(directory.keys());
        return signer;
    }

    /** Anchors what has moved since, and ends. */
    @Override
    public void close() {
        logs.forEach(AnchoredLog::close);
        topic.close();
    }
}
