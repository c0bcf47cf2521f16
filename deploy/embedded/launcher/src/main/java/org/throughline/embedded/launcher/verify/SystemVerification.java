package org.throughline.embedded.launcher.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** What was found of every log of a system, for people and for programs. */
public record SystemVerification(List<VerifiedLog> logs) {

    /** Commits between two words about a long log: a few seconds' work. */
    private static final long SAID_EVERY = 50_000;

    public SystemVerification {
        logs = List.copyOf(logs);
    }

    /**
     * Verifies every log of a store.
     *
     * @param say told how far it is in a long log, a line at a time
     */
    public static SystemVerification of(MongoClient store, Consumer<String> say) {
        var verified = new ArrayList<VerifiedLog>();
        for (StoredLog log : new StoredLogs(store).find()) {
            verified.add(log.verify(saying(log.name(), say)));
        }
        return new SystemVerification(verified);
    }

    /** Whether no log was touched; true of a system that has none yet. */
    public boolean isSound() {
        return logs.stream().allMatch(VerifiedLog::isSound);
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
                        log.head(),
                        log.result()))
                .collect(Collectors.joining("", row("LOG", "COMMITS", "EVENTS", "HEAD", "RESULT"), ""));
    }

    /** The same as an object. */
    public String json() {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("sound", isSound());
        whole.put("logs", logs.stream().map(VerifiedLog::row).toList());
        try {
            return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(whole);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and numbers are JSON", impossible);
        }
    }

    static LongConsumer saying(String log, Consumer<String> say) {
        return commits -> {
            if (commits % SAID_EVERY == 0) say.accept("%s: %d commits sound so far".formatted(log, commits));
        };
    }

    private static String row(String log, String commits, String events, String head, String result) {
        return "%-21s %10s %10s  %-64s  %s%n".formatted(log, commits, events, head, result);
    }
}
