package org.throughline.outcomes.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.outcomes.instrument.Sound.CHANGE;
import static org.throughline.outcomes.instrument.Sound.CODES;
import static org.throughline.outcomes.instrument.Sound.ITEMS;
import static org.throughline.outcomes.instrument.Sound.SAFETY;
import static org.throughline.outcomes.instrument.Sound.SCORING;
import static org.throughline.outcomes.instrument.Sound.item;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.outcomes.instrument.domain.ChangeRule;
import org.throughline.outcomes.instrument.domain.DefinitionCheck;
import org.throughline.outcomes.instrument.domain.Direction;
import org.throughline.outcomes.instrument.domain.Flaw;
import org.throughline.outcomes.instrument.domain.Flaw.Kind;
import org.throughline.outcomes.instrument.domain.Gate;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition.Codes;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition.Next;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition.Source;
import org.throughline.outcomes.instrument.domain.Item;
import org.throughline.outcomes.instrument.domain.Safety;
import org.throughline.outcomes.instrument.domain.Safety.Action;
import org.throughline.outcomes.instrument.domain.Safety.Call;
import org.throughline.outcomes.instrument.domain.Safety.CriticalItem;
import org.throughline.outcomes.instrument.domain.Safety.CriticalTotal;
import org.throughline.outcomes.instrument.domain.Scoring;
import org.throughline.outcomes.instrument.domain.Scoring.Band;
import org.throughline.outcomes.instrument.domain.Scoring.Basis;
import org.throughline.outcomes.instrument.domain.Scoring.Cut;
import org.throughline.outcomes.instrument.domain.Scoring.Level;
import org.throughline.outcomes.instrument.domain.Scoring.Method;
import org.throughline.outcomes.instrument.domain.Scoring.Part;
import org.throughline.outcomes.instrument.domain.Scoring.Pattern;
import org.throughline.outcomes.instrument.domain.Scoring.Reached;
import org.throughline.outcomes.instrument.domain.Scoring.Subscale;

/** Every contradiction is found, and under its own name. */
class DefinitionCheckTest {
    private static final Level NONE = new Level("NONE", List.of());
    private static final Level SOME = new Level("SOME", List.of(new Reached(1, 1)));

    @Test
    void a_sound_definition_has_no_flaw() {
        assertThat(DefinitionCheck.flaws(Sound.DEFINITION)).isEmpty();
        assertThat(DefinitionCheck.flaws(Sound.gate(new Gate(List.of(1), 0, List.of(2)))))
                .isEmpty();
        assertThat(DefinitionCheck.flaws(Sound.withoutTotal(levels(SOME, NONE))))
                .isEmpty();
        assertThat(DefinitionCheck.flaws(
                        Sound.withoutTotal(without(Method.SUBSCALES, List.of(), List.of(subscale("A", 1, 2))))))
                .isEmpty();
    }

    static Stream<Arguments> flawed() {
        return Stream.of(
                        names(),
                        items(),
                        gates(),
                        critical(),
                        results(),
                        bands(),
                        levelsThatContradict(),
                        parts(),
                        cuts(),
                        changes())
                .flatMap(part -> part);
    }

    private static Arguments flaw(Kind kind, InstrumentDefinition definition) {
        return Arguments.of(kind, definition);
    }

    private static Stream<Arguments> names() {
        return Stream.of(
                flaw(Kind.NAME_IMPOSSIBLE, Sound.definition("", "family", 1, SAFETY)),
                flaw(Kind.NAME_IMPOSSIBLE, Sound.definition("a b", "family", 1, SAFETY)),
                flaw(Kind.NAME_IMPOSSIBLE, Sound.definition("HOPE-2", " ", 1, SAFETY)),
                flaw(Kind.NAME_IMPOSSIBLE, Sound.definition("HOPE-2", "f".repeat(101), 1, SAFETY)),
                flaw(Kind.NAME_IMPOSSIBLE, Sound.version(0)),
                flaw(Kind.TOO_LARGE, described(7, 0, "x".repeat(60_001), true)),
                flaw(
                        Kind.TOO_LARGE,
                        Sound.scoring(total(1, 0, Collections.nCopies(201, new Band("A", 0, 6)), List.of()))),
                flaw(Kind.WINDOW_IMPOSSIBLE, described(-1, 0, "Ours.", true)),
                flaw(Kind.WINDOW_IMPOSSIBLE, described(36_501, 0, "Ours.", true)),
                flaw(Kind.WINDOW_IMPOSSIBLE, described(7, -1, "Ours.", true)),
                flaw(Kind.SOURCE_MISSING, described(7, 0, " ", true)),
                flaw(Kind.SOURCE_MISSING, described(7, 0, "Ours.", false)),
                flaw(Kind.CODE_IMPOSSIBLE, Sound.codes(new Codes("", "HOPE-2", ""))),
                flaw(Kind.CODE_IMPOSSIBLE, Sound.codes(new Codes("urn:x", " ", ""))),
                flaw(Kind.CODE_IMPOSSIBLE, Sound.codes(new Codes("http://loinc.org", "44249-2", "44261-6"))),
                flaw(Kind.CODE_IMPOSSIBLE, Sound.codes(new Codes("http://loinc.org", "44249-1", "score"))),
                flaw(Kind.CODE_IMPOSSIBLE, Sound.items(List.of(coded(1, "a"), coded(2, "a")))));
    }

