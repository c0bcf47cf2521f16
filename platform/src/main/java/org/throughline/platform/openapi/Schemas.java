package org.throughline.platform.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/**
 * Names and describes the schemas that operations use.
 *
 * <p>A type inside another is named with it: the {@code Request} of {@code ScreeningResource} is a {@code ScreeningRequest}.
 */
final class Schemas {
    private static final String PREFIX = "#/components/schemas/";

    private final IndexView index;
    private final Javadocs docs;
    private final Map<String, Schema> given;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<Schema> renamed = new HashSet<>();

    Schemas(IndexView index, Javadocs docs, Map<String, Schema> given) {
        this.index = index;
        this.docs = docs;
        this.given = given;
    }

    /** Follows a schema and the type it was made of. */
    void visit(Schema schema, Type type) {
        Type inner = inner(type);
        String ref = schema.getRef();
        if (ref != null && ref.startsWith(PREFIX) && renamed.add(schema)) {
            String old = ref.substring(PREFIX.length());
            boolean seen = names.containsKey(old);
            String name = names.computeIfAbsent(old, _ -> name(inner));
            schema.setRef(PREFIX + name);
            if (!seen) describe(given(old), inner);
        }
        if (schema.getItems() != null) visit(schema.getItems(), inner);
        if (schema.getAdditionalPropertiesSchema() != null) visit(schema.getAdditionalPropertiesSchema(), inner);
        for (List<Schema> parts : parts(schema)) {
            parts.forEach(part -> visit(part, inner));
        }
    }

    private static List<List<Schema>> parts(Schema schema) {
        List<List<Schema>> parts = new ArrayList<>();
        if (schema.getAllOf() != null) parts.add(schema.getAllOf());
        if (schema.getAnyOf() != null) parts.add(schema.getAnyOf());
        if (schema.getOneOf() != null) parts.add(schema.getOneOf());
        return parts;
    }

    private Schema given(String name) {
        return Objects.requireNonNull(given.get(name), name);
    }

    private void describe(Schema schema, Type type) {
        String owner = type.name().toString();
        docs.ofType(owner).filter(_ -> schema.getDescription() == null).ifPresent(schema::setDescription);
        ClassInfo known = index.getClassByName(type.name());
        Map<String, Schema> properties = schema.getProperties();
        if (known == null || properties == null) {
            return;
        }
        properties.forEach((property, one) -> {
            FieldInfo field = known.field(property);
            if (field != null) visit(one, field.type());
            anchor(one);
            docs.ofComponent(owner, property)
                    .filter(_ -> one.getDescription() == null)
                    .ifPresent(one::setDescription);
        });
    }

    /** Java matches a pattern against the whole text, JSON Schema against any part of it. */
    private static void anchor(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^")) {
            schema.setPattern("^(" + pattern + ")$");
        }
        if (schema.getItems() != null) {
            anchor(schema.getItems());
        }
    }

    /** What a list, an optional or a map is of. */
    private static Type inner(Type type) {
        return switch (type.kind()) {
            case PARAMETERIZED_TYPE ->
                inner(type.asParameterizedType().arguments().getLast());
            case ARRAY -> inner(type.asArrayType().constituent());
            default -> type;
        };
    }

    private static String name(Type type) {
        String name = type.name().withoutPackagePrefix();
        String[] nested = name.split("\\$");
        if (nested.length > 1) {
            nested[0] = nested[0].replaceFirst("(Resource|Requests)$", "");
        }
        return String.join("", nested);
    }

    /** All that are used, by their names. */
    Map<String, Schema> named() {
        Map<String, Schema> used = new TreeMap<>();
        names.forEach((old, name) -> {
            if (used.put(name, given(old)) != null) {
                throw new IllegalStateException("two types are described as " + name + "; rename one");
            }
        });
        return used;
    }
}
