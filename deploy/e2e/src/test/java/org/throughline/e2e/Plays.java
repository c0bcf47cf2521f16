package org.throughline.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.throughline.story.Story;

/** The story, played in this process against a packaged system, and what can be compared of two plays. */
final class Plays {
    /** A fact about other people at another time has another one. */
    private static final String FINGERPRINT = "fingerprint";

    private Plays() {}

    static JsonNode play(PackagedSystem system, URI gateway, String organisation) {
        return play(system, gateway, organisation, new PrintWriter(new StringWriter()));
    }

    static JsonNode play(PackagedSystem system, URI gateway, String organisation, PrintWriter out) {
        try (var story = new Story(gateway, system.tokens(), organisation, out)) {
            return story.play(Story.referral());
        }
    }

    /** What a timeline says, entry by entry, without ids, fingerprints and moments, which differ from play to play. */
    static List<String> said(JsonNode timeline) {
        return StreamSupport.stream(timeline.path("entries").spliterator(), false)
                .map(entry -> entry.path("type").asText() + " " + plain(entry.path("fact")))
                .sorted()
                .toList();
    }

    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            var fields = new TreeMap<String, Object>();
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                if (!field.getKey().equals(FINGERPRINT)) fields.put(field.getKey(), plain(field.getValue()));
            }
            return fields;
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(Plays::plain)
                    .toList();
        }
        return node.isTextual() ? Volatile.without(node.asText()) : node;
    }
}
