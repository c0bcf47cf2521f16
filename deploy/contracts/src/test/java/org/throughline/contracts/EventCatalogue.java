package org.throughline.contracts;

import java.util.stream.Collectors;

/** The page that lists every type of event there is. */
final class EventCatalogue {
    private static final String HEAD = """
            # Events

            Every type of event, by the service that decides it. Generated from the catalogues; the build fails if it is not.
            A *published* type goes to the other services and never breaks: its schema and an example stand under
            `contracts/events/` of its service, and `contracts/asyncapi.yaml` says how it travels. An *internal* type stays.
            """;

    private EventCatalogue() {}

    static String page() {
        return HEAD + Services.ALL.stream().map(EventCatalogue::chapter).collect(Collectors.joining());
    }

    private static String chapter(Service service) {
        String rows =
                EventDescription.of(service).stream().map(EventCatalogue::row).collect(Collectors.joining());
        return """

                ## %s

                | type | rev | | told to | what it says |
                |---|---|---|---|---|
                %s""".formatted(service.name(), rows);
    }

    private static String row(EventDescription event) {
        return "| `%s` | %d | %s | %s | %s |\n"
                .formatted(
                        event.type().name(),
                        event.type().revision(),
                        event.published() ? "published" : "internal",
                        String.join(", ", event.listeners()),
                        event.meaning());
    }
}
