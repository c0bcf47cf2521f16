package org.throughline.platform.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.privacy.Opened;

/**
 * What an auditor is shown of an event's content.
 *
 * @param state how much of it
 * @param fields as they are read today, by name; only where something is shown
 * @param plain the content itself, where nothing of it had to be masked
 */
public record AuditedContent(
        State state,
        @Nullable Map<String, Object> fields,
        @JsonIgnore Opened.@Nullable Plain plain) {

    /** How much of the content is shown. */
    public enum State {
        /** All of it. */
        SHOWN,
        /** All but what people said in their own words. */
        MASKED,
        /** Nothing: it says who somebody is, or is nobody's but its author's. */
        WITHHELD,
        /** Nothing here: the service that decided it shows it. */
        TOLD,
        /** Nothing: its key was destroyed, so nobody can read it any more. The chain still covers it. */
        ERASED,
        /** Nothing: this version of the service cannot read it. */
        UNREADABLE,
        /** Nothing: what is stored is not what was sealed. Somebody touched it. */
        BROKEN
    }

    /** By this name a field of any event names a person. */
    private static final String PERSON = "participantId";

    /** Whom an event shown so names: the one person it is about, and those its content names. */
    Stream<String> people(@Nullable String subject) {
        return Stream.concat(Stream.ofNullable(subject), fields == null ? Stream.empty() : named(fields))
                .distinct();
    }

    private static Stream<String> named(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .flatMap(entry -> PERSON.equals(entry.getKey()) && entry.getValue() instanceof String id
                                ? Stream.of(id)
                                : named(entry.getValue()));
            case List<?> list -> list.stream().flatMap(AuditedContent::named);
            case null, default -> Stream.empty();
        };
    }

    /** Nothing is shown. */
    static AuditedContent none(State state) {
        return new AuditedContent(state, null, null);
    }

    @Override
    public String toString() {
        return "AuditedContent[" + state + "]";
    }
}
