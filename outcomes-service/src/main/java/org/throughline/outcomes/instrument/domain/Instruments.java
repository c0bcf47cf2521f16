package org.throughline.outcomes.instrument.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition.CriticalItem;

/** The definitions this service knows. */
public record Instruments(List<InstrumentDefinition> definitions) {

    private record Version(String code, int version) {}

    /** @throws IllegalArgumentException if two definitions share code and version */
    public Instruments {
        definitions = List.copyOf(definitions);
        Set<Version> seen = new HashSet<>();
        for (InstrumentDefinition one : definitions) {
            if (!seen.add(new Version(one.code(), one.version()))) {
                throw new IllegalArgumentException("two definitions of " + one.code() + " v" + one.version());
            }
        }
    }

    /** The definition with exactly this code and version. */
    public Optional<InstrumentDefinition> find(String code, int version) {
        return definitions.stream()
                .filter(one -> one.code().equals(code) && one.version() == version)
                .findFirst();
    }

    /**
     * The critical item of this version of the instrument, or of the newest if there is no such version. Spelling is
     * passed over: a positive answer under a name or version nobody knows is still a positive answer.
     */
    public Optional<CriticalItem> criticalItemOf(String code, int version) {
        return find(code, version).or(() -> newestLike(code)).flatMap(InstrumentDefinition::critical);
    }

    private Optional<InstrumentDefinition> newestLike(String code) {
        String wanted = lettersAndDigits(code);
        return definitions.stream()
                .filter(one -> lettersAndDigits(one.code()).equals(wanted))
                .max(Comparator.comparingInt(InstrumentDefinition::version));
    }

    private static String lettersAndDigits(String code) {
        return code.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }
}
