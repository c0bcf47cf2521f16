package org.throughline.platform.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded, without what people said in their own words, where an auditor is shown it on another way than a history. A text
 * that is wrapped alone is somebody's words, and so is every one that is no code or id.
 */
public final class WordsMasked {
    private static final String WRAPPED = "value";

    private WordsMasked() {}

    /** The fields of an event as it was recorded, masked; null stays null. */
    public static Map<String, @Nullable Object> of(Map<String, @Nullable Object> content) {
        Map<String, @Nullable Object> masked = new LinkedHashMap<>();
        content.forEach((name, value) -> masked.put(text(name), any(value)));
        return masked;
    }

    private static @Nullable Object any(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text(text);
            case Map<?, ?> wrapped when wrapped.size() == 1 && wrapped.get(WRAPPED) instanceof String -> Masking.MASK;
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> masked = new LinkedHashMap<>();
                map.forEach((name, field) -> masked.put(text(String.valueOf(name)), any(field)));
                yield masked;
            }
            case List<?> list -> {
                List<@Nullable Object> masked = new ArrayList<>();
                list.forEach(one -> masked.add(any(one)));
                yield masked;
            }
            case Object other -> other;
        };
    }

    private static String text(String text) {
        return Masking.isCode(text) ? text : Masking.MASK;
    }
}
