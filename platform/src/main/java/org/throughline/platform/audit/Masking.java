package org.throughline.platform.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.ser.ResolvableSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * An event as fields, without what people said in their own words.
 *
 * <p>Masked is every value that does not print itself either, and every bare text that is no code or id: one with a space in
 * it, for example. What a type forgets to say is masked, not shown.
 */
final class Masking {
    /** Stands where something is not shown. */
    static final String MASK = "[masked]";

    private static final Pattern PRINTS_NOTHING = Pattern.compile("\\w*\\[redacted]");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,99}");
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(String.class, new Texts())
                    .addKeySerializer(String.class, new Keys())
                    .setSerializerModifier(new Guards()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private static final ObjectMapper IN_CLEAR = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private Masking() {}

    /** Nothing of an event is masked. */
    static Masked none(Object event) {
        return new Masked(IN_CLEAR.convertValue(event, FIELDS), true);
    }

    /** Whether a text is a code or an id, and nobody's words. */
    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /**
     * The fields of an event.
     *
     * @param complete whether nothing had to be masked
     */
    record Masked(Map<String, Object> fields, boolean complete) {}

    /** Masks one event. */
    static Masked of(Object event) {
        AtomicBoolean masked = new AtomicBoolean();
        try {
            byte[] json = JSON.writer().withAttribute(Masking.class, masked).writeValueAsBytes(event);
            return new Masked(JSON.readValue(json, FIELDS), !masked.get());
        } catch (IOException e) {
            throw new IllegalStateException(
                    "an event cannot be written: " + e.getClass().getSimpleName());
        }
    }

    private static String masked(SerializerProvider provider) {
        ((AtomicBoolean) provider.getAttribute(Masking.class)).set(true);
        return MASK;
    }

    private static String shown(String text, SerializerProvider provider) {
        return isCode(text) ? text : masked(provider);
    }

    private static final class Texts extends StdSerializer<String> {
        Texts() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(shown(text, provider));
        }
    }

    private static final class Keys extends StdSerializer<String> {
        Keys() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeFieldName(shown(text, provider));
        }
    }

    private static final class Guards extends BeanSerializerModifier {
        @Override
        @SuppressWarnings("unchecked") // a serializer is only ever given what it is for
        public JsonSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription description, JsonSerializer<?> serializer) {
            return description.getBeanClass().isRecord() ? new Guard((JsonSerializer<Object>) serializer) : serializer;
        }
    }

    /** Asks each record whether it would print itself. */
    private static final class Guard extends JsonSerializer<Object>
            implements ContextualSerializer, ResolvableSerializer {
        private final JsonSerializer<Object> usual;

        Guard(JsonSerializer<Object> usual) {
            this.usual = usual;
        }

        @Override
        public void serialize(Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (PRINTS_NOTHING.matcher(value.toString()).matches()) {
                json.writeString(masked(provider));
            } else {
                usual.serialize(value, json, provider);
            }
        }

        @Override
        public void serializeWithType(
                Object value, JsonGenerator json, SerializerProvider provider, TypeSerializer type) throws IOException {
            if (PRINTS_NOTHING.matcher(value.toString()).matches()) {
                json.writeString(masked(provider));
            } else {
                usual.serializeWithType(value, json, provider, type);
            }
        }

        @Override
        @SuppressWarnings("unchecked") // as above
        public JsonSerializer<?> createContextual(SerializerProvider provider, BeanProperty property)
                throws JsonMappingException {
            return new Guard((JsonSerializer<Object>) provider.handleSecondaryContextualization(usual, property));
        }

        @Override
        public void resolve(SerializerProvider provider) throws JsonMappingException {
            if (usual instanceof ResolvableSerializer resolvable) {
                resolvable.resolve(provider);
            }
        }
    }
}
