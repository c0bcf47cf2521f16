package org.throughline.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids that came up while one organisation worked: what a stranger would have to know to ask for its records.
 *
 * @param named one of each kind, by the name of the field
 * @param all every one of them
 */
record Known(Map<String, String> named, Set<String> all) {
    /** Follows from the id of a member of staff, which may be the same in two organisations; it leads each to its own. */
    private static final String SHARED = "clinicianId";

    private static final String ID = "[0-9a-zA-Z][0-9a-zA-Z-]{9,}";
    private static final Pattern UNIQUE = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    static Known from(Collection<Exchange> exchanges) {
        var known = new Known(new LinkedHashMap<>(), new TreeSet<>());
        for (Exchange exchange : exchanges) {
            if (!exchange.done()) continue;
            known.learn(exchange.body());
            if (exchange.asked().isJson() && exchange.asked().isCommand()) {
                known.learn(Exchange.json(exchange.asked().body()));
            }
        }
        return known;
    }

    private void learn(JsonNode node) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getKey().equals(SHARED)) continue;
            String value = field.getValue().asText();
            if (field.getKey().endsWith("Id") && value.matches(ID)) named.putIfAbsent(field.getKey(), value);
            if (named.containsValue(value)
                    || (value.matches(ID) && UNIQUE.matcher(value).find())) all.add(value);
        }
        node.forEach(this::learn);
    }

    /** As many ids that nobody ever gave out, in words as the known ones are; others each time. */
    Map<String, String> strange() {
        var strange = new HashMap<String, String>();
        for (String id : all) {
            String other = UUID.randomUUID().toString();
            Matcher unique = UNIQUE.matcher(id);
            strange.put(id, unique.find() ? unique.replaceFirst(other) : other);
        }
        return strange;
    }

    boolean anyIn(String text) {
        return all.stream().anyMatch(text::contains);
    }
}
