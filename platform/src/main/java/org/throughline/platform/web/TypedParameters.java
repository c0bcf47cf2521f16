package org.throughline.platform.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads codes, numbers, dates, ids, and what is true or false in the query. What cannot be read is named, with the codes
 * that can be, and never repeated; without this, Jakarta REST answers a wrong filter as if there were no such record,
 * and takes any word for false. Paths are left to it: an id that is none names no record. An {@code Optional} parameter
 * is not asked about: take a nullable one.
 */
@Provider
public final class TypedParameters implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, Object>> READINGS = Map.of(
            boolean.class, TypedParameters::truth,
            Boolean.class, TypedParameters::truth,
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            LocalDate.class, LocalDate::parse,
            UUID.class, UUID::fromString);

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Function<String, ?> reading = type.isEnum() ? text -> code(type, text) : READINGS.get(type);
        if (reading == null) return null;
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .map(name -> new Typed<>(name, type, reading))
                .findFirst()
                .orElse(null);
    }

    private static Object truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static Object code(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(code -> ((Enum<?>) code).name().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private record Typed<T>(String name, Class<T> type, Function<String, ?> reading) implements ParamConverter<T> {
        @Override
        @SuppressWarnings("unchecked") // a reading gives what it is listed under
        public @Nullable T fromString(@Nullable String value) {
            if (value == null) return null;
            try {
                return (T) reading.apply(value);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw ProblemMappers.parameter(name, type);
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
