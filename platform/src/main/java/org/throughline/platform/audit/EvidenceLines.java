package org.throughline.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.Origin;
import org.throughline.platform.eventlog.RecordedCommit;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.RecordedRequest;
import org.throughline.platform.privacy.Opened;

/** Commits as lines of evidence; the form is part of {@code throughline.bundle.v1} and fixed for ever. */
final class EvidenceLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private EvidenceLines() {}

    /** Any JSON on one line, without its end. */
    static byte[] bytes(Object json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts, numbers, lists and maps are JSON", e);
        }
    }

    /** One line of JSON as what it says. */
    static Map<String, Object> read(String line) {
        try {
            return JSON.readValue(line, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written here is JSON", e);
        }
    }

    static Map<String, Object> read(ObjectNode line) {
        return JSON.convertValue(line, FIELDS);
    }

    /** A commit that is not shown: only what its hash covers besides number and previous. */
    static ObjectNode hidden(RecordedCommit commit) {
        return JSON.createObjectNode()
                .put("commit", commit.number())
                .put("body", commit.body().toString());
    }

    /**
     * A commit of which some events are shown; of the others stands their fingerprint.
     *
     * @param shown the contents of those, by event id
     */
    static ObjectNode shown(RecordedCommit commit, Map<String, AuditedContent> shown) {
        ObjectNode line = JSON.createObjectNode()
                .put("commit", commit.number())
                .put("first", commit.first())
                .put("cid", commit.id().toString())
                .put("at", Times.millis(commit.at()));
        RecordedRequest request = commit.request();
        if (request == null) {
            line.putNull("request");
        } else {
            line.putObject("request")
                    .put("hmac", request.keyedHash().toString())
                    .put("result", request.result());
        }
        var events = line.putArray("events");
        for (RecordedEvent event : commit.events()) {
            AuditedContent content = shown.get(event.id());
            events.add(content == null ? hidden(event) : shown(event, content));
        }
        return line.put("prev", commit.previous().toString())
                .put("hash", commit.hash().toString());
    }

    private static ObjectNode hidden(RecordedEvent event) {
        return JSON.createObjectNode().put("fingerprint", event.fingerprint().toString());
    }

    private static ObjectNode shown(RecordedEvent event, AuditedContent content) {
        ObjectNode line = JSON.createObjectNode()
                .put("stream", event.stream())
                .put("version", event.version())
                .put("id", event.id())
                .put("type", event.type())
                .put("rev", event.event().revision())
                .put("org", event.header().organisation())
                .put("subject", event.header().subject());
        line.set("header", header(event.header()));
        line.put(
                "sealed",
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(event.event().sealed().toBytes()));
        line.put("digest", event.event().digest().toString());
        ObjectNode told = line.putObject("content").put("state", content.state().name());
        Opened.Plain plain = content.plain();
        if (plain != null) {
            line.putObject("opening")
                    .put("salt", HexFormat.of().formatHex(plain.salt()))
                    .put("payload", new String(plain.payload(), StandardCharsets.UTF_8));
        } else if (content.fields() != null) {
            told.set("fields", JSON.valueToTree(content.fields()));
        }
        return line;
    }

    private static ObjectNode header(EventHeader header) {
        ObjectNode line = JSON.createObjectNode()
                .put("occurredAt", Times.millis(header.occurredAt()))
                .put("actor", header.actor())
                .put("correlation", header.correlation())
                .put("causation", header.causation())
                .put("key", header.key())
                .put("policy", header.policy());
        Origin origin = header.origin();
        if (origin == null) {
            return line.putNull("origin");
        }
        line.putObject("origin")
                .put("source", origin.source())
                .put("position", origin.position())
                .put("version", origin.version())
                .put("recordedAt", Times.millis(origin.recordedAt()))
                .put("fingerprint", origin.fingerprint().toString());
        return line;
    }
}
