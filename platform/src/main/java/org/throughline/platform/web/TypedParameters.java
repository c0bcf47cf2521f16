package org.throughline.platform.web;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads codes, numbers, dates and ids in the query and in headers. What cannot be read is named, with the codes that can be,
 * and never repeated; without this, Jakarta REST answers a wrong filter as if there were no such record. Paths are left to it:
 * an id that is none names no record. An {@code Optional} parameter is not asked about: take a nullable one.
 */
@Provider
public final class TypedParameters implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, Object>> READINGS = Map.of(
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            LocalDate.class, LocalDate::parse,
            UUID.class, UUID::fromString);

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        String name = Arrays.stream(annotations)
                .flatMap(TypedParameters::name)
                .findFirst()
                .orElse(null);
        if (name == null) return null;
        if (type.isEnum()) return new Codes<>(name, List.of(type.getEnumConstants()));
        Function<String, Object> reading = READINGS.get(type);
        return reading == null ? null : new Values<>(name, reading);
    }

    private static Stream<String> name(Annotation annotation) {
        return switch (annotation) {
            case QueryParam query -> Stream.of(query.value());
            case HeaderParam header -> Stream.of(header.value());
            default -> Stream.empty();
        };
    }

    /** One of a few codes, exactly as they are written. */
    private record Codes<T>(String name, List<T> codes) implements ParamConverter<T> {
        @Override
        public @Nullable T fromString(@Nullable String value) {
            if (value == null) return null;
            return codes.stream()
                    .filter(code -> code.toString().equals(value))
                    .findFirst()
                    .orElseThrow(() -> ProblemMappers.outOfBounds(List.of(name))
                            .with(
                                    "allowed",
                                    codes.stream().map(Object::toString).toList()));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }

    /** A number, a date or an id. */
    private record Values<T>(String name, Function<String, Object> reading) implements ParamConverter<T> {
        @Override
        @SuppressWarnings("unchecked") // a reading gives what it is listed under
        public @Nullable T fromString(@Nullable String value) {
            if (value == null) return null;
            try {
                return (T) reading.apply(value);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw ProblemMappers.outOfBounds(List.of(name));
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
