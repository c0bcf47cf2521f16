package org.throughline.contracts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An event as its producer writes it, kept among the producer's own tests. */
record GoldenFile(String type, int revision, ObjectNode payload) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("(?<type>.+)\\.rev(?<revision>\\d+)\\.json");
    private static final Map<String, List<GoldenFile>> LOADED = new ConcurrentHashMap<>();

    /** All of one service, read once; there is no service without any. */
    static List<GoldenFile> of(String service) {
        return LOADED.computeIfAbsent(service, GoldenFile::load);
    }

    private static List<GoldenFile> load(String service) {
        Path directory = Path.of("../..", service + "-service", "src/test/resources/golden");
        try (Stream<Path> files = Files.list(directory)) {
            List<GoldenFile> golden = files.sorted().map(GoldenFile::load).toList();
            if (golden.isEmpty()) {
                throw new IllegalStateException("no golden file in " + directory.toAbsolutePath());
            }
            return golden;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenFile load(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalStateException("not named as a golden file: " + file);
        }
        try {
            ObjectNode payload = JSON.readValue(Files.readString(file), ObjectNode.class);
            return new GoldenFile(name.group("type"), Integer.parseInt(name.group("revision")), payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same event, saying something else. */
    GoldenFile saying(ObjectNode other) {
        return new GoldenFile(type, revision, other);
    }

    byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return type + " revision " + revision;
    }
}