    private static InstrumentDefinition described(int window, int again, String licence, boolean sourced) {
        return new InstrumentDefinition(
                "HOPE-2",
                "HOPE-2 week",
                1,
                CODES,
                window,
                again,
                Direction.HIGHER_IS_WORSE,
                ITEMS,
                List.of(),
                SAFETY,
                SCORING,
                CHANGE,
                List.of(),
                licence,
                sourced ? List.of(new Source("all", "pilot")) : List.of());
    }

    private static Item coded(int number, String code) {
        return new Item(number, code, "How?", 0, 3, 1, false, true);
    }

    private static Stream<Arguments> items() {
        return Stream.of(
                flaw(Kind.ITEMS_NOT_NUMBERED, Sound.items(List.of())),
                flaw(Kind.ITEMS_NOT_NUMBERED, Sound.items(List.of(item(1, 0, 3), item(3, 0, 3)))),
                flaw(Kind.ITEMS_NOT_NUMBERED, Sound.items(Collections.nCopies(201, item(1, 0, 3)))),
                flaw(Kind.ITEM_RANGE_IMPOSSIBLE, Sound.items(List.of(item(1, 0, 3), item(2, 3, 3)))),
                flaw(Kind.ITEM_RANGE_IMPOSSIBLE, Sound.items(List.of(item(1, -1, 3), item(2, 0, 3)))),
                flaw(Kind.ITEM_RANGE_IMPOSSIBLE, Sound.items(List.of(item(1, 0, 1_001), item(2, 0, 3)))),
                flaw(Kind.ITEM_RANGE_IMPOSSIBLE, Sound.items(List.of(stepped(0), item(2, 0, 3)))),
                flaw(Kind.ITEM_RANGE_IMPOSSIBLE, Sound.items(List.of(stepped(2), item(2, 0, 3)))));
    }

    private static Item stepped(int step) {
        return new Item(1, "", "How?", 0, 3, step, false, true);
    }

    private static Stream<Arguments> gates() {
        return Stream.of(
                        new Gate(List.of(), 0, List.of(2)),
                        new Gate(List.of(1), 0, List.of()),
                        new Gate(List.of(3), 0, List.of(2)),
                        new Gate(List.of(1), 0, List.of(3)),
                        new Gate(List.of(1, 1), 0, List.of(2)),
                        new Gate(List.of(2), 0, List.of(1)),
                        new Gate(List.of(1), -1, List.of(2)),
                        new Gate(List.of(1), 3, List.of(2)))
                .map(gate -> flaw(Kind.GATE_IMPOSSIBLE, Sound.gate(gate)));
    }

