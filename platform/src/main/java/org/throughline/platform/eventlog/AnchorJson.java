package org.throughline.platform.eventlog;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A signed anchor as text, on one line. Final:
 * {@code {"format":"throughline.anchor.v1","log":…,"commit":…,"position":…,"hash":<hex>,"at":<ISO-8601 UTC, three
 * decimals>,"key":<hex>,"signature":<Base64 URL, unpadded>}}.
 *
 * <p>Reading is strict: all of these fields, each once, and no other.
 */
public final class AnchorJson {

    private static final String FORMAT = "throughline.anchor.v1";
    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private AnchorJson() {}

    /** Writes an anchor, without a line end. */
    public static String write(AnchorSigned signed) {
        var anchor = signed.anchor();
        var head = anchor.head();
        try {
            return MAPPER.writeValueAsString(new Fields(
                    FORMAT,
                    head.log(),
                    head.commit(),
                    head.position(),
                    HexFormat.of().formatHex(head.hash()),
                    MILLISECONDS.format(anchor.at()),
                    anchor.keyId(),
                    Base64.getUrlEncoder().withoutPadding().encodeToString(signed.signature())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an anchor cannot be written", e);
        }
    }

    /**
     * Reads what {@link #write} wrote; the signature is not checked.
     *
     * @throws IllegalArgumentException if it is no anchor of this format
     */
    public static AnchorSigned read(String text) {
        try {
            var fields = MAPPER.readValue(text, Fields.class);
            if (!fields.format().equals(FORMAT)) throw new IllegalArgumentException("not an anchor of a known format");
            var hash = HexFormat.of().parseHex(fields.hash());
            var head = new AnchorHead(fields.log(), fields.commit(), fields.position(), hash);
            var signature = Base64.getUrlDecoder().decode(fields.signature());
            return new AnchorSigned(new Anchor(head, Instant.parse(fields.at()), fields.key()), signature);
        } catch (JsonProcessingException | DateTimeException e) {
            throw new IllegalArgumentException("not an anchor", e);
        }
    }

    @JsonPropertyOrder({"format", "log", "commit", "position", "hash", "at", "key", "signature"})
    private record Fields(
            @JsonProperty(required = true) String format,
            @JsonProperty(required = true) String log,
            @JsonProperty(required = true) long commit,
            @JsonProperty(required = true) long position,
            @JsonProperty(required = true) String hash,
            @JsonProperty(required = true) String at,
            @JsonProperty(required = true) String key,
            @JsonProperty(required = true) String signature) {}
}
