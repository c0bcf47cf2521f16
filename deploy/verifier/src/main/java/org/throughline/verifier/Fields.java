package org.throughline.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON object that is read strictly: what is missing, of another kind or not expected is unreadable. */
final class Fields {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String where;
    private final ObjectNode object;

    private Fields(String where, JsonNode node) {
        if (!(node instanceof ObjectNode fields)) throw new UnreadableException(where + " is no JSON object");
        this.where = where;
        this.object = fields;
    }

    /** Parses one object. */
    static Fields parse(String where, String text) {
        try {
            return new Fields(where, JSON.readTree(text));
        } catch (JsonProcessingException e) {
            // Not as the cause: it quotes what it read.
            throw new UnreadableException(where + " is no JSON");
        }
    }

    /** Refuses every other field. */
    Fields only(String... names) {
        Set<String> known = Set.of(names);
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) throw new UnreadableException(where + " has a field that does not belong there");
        });
        return this;
    }

    boolean has(String name) {
        return object.has(name);
    }

    String text(String name) {
        JsonNode value = value(name);
        if (!value.isTextual()) throw unreadable(name);
        return value.textValue();
    }

    @Nullable
    String optional(String name) {
        return value(name).isNull() ? null : text(name);
    }

    long number(String name) {
        JsonNode value = value(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) throw unreadable(name);
        return value.longValue();
    }

    /** Milliseconds since 1970. */
    long time(String name) {
        try {
            return Instant.parse(text(name)).toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw unreadable(name);
        }
    }

    byte[] hexadecimal(String name) {
        try {
            return HexFormat.of().parseHex(text(name));
        } catch (IllegalArgumentException e) {
            throw unreadable(name);
        }
    }

    byte[] base64(String name) {
        return decoded(text(name)).orElseThrow(() -> unreadable(name));
    }

    /** Reads Base64 as it is written here, URL-safe and unpadded; another text for the same bytes is none. */
    static Optional<byte[]> decoded(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text)
                    ? Optional.of(bytes)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Fields object(String name) {
        return new Fields(where + ", " + name, value(name));
    }

    @Nullable
    Fields optionalObject(String name) {
        return value(name).isNull() ? null : object(name);
    }

    List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode one : array(name)) objects.add(new Fields(where + ", " + name, one));
        return objects;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : array(name)) {
            if (!one.isTextual()) throw unreadable(name);
            texts.add(one.textValue());
        }
        return texts;
    }

    private JsonNode array(String name) {
        JsonNode value = value(name);
        if (!value.isArray()) throw unreadable(name);
        return value;
    }

    private JsonNode value(String name) {
        JsonNode value = object.get(name);
        if (value == null) throw new UnreadableException(where + " has no " + name);
        return value;
    }

    private UnreadableException unreadable(String name) {
        return new UnreadableException(where + " has a " + name + " of another kind");
    }
}
