package org.throughline.outcomes.instrument.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.outcomes.instrument.domain.Safety.CriticalItem;
import org.throughline.outcomes.instrument.domain.Scoring.Basis;
import org.throughline.outcomes.instrument.domain.Scoring.Cut;

/**
 * One version of a questionnaire and of how it is scored. Never changed once published: another number is another version.
 *
 * @param code what the instrument is called, such as {@code PHQ-9}
 * @param family scores are compared within one family only: same scored items, same window
 * @param version from 1; an organisation's own versions of a shipped instrument from 1001
 * @param codes how others call it
 * @param windowDays the days the answers look back on; 0 where they speak of now or in general
 * @param againAfterDays days after which giving it again says something new; 0 where the source says nothing
 * @param direction which way is worse
 * @param items in order, numbered from 1
 * @param gates answers after which items are not asked
 * @param safety what asks for somebody to act
 * @param scoring from answers to a result
 * @param change from two totals to a judgement; none where no threshold is published
 * @param next instruments a total asks for
 * @param licence what allows its use
 * @param sources where each number comes from
 */
public record InstrumentDefinition(
        String code,
        String family,
        int version,
        Codes codes,
        int windowDays,
        int againAfterDays,
        Direction direction,
        List<Item> items,
        List<Gate> gates,
        Safety safety,
        Scoring scoring,
        List<ChangeRule> change,
        List<Next> next,
        String licence,
        List<Source> sources) {

    /** Code system of what has no public code. */
    public static final String LOCAL_SYSTEM = "urn:iop:instrument";

    public InstrumentDefinition {
        items = List.copyOf(items);
        gates = List.copyOf(gates);
        change = List.copyOf(change);
        next = List.copyOf(next);
        sources = List.copyOf(sources);
    }

    /**
     * Public codes.
     *
     * @param system they are of
     * @param panel of the questionnaire
     * @param score of its result; empty where it has none
     */
    public record Codes(String system, String panel, String score) {}

    /** An instrument that totals in a range ask for. */
    public record Next(String instrument, int from, int to) {}

    /** Where a number comes from. */
    public record Source(String number, String source) {}

    Item item(int number) {
        return items.get(number - 1);
    }

    /** The items that count. */
    List<Item> scoredItems() {
        return items.stream().filter(Item::scored).toList();
    }

    /** Smallest total. */
    public int totalMin() {
        return scoring.multiplier() * scoredItems().stream().mapToInt(Item::min).sum();
    }

    /** Largest total. */
    public int totalMax() {
        return scoring.multiplier() * scoredItems().stream().mapToInt(Item::max).sum();
    }

    /** Numbers of the items that are not asked after these answers. */
    public Set<Integer> skipped(List<Integer> answers) {
        return gates.stream()
                .filter(gate -> gate.closes(answers))
                .flatMap(gate -> gate.skips().stream())
                .collect(Collectors.toSet());
    }

    /** These answers without those to items that are not asked after them. */
    public List<Integer> asked(List<Integer> answers) {
        Set<Integer> skipped = skipped(answers);
        return IntStream.rangeClosed(1, answers.size())
                .mapToObj(number -> skipped.contains(number) ? Score.UNANSWERED : answers.get(number - 1))
                .toList();
    }

    /** The first item that was answered though the answers before it close its gate. */
    public Optional<Integer> answeredBehindGate(List<Integer> answers) {
        return skipped(answers).stream()
                .filter(number -> Answers.given(answers, number))
                // Many senders fill what is not asked with the answer that counts nothing.
                .filter(number -> answers.get(number - 1) != item(number).min())
                .min(Integer::compare);
    }

    /** The cut for a person of this sex. */
    public Optional<Cut> cut(Sex sex) {
        Basis own = switch (sex) {
            case FEMALE -> Basis.FEMALE;
            case MALE -> Basis.MALE;
            case UNKNOWN -> Basis.SEX_UNKNOWN;
        };
        return scoring.cuts().stream()
                .filter(cut -> cut.basis() == own || cut.basis() == Basis.EVERYBODY)
                .findFirst();
    }

    /** The rule of change, where one is published. */
    public Optional<ChangeRule> changeRule() {
        return change.stream().findFirst();
    }

    /** The items that are looked at before any total. */
    public List<CriticalItem> criticalItems() {
        return safety.items();
    }

    /** Whether any of these answers to its critical items is a positive one. */
    public boolean meansDanger(List<Integer> answers) {
        return criticalItems().stream()
                .anyMatch(one -> one.item() <= answers.size() && one.positive(answers.get(one.item() - 1)));
    }

    /** Whether totals of the two can be compared: the same scored items, window and result, under one family. */
    boolean comparesWith(InstrumentDefinition other) {
        return family.equals(other.family)
                && windowDays == other.windowDays
                && direction == other.direction
                && scoring.method() == other.scoring.method()
                && scoring.multiplier() == other.scoring.multiplier()
                && scale().equals(other.scale());
    }

    private record Scale(int min, int max, int step, boolean reversed) {}

    private List<Scale> scale() {
        return scoredItems().stream()
                .map(item -> new Scale(item.min(), item.max(), item.step(), item.reversed()))
                .toList();
    }
}
