package org.throughline.contracts;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A record made up of recognisable values, so that where one of them turns up can be told. */
final class Sample {
    /** Stands in every text. */
    static final String TEXT = "Zqxmadeup";

    /** Components that take words of a form of their own, by name. */
    private static final Map<String, Object> WELL_FORMED = Map.of("service", "outcomes", "fingerprint", "0".repeat(64));

    private Sample() {}

    /** Every record a sealed type leads to; the type itself, if it is one. */
    static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Sample::records)
                : Stream.of(type);
    }

    /** One of the type: a record of such values, for a sealed type the first it leads to, for an enum its first constant. */
    static Object of(Type type) {
        if (type instanceof ParameterizedType of) {
            return ofGeneric((Class<?>) of.getRawType(), of.getActualTypeArguments());
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isEnum()) {
            return wanted.getEnumConstants()[0];
        }
        if (wanted.isSealed()) {
            return of(records(wanted).findFirst().orElseThrow());
        }
        return wanted.isRecord() ? ofRecord(wanted) : ofValue(wanted);
    }

    private static Object ofRecord(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> made = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            made.setAccessible(true);
            return made.newInstance(Arrays.stream(components)
                    .map(component -> WELL_FORMED.getOrDefault(component.getName(), of(component.getGenericType())))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type.getName(), e);
        }
    }

    private static Object ofGeneric(Class<?> type, Type[] of) {
        return switch (type.getSimpleName()) {
            case "List" -> List.of(of(of[0]));
            case "Set", "Collection" -> Set.of(of(of[0]));
            case "Map" -> Map.of(of(of[0]), of(of[1]));
            case "Optional" -> Optional.of(of(of[0]));
            default -> throw new IllegalStateException("no sample of " + type.getName());
        };
    }

    private static Object ofValue(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String", "Object" -> TEXT;
            case "UUID" -> UUID.randomUUID();
            case "int", "Integer" -> 30;
            case "long", "Long" -> 30L;
            case "boolean", "Boolean" -> true;
            case "Instant" -> Instant.EPOCH;
            case "LocalDate" -> LocalDate.EPOCH;
            case "LocalTime" -> LocalTime.NOON;
            case "Duration" -> Duration.ofMinutes(1);
            case "ZoneId" -> ZoneId.of("UTC");
            case "ZoneOffset" -> ZoneOffset.UTC;
            default -> throw new IllegalStateException("no sample of " + type.getName());
        };
    }
}
