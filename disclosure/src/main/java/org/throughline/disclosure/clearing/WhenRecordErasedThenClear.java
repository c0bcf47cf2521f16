package org.throughline.disclosure.clearing;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.throughline.disclosure.clearing.WhenRecordErasedThenClear.RecordErased;
import org.throughline.disclosure.domain.ClearingCommand;
import org.throughline.disclosure.domain.ClearingCommand.NoteCleared;
import org.throughline.disclosure.domain.ClearingRefusal;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.eventlog.LogOverloadedException;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.privacy.KeyId;
import org.throughline.platform.privacy.Vault;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.platform.service.Processors;
import org.throughline.platform.service.ServiceRuntime;

/**
 * Somebody's keys were destroyed, so this service forgets what it remembers of them, makes the rows about them anew, and
 * says that it did. A crash in between does all of it again.
 */
public final class WhenRecordErasedThenClear implements Reaction<RecordErased> {
    /** What is read of intake. */
    public static final Catalogue<RecordErased> TOLD = Catalogue.of(
            RecordErased.class,
            EventType.told("intake.record-erased.v1", RecordErased.class, ClearingDeciding.ORGANISATION));

    private static final String NAME = "when-record-erased-then-clear";
    private static final String RULES = "erasure-1";
    private static final Duration AGAIN_AFTER = Duration.ofMillis(250);

    private final OtherKeys others;
    private final Vault vault;
    private final Processors processors;
    private final Decider<ClearingCommand, ClearingRefusal> clearings;
    private final String service;

    private WhenRecordErasedThenClear(ServiceRuntime runtime, ClearingDeciding deciding, OtherKeys others) {
        this.others = others;
        this.vault = runtime.records().vault();
        this.processors = runtime.processors();
        this.clearings = runtime.decider(deciding);
        this.service = deciding.service();
    }

    /** Keys of a person that intake knows nothing of, which the one service that makes them destroys. */
    @FunctionalInterface
    public interface OtherKeys {
        /** Destroys them, so that no copy opens; it may be done again. */
        void destroy(Recorded<RecordErased> erased);
    }

    /** Starts it in a service. */
    public static void start(ServiceRuntime runtime, ClearingDeciding deciding) {
        start(runtime, deciding, _ -> {});
    }

    /** Starts it in a service that makes further keys. */
    public static void start(ServiceRuntime runtime, ClearingDeciding deciding, OtherKeys others) {
        runtime.processors().reaction(new WhenRecordErasedThenClear(runtime, deciding, others), TOLD);
    }

    /** As much of it as clearing rests on. */
    public record RecordErased(UUID participantId, UUID requestId, List<String> keys) {
        public RecordErased {
            keys = List.copyOf(keys);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<RecordErased> recorded) {
        RecordErased told = recorded.event();
        told.keys().forEach(key -> vault.keyDestroyed(KeyId.of(key)));
        others.destroy(recorded);
        clear(recorded);
        NoteCleared command = new NoteCleared(
                told.participantId(), told.requestId(), recorded.stored().recordedAt());
        Reacting.settle(clearings.handle(command, envelope(service, recorded.stored())), _ -> false);
    }

    /**
     * Every service hears of the same event and is told what each of the others answers, under one id in all logs: so what
     * it answers has to have an id of its own.
     */
    static Envelope envelope(String service, RecordedEvent cause) {
        return Reacting.envelope(NAME, cause, "clear in " + service, RULES);
    }

    private void clear(Recorded<RecordErased> recorded) {
        try {
            processors.clear(
                    recorded.organisation(), recorded.event().participantId().toString(), recorded.position());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogOverloadedException("the clearing of views was interrupted", AGAIN_AFTER);
        }
    }
}
