package org.throughline.outcomes.instrument.domain;

import java.util.List;
import java.util.Optional;

/**
 * One version of a questionnaire and of how it is scored. Never changed once used: another number is another version.
 *
 * @param code what the instrument is called, such as {@code PHQ-9}
 * @param family scores are compared within one family only: same items, same window
 * @param version from 1
 * @param codes how others call it
 * @param windowDays the days the answers look back on
 * @param items in order, numbered from 1
 * @param criticalItems items that are looked at before any total; at most one
 * @param scoring from answers to a band
 * @param change from two totals to a judgement
 * @param licence what allows its use
 * @param sources where each number comes from
 */
public record InstrumentDefinition(
        String code,
        String family,
        int version,
        Codes codes,
        int windowDays,
        List<Item> items,
        List<CriticalItem> criticalItems,
        Scoring scoring,
        ChangeRule change,
        String licence,
        List<Source> sources) {

    /** @throws IllegalArgumentException if the definition contradicts itself */
    public InstrumentDefinition {
        items = List.copyOf(items);
        criticalItems = List.copyOf(criticalItems);
        sources = List.copyOf(sources);
        List<String> problems = DefinitionCheck.problems(items, criticalItems, scoring, change);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(code + " v" + version + ": " + String.join("; ", problems));
        }
    }

    /**
     * LOINC codes.
     *
     * @param panel of the questionnaire
     * @param score of its total
     */
    public record Codes(String panel, String score) {}

    /**
     * One question.
     *
     * @param number from 1
     * @param loinc its LOINC code
     * @param text as the licence allows it to be shown
     * @param min smallest answer
     * @param max largest answer
     */
    public record Item(int number, String loinc, String text, int min, int max) {
        /** Whether this can be an answer to it. */
        public boolean allows(int answer) {
            return answer >= min && answer <= max;
        }
    }

    /**
     * An item any positive answer to which is an alert.
     *
     * @param item its number
     * @param trigger what the alert is called
     * @param highFrom answers from here on are of high severity and always page
     */
    public record CriticalItem(int item, Trigger trigger, int highFrom) {}

    /**
     * From answers to a band.
     *
     * @param missingMax most answers that may be missing for a total to be prorated
     * @param bands cover 0 to the largest total without gap or overlap
     * @param screeningCut totals from here on ask for a closer look
     */
    public record Scoring(int missingMax, List<Band> bands, int screeningCut) {
        public Scoring {
            bands = List.copyOf(bands);
        }
    }

    /** A named part of the range, both ends included. */
    public record Band(String name, int from, int to) {}

    /** Where a number comes from. */
    public record Source(String number, String source) {}

    /** Largest total. */
    public int totalMax() {
        return items.stream().mapToInt(Item::max).sum();
    }

    /** The item that is looked at first, if there is one. */
    public Optional<CriticalItem> critical() {
        return criticalItems.stream().findFirst();
    }
}
