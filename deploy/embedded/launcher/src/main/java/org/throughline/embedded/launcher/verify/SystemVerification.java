package org.throughline.embedded.launcher.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mongodb.client.MongoClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * What was found of every log of a system, for people and for programs.
 *
 * @param topicRead whether the anchors in the topic were among those checked
 * @param at when it was verified
 */
public record SystemVerification(List<VerifiedLog> logs, boolean topicRead, Instant at) {

    /** Commits between two words about a long log: a few seconds' work. */
    private static final long SAID_EVERY = 50_000;

    public SystemVerification {
        logs = List.copyOf(logs);
    }

    /**
     * Verifies every log of a store, and misses those that only anchors still tell of.
     *
     * @param anchors read before the logs are, so that none is newer than what it is held against
     * @param say told how far it is in a long log, a line at a time
     */
    public static SystemVerification of(MongoClient store, AnchorsAtHand anchors, Instant at, Consumer<String> say) {
        var verified = new ArrayList<VerifiedLog>();
        var missed = new TreeSet<>(anchors.logs());
        for (StoredLog log : new StoredLogs(store).find()) {
            verified.add(log.verify(anchors.of(log.name()), saying(log.name(), say)));
            missed.remove(log.name());
        }
        missed.forEach(log -> verified.add(VerifiedLog.lost(log, anchors.of(log))));
        return new SystemVerification(verified, anchors.topicRead(), at);
    }

    /** Whether no log was touched; true of a system that has none yet. */
    public boolean isSound() {
        return logs.stream().allMatch(VerifiedLog::isSound);
    }

    /** Whether every log is anchored, but for what was written so lately that it need not be yet. */
    public boolean isAnchored() {
        return logs.stream().noneMatch(log -> log.isOverdue(at));
    }

    /** Whether there is no log yet. */
    public boolean isEmpty() {
        return logs.isEmpty();
    }

    /** One row per log. */
    public String table() {
        return logs.stream()
                .map(log -> row(
                        log.name(),
                        "" + log.outcome().commits(),
                        "" + log.outcome().events(),
                        "" + log.anchors(),
                        "" + log.anchoredUpTo(),
                        log.head(),
                        log.result()))
                .collect(Collectors.joining(
                        "", row("LOG", "COMMITS", "EVENTS", "ANCHORS", "UP TO", "HEAD", "RESULT"), ""));
    }

    /** The same as an object. */
    public String json() {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("sound", isSound());
        whole.put("anchored", isAnchored());
        whole.put("anchorTopicRead", topicRead);
        whole.put("logs", logs.stream().map(VerifiedLog::row).toList());
        try {
            return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(whole);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and numbers are JSON", impossible);
        }
    }

    /** Says now and then how far a long walk over a log is. */
    public static LongConsumer saying(String log, Consumer<String> say) {
        return commits -> {
            if (commits % SAID_EVERY == 0) say.accept("%s: %d commits sound so far".formatted(log, commits));
        };
    }

    private static String row(Object... cells) {
        return "%-21s %10s %10s %8s %10s %-64s  %s%n".formatted(cells);
    }
}