    private static Stream<Arguments> critical() {
        Stream<Arguments> items = Stream.of(
                        new CriticalItem(0, "HOPE2_X", 1, 2, Call.PAGE, Action.CLINICAL_REVIEW),
                        new CriticalItem(3, "HOPE2_X", 1, 2, Call.PAGE, Action.CLINICAL_REVIEW),
                        new CriticalItem(1, "HOPE2_X", 0, 2, Call.PAGE, Action.CLINICAL_REVIEW),
                        new CriticalItem(1, "HOPE2_X", 4, 4, Call.PAGE, Action.CLINICAL_REVIEW),
                        new CriticalItem(1, "HOPE2_X", 2, 1, Call.PAGE, Action.CLINICAL_REVIEW),
                        new CriticalItem(1, "HOPE2_X", 1, 5, Call.PAGE, Action.CLINICAL_REVIEW),
                        new CriticalItem(1, "HOPE2_X", 1, 3, Call.WORKLIST, Action.CLINICAL_REVIEW),
                        new CriticalItem(1, "hope", 1, 2, Call.PAGE, Action.CLINICAL_REVIEW),
                        new CriticalItem(1, "PHQ9_ITEM9", 1, 2, Call.PAGE, Action.CLINICAL_REVIEW),
                        new CriticalItem(1, Safety.CRITICAL_ITEM_UNANSWERED, 1, 2, Call.PAGE, Action.CLINICAL_REVIEW))
                .map(one -> flaw(Kind.CRITICAL_ITEM_IMPOSSIBLE, Sound.safety(safety(one))));
        CriticalItem first = new CriticalItem(1, "HOPE2_X", 1, 2, Call.MONITORED, Action.CLINICAL_REVIEW);
        CriticalItem second = new CriticalItem(2, "HOPE2_X", 1, 2, Call.PAGE, Action.CLINICAL_REVIEW);
        Stream<Arguments> together = Stream.of(safety(first, second), safety(first, first))
                .map(safety -> flaw(Kind.CRITICAL_ITEM_IMPOSSIBLE, Sound.safety(safety)));
        Stream<Arguments> totals = Stream.of(
                        new CriticalTotal(-1, 6, "HOPE2_TOTAL", Action.CLINICAL_REVIEW),
                        new CriticalTotal(5, 7, "HOPE2_TOTAL", Action.CLINICAL_REVIEW),
                        new CriticalTotal(5, 4, "HOPE2_TOTAL", Action.CLINICAL_REVIEW),
                        new CriticalTotal(5, 6, "TOTAL", Action.CLINICAL_REVIEW),
                        new CriticalTotal(5, 6, "HOPE2_ITEM2", Action.CLINICAL_REVIEW))
                .map(one -> flaw(
                        Kind.CRITICAL_TOTAL_IMPOSSIBLE,
                        Sound.safety(new Safety(List.of(Sound.CRITICAL), List.of(one), false))));
        return Stream.of(items, together, totals).flatMap(part -> part);
    }

    private static Safety safety(CriticalItem... items) {
        return new Safety(List.of(items), List.of(), false);
    }

    private static Scoring without(Method method, List<Level> levels, List<Subscale> subscales) {
        return new Scoring(method, 1, 0, List.of(), levels, subscales, List.of(), List.of());
    }

    private static Scoring levels(Level... levels) {
        return without(Method.LEVEL, List.of(levels), List.of());
    }

    private static Subscale subscale(String name, Integer... items) {
        return new Subscale(name, List.of(items), Direction.HIGHER_IS_WORSE);
    }

    private static Stream<Arguments> results() {
        return Stream.of(
                flaw(Kind.RESULT_IMPOSSIBLE, Sound.scoring(total(0, 0, SCORING.bands(), SCORING.cuts()))),
                flaw(Kind.RESULT_IMPOSSIBLE, Sound.scoring(total(101, 0, List.of(), List.of()))),
                flaw(Kind.RESULT_IMPOSSIBLE, Sound.scoring(without(Method.TOTAL, List.of(SOME, NONE), List.of()))),
                flaw(Kind.RESULT_IMPOSSIBLE, Sound.withoutTotal(without(Method.SUBSCALES, List.of(), List.of()))),
                flaw(Kind.RESULT_IMPOSSIBLE, Sound.withoutTotal(levels())),
                flaw(Kind.RESULT_IMPOSSIBLE, Sound.scoring(levels(SOME, NONE))),
                flaw(Kind.MISSING_RULE_IMPOSSIBLE, Sound.scoring(total(1, -1, List.of(), List.of()))),
                flaw(Kind.MISSING_RULE_IMPOSSIBLE, Sound.scoring(total(1, 2, List.of(), List.of()))));
    }

    private static Scoring total(int multiplier, int missingMax, List<Band> bands, List<Cut> cuts) {
        return new Scoring(Method.TOTAL, multiplier, missingMax, bands, List.of(), List.of(), List.of(), cuts);
    }

    private static Stream<Arguments> bands() {
        return Stream.of(
                        List.of(new Band("LOW", 0, 2), new Band("HIGH", 4, 6)),
                        List.of(new Band("LOW", 0, 2), new Band("HIGH", 2, 6)),
                        List.of(new Band("LOW", 0, -1), new Band("HIGH", 0, 6)),
                        List.of(new Band("ALL", 0, 5)),
                        List.of(new Band("ALL", 0, 7)),
                        List.of(new Band("ALL", 1, 6)),
                        List.of(new Band("A", 0, 2), new Band("A", 3, 6)),
                        List.of(new Band(" ", 0, 6)))
                .map(bands -> flaw(Kind.BANDS_LEAVE_GAP_OR_OVERLAP, Sound.scoring(total(1, 0, bands, List.of()))));
    }

