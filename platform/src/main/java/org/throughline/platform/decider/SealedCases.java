package org.throughline.platform.decider;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The records at the leaves of a sealed type. */
final class SealedCases {
    private SealedCases() {}

    static List<Class<?>> of(Class<?> type) {
        return leaves(type).distinct().toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses()).flatMap(SealedCases::leaves);
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getName() + " is neither sealed nor a record");
        }
        return Stream.of(type);
    }
}
