package org.throughline.platform.relay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * How far a relay is: whoever has read its topic up to these ends was told all the source published up to the position.
 *
 * @param source name of the log
 * @param position of the last event relayed or passed over
 * @param asOf up to when nothing recorded at the source is missing, by the source's clock
 * @param ends of the partitions of the source's topic, from partition 0 on: the offset of the next record
 */
public record Watermark(String source, long position, Instant asOf, List<Long> ends) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Watermark {
        ends = List.copyOf(ends);
    }

    byte[] toJson() {
        ObjectNode node = JSON.createObjectNode()
                .put("source", source)
                .put("position", position)
                .put("asOf", asOf.toString());
        ends.forEach(node.putArray("ends")::add);
        return node.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Reads one from a record of the topic of watermarks. */
    public static Watermark fromJson(byte[] json) {
        try {
            JsonNode node = JSON.readTree(json);
            return new Watermark(
                    node.required("source").textValue(),
                    node.required("position").longValue(),
                    Instant.parse(node.required("asOf").textValue()),
                    StreamSupport.stream(node.required("ends").spliterator(), false)
                            .map(JsonNode::longValue)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