    private static Stream<Arguments> levelsThatContradict() {
        return Stream.of(
                        levels(NONE, SOME),
                        levels(SOME),
                        levels(new Level(" ", List.of(new Reached(1, 1))), NONE),
                        levels(new Level("NONE", List.of(new Reached(1, 1))), NONE),
                        levels(new Level("SOME", List.of(new Reached(3, 1))), NONE),
                        levels(new Level("SOME", List.of(new Reached(1, 0))), NONE),
                        levels(new Level("SOME", List.of(new Reached(1, 4))), NONE))
                .map(scoring -> flaw(Kind.LEVELS_IMPOSSIBLE, Sound.withoutTotal(scoring)));
    }

    private static Stream<Arguments> parts() {
        Stream<Arguments> subscales = Stream.of(
                        List.of(subscale(" ", 1)),
                        List.of(subscale("A")),
                        List.of(subscale("A", 3)),
                        List.of(subscale("A", 1, 1)),
                        List.of(subscale("A", 1), subscale("A", 2)))
                .map(some ->
                        flaw(Kind.SUBSCALE_IMPOSSIBLE, Sound.withoutTotal(without(Method.SUBSCALES, List.of(), some))));
        Stream<Arguments> patterns = Stream.of(
                        List.of(new Pattern(" ", List.of(new Part(List.of(1), 1, 1)))),
                        List.of(new Pattern("A", List.of())),
                        List.of(new Pattern("A", List.of(new Part(List.of(), 1, 1)))),
                        List.of(new Pattern("A", List.of(new Part(List.of(1), 0, 1)))),
                        List.of(new Pattern("A", List.of(new Part(List.of(1), 1, 2)))),
                        List.of(new Pattern("A", List.of(new Part(List.of(1), 1, 0)))),
                        Collections.nCopies(2, new Pattern("A", List.of(new Part(List.of(1), 1, 1)))))
                .map(some -> flaw(
                        Kind.PATTERN_IMPOSSIBLE,
                        Sound.scoring(
                                new Scoring(Method.TOTAL, 1, 0, List.of(), List.of(), List.of(), some, List.of()))));
        return Stream.concat(subscales, patterns);
    }

    private static Stream<Arguments> cuts() {
        return Stream.of(
                        List.of(new Cut(Basis.FEMALE, 3), new Cut(Basis.MALE, 4)),
                        List.of(new Cut(Basis.EVERYBODY, 3), new Cut(Basis.MALE, 4)),
                        List.of(new Cut(Basis.EVERYBODY, 3), new Cut(Basis.EVERYBODY, 4)),
                        List.of(new Cut(Basis.EVERYBODY, -1)),
                        List.of(new Cut(Basis.EVERYBODY, 7)))
                .map(cuts -> flaw(Kind.CUTS_IMPOSSIBLE, Sound.scoring(total(1, 0, List.of(), cuts))));
    }

    private static Stream<Arguments> changes() {
        Stream<Arguments> rules = Stream.of(
                        Sound.change(new ChangeRule(0, 3)),
                        Sound.change(new ChangeRule(7, 3)),
                        Sound.change(new ChangeRule(2, 7)),
                        Sound.change(new ChangeRule(2, 3), new ChangeRule(2, 3)))
                .map(definition -> flaw(Kind.CHANGE_RULE_IMPOSSIBLE, definition));
        Stream<Arguments> next = Stream.of(
                        new Next(" ", 1, 2),
                        new Next("HOPE-2", 1, 2),
                        new Next("A", -1, 2),
                        new Next("A", 1, 7),
                        new Next("A", 2, 1))
                .map(one -> flaw(Kind.NEXT_IMPOSSIBLE, Sound.next(one)));
        return Stream.concat(rules, next);
    }

    @ParameterizedTest(name = "{0}: {index}")
    @MethodSource("flawed")
    void a_contradiction_is_found_under_its_name(Kind kind, InstrumentDefinition definition) {
        assertThat(DefinitionCheck.flaws(definition)).extracting(Flaw::kind).contains(kind);
    }

    @Test
    void every_kind_of_contradiction_is_tried() {
        Set<Object> tried = flawed().map(one -> one.get()[0]).collect(Collectors.toSet());
        assertThat(tried).containsExactlyInAnyOrderElementsOf(Arrays.asList((Object[]) Kind.values()));
    }
}
