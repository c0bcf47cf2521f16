package org.throughline.platform.openapi;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What parameters are that mean the same in every operation. */
final class ParameterWords {
    private static final Map<String, String> WORDS = Map.of(
            "knownAt", "Answer with what this service had recorded by then: ISO-8601 with an offset.",
            "from", "First time, inclusive: ISO-8601 with an offset.",
            "until", "Last time, exclusive: ISO-8601 with an offset.",
            "cursor", "`next` of the page before, unchanged.",
            "limit", "Entries on a page: 1 to 200, 50 if not given.",
            "monday", "The Monday of the week at the facility, as an ISO-8601 date.");

    private ParameterWords() {}

    /** Of a parameter that has the same name everywhere. */
    static Optional<String> common(String name) {
        return Optional.ofNullable(WORDS.get(name));
    }

    /** The form of one that is read as a text. */
    static Optional<String> format(String name) {
        return switch (name) {
            case "knownAt", "from", "until" -> Optional.of("date-time");
            case "monday", "firstDay", "lastDay" -> Optional.of("date");
            default -> Optional.empty();
        };
    }

    /** Of a parameter that names a record. */
    static Optional<String> ofId(String name) {
        if (!name.endsWith("Id")) {
            return Optional.empty();
        }
        String thing = name.substring(0, name.length() - 2)
                .replaceAll("([A-Z])", " $1")
                .toLowerCase(Locale.ROOT);
        return Optional.of("Which " + thing + ", by its id.");
    }
}
