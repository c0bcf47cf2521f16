package org.throughline.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.decider.EventType.Visibility;

/**
 * A type of event as its service decides it, and who reads it.
 *
 * @param meaning in one sentence
 * @param readers the services that read it, its own among them
 */
record EventDescription(EventType<?> type, String meaning, List<String> readers) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** All that a service decides, by name; two of its domains may decide one type. */
    static List<EventDescription> of(Service service) {
        return service.domains().stream()
                .flatMap(domain -> domain.catalogue().types())
                .filter(type -> type.visibility() != Visibility.TOLD)
                .collect(Collectors.<EventType<?>, String, EventType<?>, TreeMap<String, EventType<?>>>toMap(
                        EventType::name, type -> type, (one, _) -> one, TreeMap::new))
                .values()
                .stream()
                .map(type -> new EventDescription(type, meaning(type), readers(type.name())))
                .toList();
    }

    boolean published() {
        return type.visibility() == Visibility.PUBLISHED;
    }

    /** The other services that are told. */
    List<String> listeners() {
        return readers.stream()
                .filter(reader -> !type.name().startsWith(reader + "."))
                .toList();
    }

    private static List<String> readers(String type) {
        return Services.told()
                .filter(told -> told.type().equals(type))
                .<String>map(Told::consumer)
                .distinct()
                .sorted()
                .toList();
    }

    /** What is said of it: to others by its schema, else by its source, else by its name. */
    private static String meaning(EventType<?> type) {
        String said = type.visibility() == Visibility.PUBLISHED
                ? json("/contracts/events/" + type.name() + ".schema.json")
                        .path("description")
                        .asText()
                : plain(json("/" + type.record().getName().replace('.', '/') + "__Javadoc.json")
                        .path("doc")
                        .asText());
        return said.isBlank() ? words(type.name()) : said;
    }

    private static JsonNode json(String file) {
        try (InputStream found = EventDescription.class.getResourceAsStream(file)) {
            return found == null ? JSON.createObjectNode() : JSON.readTree(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first sentence. */
    private static String plain(String doc) {
        return doc.replaceAll("(?s)(<p>|\\R\\s*@).*", "")
                .replaceAll("\\{@\\w+\\s+([^}]*)}", "$1")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceFirst("(?<=\\.) .*$", "");
    }

    private static String words(String type) {
        String name = type.split("\\.", -1)[1].replace('-', ' ');
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + ".";
    }
}
