package org.throughline.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.platform.decider.UnreadableEventException;

/**
 * What a consumer may rely on: the producer decides the type, tells it, and writes every field the consumer reads with the
 * value the consumer finds there.
 */
final class Contract {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String NOT_SAID = " is read and not said";

    private Contract() {}

    /** How the two sides differ; empty if they agree. */
    static List<String> broken(Told<?> told) {
        List<GoldenFile> files = told.goldenFiles();
        if (files.isEmpty()) {
            return List.of(told.producer() + " has no type " + told.type());
        }
        if (told.fromAnotherService() && !Services.named(told.producer()).publishes(told.type())) {
            return List.of(told.producer() + " keeps " + told.type() + " to itself");
        }
        return files.stream().flatMap(file -> broken(told, file).stream()).toList();
    }

    /** How the consumer fails to read one event. */
    static List<String> broken(Told<?> told, GoldenFile file) {
        try {
            Set<String> supplied = supplied(told, file.revision());
            return differences(file.toString(), found(told, file), file.payload())
                    .filter(difference -> !supplied.contains(difference))
                    .toList();
        } catch (UnreadableEventException e) {
            return List.of(file + " is not read: " + e.getMessage());
        }
    }

    /** What a revision never said and a later one does, where the consumer has a word of its own for it. */
    private static Set<String> supplied(Told<?> told, int revision) {
        List<GoldenFile> files = told.goldenFiles();
        int latest = files.stream().mapToInt(GoldenFile::revision).max().orElse(revision);
        return told.suppliesWhatIsMissing() && revision < latest
                ? files.stream()
                        .filter(kept -> kept.revision() == revision)
                        .flatMap(kept -> differences(kept.toString(), found(told, kept), kept.payload()))
                        .filter(difference -> difference.endsWith(NOT_SAID))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** The fields a consumer reads of an event, with the values it finds. */
    static JsonNode found(Told<?> told, GoldenFile file) {
        try {
            return JSON.readTree(told.readBack(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> differences(String at, JsonNode found, JsonNode said) {
        if (found.isNull() || said.isMissingNode()) {
            return Stream.of(at + NOT_SAID);
        }
        if (found.isObject()) {
            return found.properties().stream()
                    .flatMap(field ->
                            differences(at + "/" + field.getKey(), field.getValue(), said.path(field.getKey())));
        }
        if (found.isArray() && found.size() == said.size()) {
            return IntStream.range(0, found.size())
                    .boxed()
                    .flatMap(index -> differences(at + "/" + index, found.path(index), said.path(index)));
        }
        return found.equals(said) ? Stream.empty() : Stream.of(at + " is " + said + " and read as " + found);
    }
}
