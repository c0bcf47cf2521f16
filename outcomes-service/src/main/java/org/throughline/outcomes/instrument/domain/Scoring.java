package org.throughline.outcomes.instrument.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * From answers to a result.
 *
 * @param method what the result is
 * @param multiplier what the sum is multiplied with for the total
 * @param missingMax most scored answers that may be missing for a total to be prorated
 * @param bands cover the range of totals without gap or overlap; none where the source has none
 * @param levels gravest first, for a result that is no sum
 * @param subscales sums of some of the items
 * @param patterns combinations of answers the source names
 * @param cuts totals from which on a closer look is asked for; none where the source has none
 */
public record Scoring(
        Method method,
        int multiplier,
        int missingMax,
        List<Band> bands,
        List<Level> levels,
        List<Subscale> subscales,
        List<Pattern> patterns,
        List<Cut> cuts) {

    /** What the result of an instrument is. */
    public enum Method {
        /** A sum over the scored items. */
        TOTAL,
        /** Subscales only; a sum over all items means nothing. */
        SUBSCALES,
        /** The gravest level any answer reaches. */
        LEVEL
    }

    /** Whose cut it is. */
    public enum Basis {
        EVERYBODY,
        FEMALE,
        MALE,
        SEX_UNKNOWN
    }

    public Scoring {
        bands = List.copyOf(bands);
        levels = List.copyOf(levels);
        subscales = List.copyOf(subscales);
        patterns = List.copyOf(patterns);
        cuts = List.copyOf(cuts);
    }

    /** Every name in it. */
    Stream<String> names() {
        return Stream.of(
                        bands.stream().map(Band::name),
                        levels.stream().map(Level::name),
                        subscales.stream().map(Subscale::name),
                        patterns.stream().map(Pattern::name))
                .flatMap(some -> some);
    }

    /** Every list in it. */
    Stream<List<?>> lists() {
        return Stream.of(
                        Stream.<List<?>>of(bands, levels, subscales, patterns, cuts),
                        levels.stream().<List<?>>map(Level::anyOf),
                        subscales.stream().<List<?>>map(Subscale::items),
                        patterns.stream().<List<?>>map(Pattern::allOf),
                        patterns.stream().flatMap(one -> one.allOf().stream()).<List<?>>map(Part::items))
                .flatMap(some -> some);
    }

    /** A named part of the range, both ends included. */
    public record Band(String name, int from, int to) {}

    /**
     * A level of a result that is no sum.
     *
     * @param anyOf answers each of which reaches it; none for the level of those who reach no other
     */
    public record Level(String name, List<Reached> anyOf) {
        public Level {
            anyOf = List.copyOf(anyOf);
        }
    }

    /** Answers to one item, from one on. */
    public record Reached(int item, int from) {}

    /** A sum of some of the items. */
    public record Subscale(String name, List<Integer> items, Direction direction) {
        public Subscale {
            items = List.copyOf(items);
        }
    }

    /** A combination of answers: each part must hold. */
    public record Pattern(String name, List<Part> allOf) {
        public Pattern {
            allOf = List.copyOf(allOf);
        }
    }

    /** So many of these items are answered from here on. */
    public record Part(List<Integer> items, int from, int atLeast) {
        public Part {
            items = List.copyOf(items);
        }
    }

    /** The first total, on the way to worse, that asks for a closer look. */
    public record Cut(Basis basis, int total) {}
}
