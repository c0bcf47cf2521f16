package org.throughline.embedded.launcher.issuer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a client asks its token to say, taken from the scope: {@code role:clinician org:north programme:iop-1}.
 *
 * <p>Kinds: role, org, subject, programme, facility, factor, purpose. Role, programme, facility and factor may be repeated.
 */
record Asked(Map<String, TreeSet<String>> values) {

    private static final List<String> ONCE = List.of("org", "subject", "purpose");
    private static final List<String> REPEATABLE = List.of("role", "programme", "facility", "factor");
    private static final int VALUES_MAX = 50;

    /** Empty when a part is of no known kind, badly written, repeated where it must not be, or one too many. */
    static Optional<Asked> parse(List<String> scope) {
        if (scope.size() > VALUES_MAX) return Optional.empty();
        var values = new TreeMap<String, TreeSet<String>>();
        for (String part : scope) {
            int colon = part.indexOf(':');
            if (colon < 0) return Optional.empty();
            String kind = part.substring(0, colon);
            String value = part.substring(colon + 1);
            if (!ClientRegistry.isName(value)) return Optional.empty();
            var known = values.computeIfAbsent(kind, _ -> new TreeSet<>());
            boolean allowed = REPEATABLE.contains(kind) || (ONCE.contains(kind) && known.isEmpty());
            if (!allowed) return Optional.empty();
            known.add(value);
        }
        return Optional.of(new Asked(values));
    }

    TreeSet<String> all(String kind) {
        return values.getOrDefault(kind, new TreeSet<>());
    }

    Optional<String> one(String kind) {
        return all(kind).stream().findFirst();
    }
}
