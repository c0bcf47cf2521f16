package org.throughline.embedded.launcher.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.throughline.platform.service.ServiceSettings;

/**
 * What a backup holds: the content of its {@code manifest.json}, which the signatures are over.
 *
 * @param format names this format and its version
 * @param until every log holds all that was recorded up to here, and nothing later
 * @param generations of the key-encryption keys that open the vault; they are never in the backup itself
 * @param files every other file, so that none can be exchanged, added or left out
 */
public record Manifest(
        String format, Instant madeAt, Instant until, List<Log> logs, List<Integer> generations, List<File> files) {

    static final String FORMAT = "throughline.backup.v1";

    private static final String ROW = "%-21s %10s %10s %10s %-64s%n";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public Manifest {
        logs = List.copyOf(logs);
        generations = List.copyOf(generations);
        files = List.copyOf(files);
    }

    /**
     * A log, as far as the backup holds it.
     *
     * @param commits 0 if nothing had been recorded
     * @param position of its last event
     * @param head hash of its last commit, in hexadecimal: covers everything before
     * @param anchoredUpTo commit of the newest anchor that goes with it; 0 if there is none
     */
    public record Log(String name, long commits, long position, String head, long anchoredUpTo) {}

    /**
     * A file of the backup.
     *
     * @param path from the root of the backup
     * @param sha256 of its content, in hexadecimal
     */
    public record File(String path, long bytes, String sha256) {}

    /** A signature of a service, by the key that signs its anchors, over the manifest as it is written. */
    record Signature(String service, String key, String signature) {}

    /** The services it holds logs of; each of them signs. */
    Collection<String> services() {
        var services = new TreeSet<String>();
        logs.forEach(log -> services.add(ServiceSettings.serviceOf(log.name())));
        return services;
    }

    /** A log by its name. */
    Optional<Log> log(String name) {
        return logs.stream().filter(log -> log.name().equals(name)).findFirst();
    }

    /** One row per log. */
    public String table() {
        var rows = new StringBuilder(ROW.formatted("LOG", "COMMITS", "POSITION", "ANCHORED", "HEAD"));
        logs.forEach(log ->
                rows.append(ROW.formatted(log.name(), log.commits(), log.position(), log.anchoredUpTo(), log.head())));
        return rows.toString();
    }

    byte[] json() {
        return write(this);
    }

    static byte[] write(Object content) {
        try {
            return JSON.writeValueAsBytes(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts, numbers and times are JSON", impossible);
        }
    }

    static <T> T read(byte[] content, Class<T> type) throws IOException {
        try {
            return JSON.readValue(content, type);
        } catch (JsonProcessingException damaged) {
            throw new IOException("the backup is damaged: what should be JSON is none", damaged);
        }
    }
}
