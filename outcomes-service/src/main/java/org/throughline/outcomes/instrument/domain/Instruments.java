package org.throughline.outcomes.instrument.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The definitions that are known.
 *
 * @param definitions all of them
 * @param ends when those that are retired ended
 */
public record Instruments(List<InstrumentDefinition> definitions, Map<Version, Instant> ends) {

    /** One version of an instrument. */
    public record Version(String code, int number) {}

    /** @throws IllegalArgumentException if two definitions share code and version */
    public Instruments {
        definitions = List.copyOf(definitions);
        ends = Map.copyOf(ends);
        Set<Version> seen = new HashSet<>();
        for (InstrumentDefinition one : definitions) {
            if (!seen.add(new Version(one.code(), one.version()))) {
                throw new IllegalArgumentException("two definitions of " + one.code() + " v" + one.version());
            }
        }
    }

    /** These, none of them retired. */
    public static Instruments of(List<InstrumentDefinition> definitions) {
        return new Instruments(definitions, Map.of());
    }

    /**
     * These and what an organisation keeps under one name.
     *
     * @param code the name, in any spelling
     */
    public Instruments with(String code, Shelf shelf) {
        if (shelf.equals(Shelf.EMPTY)) {
            return this;
        }
        List<InstrumentDefinition> all = new ArrayList<>(definitions);
        all.addAll(shelf.published());
        Map<Version, Instant> ended = new HashMap<>(ends);
        all.stream()
                .filter(one -> nameOf(one.code()).equals(nameOf(code)))
                .filter(one -> shelf.ends().containsKey(one.version()))
                .forEach(one -> ended.put(
                        new Version(one.code(), one.version()), shelf.ends().get(one.version())));
        return new Instruments(all, ended);
    }

    /** The definition with exactly this code and version. */
    public Optional<InstrumentDefinition> find(String code, int version) {
        return definitions.stream()
                .filter(one -> one.code().equals(code) && one.version() == version)
                .findFirst();
    }

    /** When this version ended, if it is retired. */
    public Optional<Instant> endOf(InstrumentDefinition definition) {
        return Optional.ofNullable(ends.get(new Version(definition.code(), definition.version())));
    }

    /**
     * The definition to look for critical answers by: this version of the instrument, or the newest if there is no such
     * version. Spelling is passed over: a positive answer under a name or version nobody knows is still a positive answer.
     */
    public Optional<InstrumentDefinition> findLike(String code, int version) {
        return find(code, version)
                .or(() -> like(code).stream()
                        .filter(one -> one.version() == version)
                        .findFirst()
                        .or(() -> newestLike(code)));
    }

    /** Every version of the instrument of that name, however it is spelled. */
    public List<InstrumentDefinition> like(String code) {
        String wanted = nameOf(code);
        return definitions.stream()
                .filter(one -> nameOf(one.code()).equals(wanted))
                .toList();
    }

    private Optional<InstrumentDefinition> newestLike(String code) {
        return like(code).stream().max(Comparator.comparingInt(InstrumentDefinition::version));
    }

    /** A code without what people spell differently: its letters and digits, at most 64. */
    public static String nameOf(String code) {
        String name = code.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        return name.substring(0, Math.min(name.length(), 64));
    }
}
