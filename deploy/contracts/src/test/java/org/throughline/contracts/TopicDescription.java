package org.throughline.contracts;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.platform.relay.Topics;

/** The AsyncAPI document of what a service tells the others. */
final class TopicDescription {
    private TopicDescription() {}

    static String of(Service service) {
        List<EventDescription> told = EventDescription.of(service).stream()
                .filter(EventDescription::published)
                .toList();
        return """
            asyncapi: 3.0.0
            info:
              title: Throughline %1$s, events
              version: "1"
              description: |-
                What %1$s tells the other services: CloudEvents 1.0 in binary mode. The value of a record is sealed under the
                key that `ce_keyid` names; opened it is the JSON of the schema given. Delivery is at least once and in
                order inside a stream, so a receiver knows a repeat by `ce_id`. A type never breaks: fields are only added.
            channels:
              facts:
                address: %2$s
                description: All published events of %1$s.
                messages:
            %3$soperations:
              tell:
                action: send
                channel:
                  $ref: "#/channels/facts"
                summary: Tell what was decided, in the order it was recorded.
            components:
              messageTraits:
                fact:
                  contentType: application/octet-stream
                  headers:
                    type: object
                    required: [%4$s]
                    properties:
            %5$s  messages:
            %6$s""".formatted(
                service.name(),
                Topics.of(service.name()),
                each(told, TopicDescription::reference),
                headers().filter(TopicHeader::always).map(TopicHeader::key).collect(Collectors.joining(", ")),
                each(headers().toList(), TopicDescription::header),
                each(told, TopicDescription::message));
    }

    private static <T> String each(List<T> parts, Function<T, String> text) {
        return parts.stream().map(text).collect(Collectors.joining());
    }

    private static Stream<TopicHeader> headers() {
        return Stream.concat(TopicHeader.STANDARD.stream(), TopicHeader.OWN.stream());
    }

    private static String reference(EventDescription event) {
        return """
                      %1$s:
                        $ref: "#/components/messages/%1$s"
                """.formatted(event.type().name());
    }

    private static String header(TopicHeader header) {
        return """
                          %s:
                            type: string
                            description: "%s"
                """.formatted(header.key(), header.meaning());
    }

    private static String message(EventDescription event) {
        return """
                    %1$s:
                      name: %1$s
                      title: "%2$s"
                      description: "Revision %3$d. Told to %4$s."
                      traits:
                        - $ref: "#/components/messageTraits/fact"
                      payload:
                        $ref: events/%1$s.schema.json
                      examples:
                        - name: %1$s
                          payload:
                            $ref: events/%1$s.example.json
                """.formatted(event.type().name(), event.meaning(), event.type().revision(), told(event.listeners()));
    }

    private static String told(List<String> listeners) {
        return listeners.isEmpty() ? "nobody yet" : String.join(", ", listeners);
    }
}
