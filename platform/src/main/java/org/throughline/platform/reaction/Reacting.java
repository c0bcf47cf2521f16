package org.throughline.platform.reaction;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import org.throughline.platform.decider.Circumstances;
import org.throughline.platform.decider.Envelope;
import org.throughline.platform.decider.Outcome;
import org.throughline.platform.decider.RequestKey;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.LogOverloadedException;
import org.throughline.platform.eventlog.RecordedEvent;

/** What the commands of a reaction come with, and what their outcomes mean. */
public final class Reacting {
    private static final Duration RETRY_AFTER = Duration.ofMillis(50);

    private Reacting() {}

    /**
     * The envelope of the command a reaction sends because of an event. The actor is the reaction.
     *
     * @param step tells the commands apart that one event causes in one reaction
     * @param policy version of the rules that hold
     */
    public static Envelope envelope(String reaction, RecordedEvent cause, String step, String policy) {
        CommitId commit = CommitId.derive("reaction", reaction, cause.id(), step);
        RequestKey request = new RequestKey(
                commit,
                Fingerprint.of("throughline.reaction.v1").text(cause.id()).finish());
        return Envelope.of(
                request,
                new Circumstances(
                        cause.header().organisation(),
                        "reaction:" + reaction,
                        cause.header().correlation(),
                        cause.id(),
                        policy,
                        cause.header().occurredAt()));
    }

    /** An id of a record that a reaction creates: the same whenever the same event is reacted to. */
    public static UUID idFrom(RecordedEvent cause, String purpose) {
        return UUID.nameUUIDFromBytes((cause.id() + "/" + purpose).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Accepts an outcome, or fails so that the stream is parked.
     *
     * @param expected refusals that are an answer, such as a plan that is open already
     * @throws LogOverloadedException if it may be tried again
     */
    public static <R> void settle(Outcome<R> outcome, Predicate<R> expected) {
        switch (outcome) {
            case Outcome.Done<R> _, Outcome.Erased<R> _ -> {}
            case Outcome.Refused<R>(R reason) -> {
                if (!expected.test(reason)) {
                    throw new ReactionRefused(reason.getClass());
                }
            }
            case Outcome.Contended<R> _ ->
                throw new LogOverloadedException("others kept changing what the command rests on", RETRY_AFTER);
            case Outcome.KeyReused<R> _, Outcome.VersionStale<R> _ -> throw new ReactionRefused(outcome.getClass());
        }
    }
}
