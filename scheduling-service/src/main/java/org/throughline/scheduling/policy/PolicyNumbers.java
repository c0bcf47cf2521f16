package org.throughline.scheduling.policy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.throughline.scheduling.policy.domain.PolicyNumber;

/** Every number a programme may set for itself, as shipped in {@code policy/numbers.json}. */
public final class PolicyNumbers {
    private static final String SHIPPED = "/policy/numbers.json";
    private static final String QUIET_FROM = "scheduling.quiet-from-hour";
    private static final String QUIET_UNTIL = "scheduling.quiet-until-hour";
    private static final String LEAST = "-least";
    private static final String MOST = "-most";

    private final Map<String, PolicyNumber> byName = new LinkedHashMap<>();

    private PolicyNumbers(List<PolicyNumber> numbers) {
        for (PolicyNumber number : numbers) {
            if (byName.put(number.name(), number) != null) {
                throw new IllegalArgumentException("described twice: " + number.name());
            }
        }
    }

    /** Those that are shipped. */
    public static PolicyNumbers shipped() {
        try (InputStream json = PolicyNumbers.class.getResourceAsStream(SHIPPED)) {
            return new PolicyNumbers(new ObjectMapper().readValue(json, new TypeReference<List<PolicyNumber>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order they are shipped. */
    public List<PolicyNumber> all() {
        return List.copyOf(byName.values());
    }

    /**
     * Those of the given numbers that there are not, or that are out of their bounds, pairs of which the least is more than
     * the most, and quiet hours that never end, by name.
     */
    public List<String> wrong(Map<String, Long> given) {
        List<String> wrong = new ArrayList<>();
        Map<String, Long> all = completed(given);
        all.keySet().stream()
                .filter(name -> name.endsWith(LEAST))
                .flatMap(name -> contradicting(name, name.substring(0, name.length() - LEAST.length()) + MOST, all))
                .forEach(wrong::add);
        if (Objects.equals(all.get(QUIET_FROM), all.get(QUIET_UNTIL))) {
            wrong.addAll(List.of(QUIET_FROM, QUIET_UNTIL));
        }
        given.forEach((name, value) -> {
            PolicyNumber number = byName.get(name);
            if (number == null || !number.allows(value)) {
                wrong.add(name);
            }
        });
        return wrong;
    }

    private static Stream<String> contradicting(String least, String most, Map<String, Long> all) {
        return all.getOrDefault(most, Long.MAX_VALUE) < all.getOrDefault(least, 0L)
                ? Stream.of(least, most)
                : Stream.empty();
    }

    /** The given numbers, and the standard for every other. */
    public Map<String, Long> completed(Map<String, Long> given) {
        Map<String, Long> all = new TreeMap<>();
        byName.values().forEach(number -> all.put(number.name(), number.standard()));
        all.putAll(given);
        return all;
    }
}
