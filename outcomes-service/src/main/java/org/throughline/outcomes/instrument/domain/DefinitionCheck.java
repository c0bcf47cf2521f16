package org.throughline.outcomes.instrument.domain;

import static org.throughline.outcomes.instrument.domain.Flaws.at;
import static org.throughline.outcomes.instrument.domain.Flaws.distinct;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.outcomes.instrument.domain.Flaw.Kind;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition.Codes;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition.Next;
import org.throughline.outcomes.instrument.domain.Safety.Call;
import org.throughline.outcomes.instrument.domain.Safety.CriticalItem;
import org.throughline.outcomes.instrument.domain.Safety.CriticalTotal;
import org.throughline.outcomes.instrument.domain.Scoring.Method;

/** Looks for contradictions in a definition, since a wrong number here is a wrong score for everyone. */
public final class DefinitionCheck {
    /** Most items of a questionnaire. */
    public static final int ITEMS_MAX = 200;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,63}");
    private static final Pattern TRIGGER = Pattern.compile("[A-Z0-9_]{1,80}");
    private static final int CHARACTERS_MAX = 60_000;
    private static final int FAMILY_LENGTH_MAX = 100;
    private static final int DAYS_MAX = 36_500;
    private static final int ANSWER_MAX = 1_000;

    private final InstrumentDefinition definition;
    private final Flaws flaws = new Flaws();

    private DefinitionCheck(InstrumentDefinition definition) {
        this.definition = definition;
    }

    /** What does not add up; empty for a sound definition. */
    public static List<Flaw> flaws(InstrumentDefinition definition) {
        DefinitionCheck check = new DefinitionCheck(definition);
        check.ofNames();
        check.ofSize();
        check.ofItems();
        check.ofCodes();
        check.ofSources();
        // What follows speaks of items by number.
        if (check.flaws.found().isEmpty()) {
            check.ofGates();
            check.ofCriticalItems();
            check.ofCriticalTotals();
            new ScoringCheck(definition, check.flaws).all();
        }
        return check.flaws.found();
    }

    private void ofNames() {
        flaws.require(CODE.matcher(definition.code()).matches(), Kind.NAME_IMPOSSIBLE, "code");
        flaws.require(definition.version() >= 1, Kind.NAME_IMPOSSIBLE, "version");
        String family = definition.family();
        flaws.require(!family.isBlank() && family.length() <= FAMILY_LENGTH_MAX, Kind.NAME_IMPOSSIBLE, "family");
        flaws.require(isDays(definition.windowDays()), Kind.WINDOW_IMPOSSIBLE, "windowDays");
        flaws.require(isDays(definition.againAfterDays()), Kind.WINDOW_IMPOSSIBLE, "againAfterDays");
    }

    /** So that a definition fits into one event. */
    private void ofSize() {
        int characters = Stream.of(
                        definition.items().stream().map(item -> item.code() + item.text()),
                        definition.sources().stream().map(source -> source.number() + source.source()),
                        definition.next().stream().map(Next::instrument),
                        definition.scoring().names(),
                        Stream.of(definition.licence(), definition.codes().toString()))
                .flatMap(texts -> texts)
                .mapToInt(String::length)
                .sum();
        flaws.require(characters <= CHARACTERS_MAX, Kind.TOO_LARGE, "items");
        boolean bounded = Stream.concat(
                        Stream.of(
                                definition.gates(),
                                definition.safety().items(),
                                definition.safety().totals(),
                                definition.next(),
                                definition.sources()),
                        definition.scoring().lists())
                .allMatch(list -> list.size() <= ITEMS_MAX);
        flaws.require(bounded, Kind.TOO_LARGE, "definition");
    }

    private static boolean isDays(int days) {
        return days >= 0 && days <= DAYS_MAX;
    }

    private void ofItems() {
        List<Item> items = definition.items();
        flaws.require(!items.isEmpty() && items.size() <= ITEMS_MAX, Kind.ITEMS_NOT_NUMBERED, "items");
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            flaws.require(item.number() == i + 1, Kind.ITEMS_NOT_NUMBERED, at("items", i));
            // -1 stands for unanswered.
            boolean range = item.min() >= 0 && item.max() > item.min() && item.max() <= ANSWER_MAX;
            flaws.require(
                    range && item.step() >= 1 && (item.max() - item.min()) % item.step() == 0,
                    Kind.ITEM_RANGE_IMPOSSIBLE,
                    at("items", i));
        }
    }

    private void ofCodes() {
        Codes codes = definition.codes();
        flaws.require(!codes.system().isBlank() && !codes.panel().isBlank(), Kind.CODE_IMPOSSIBLE, "codes");
        List<String> ofItems = definition.items().stream()
                .map(Item::code)
                .filter(code -> !code.isEmpty())
                .toList();
        flaws.require(distinct(ofItems), Kind.CODE_IMPOSSIBLE, "items");
        if (codes.system().equals(Loinc.SYSTEM)) {
            boolean all = Stream.concat(Stream.of(codes.panel(), codes.score()), ofItems.stream())
                    .filter(code -> !code.isEmpty())
                    .allMatch(Loinc::isCode);
            flaws.require(all, Kind.CODE_IMPOSSIBLE, "codes");
        }
    }

    private void ofSources() {
        flaws.require(!definition.licence().isBlank(), Kind.SOURCE_MISSING, "licence");
        flaws.require(!definition.sources().isEmpty(), Kind.SOURCE_MISSING, "sources");
    }

    private void ofGates() {
        for (int i = 0; i < definition.gates().size(); i++) {
            Gate gate = definition.gates().get(i);
            flaws.require(isGate(gate), Kind.GATE_IMPOSSIBLE, at("gates", i));
        }
    }

    private boolean isGate(Gate gate) {
        if (gate.items().isEmpty()
                || gate.skips().isEmpty()
                || !exist(gate.items())
                || !exist(gate.skips())
                || !distinct(gate.items())
                || !distinct(gate.skips())) {
            return false;
        }
        int last = gate.items().stream().mapToInt(item -> item).max().orElseThrow();
        int least = gate.items().stream()
                .mapToInt(item -> definition.item(item).min())
                .sum();
        int most = gate.items().stream()
                .mapToInt(item -> definition.item(item).max())
                .sum();
        // An item that is skipped counts nothing, so nothing must be an answer to it.
        return gate.sumMax() >= least
                && gate.sumMax() < most
                && gate.skips().stream()
                        .allMatch(item -> item > last && definition.item(item).min() == 0);
    }

    private boolean exist(List<Integer> items) {
        return items.stream()
                .allMatch(item -> item >= 1 && item <= definition.items().size());
    }

    private void ofCriticalItems() {
        List<CriticalItem> critical = definition.criticalItems();
        for (int i = 0; i < critical.size(); i++) {
            flaws.require(isCritical(critical.get(i)), Kind.CRITICAL_ITEM_IMPOSSIBLE, at("safety.items", i));
        }
        flaws.require(
                distinct(critical.stream().map(CriticalItem::item).toList()),
                Kind.CRITICAL_ITEM_IMPOSSIBLE,
                "safety.items");
        // Answers are measured against earlier ones under the same name.
        Set<String> followed = critical.stream()
                .filter(one -> one.call() == Call.MONITORED || one.call() == Call.WORKLIST_ON_RISE)
                .map(CriticalItem::trigger)
                .collect(Collectors.toSet());
        List<String> uses = critical.stream()
                .map(CriticalItem::trigger)
                .filter(followed::contains)
                .toList();
        flaws.require(distinct(uses), Kind.CRITICAL_ITEM_IMPOSSIBLE, "safety.items");
    }

    private boolean isCritical(CriticalItem one) {
        if (!isTrigger(one.trigger()) || !exist(List.of(one.item()))) {
            return false;
        }
        Item item = definition.item(one.item());
        boolean pagesOnlyWhereItMay = switch (one.call()) {
            case MONITORED, PAGE -> true;
            case WORKLIST, WORKLIST_ON_RISE -> one.highFrom() == item.max() + 1;
        };
        return pagesOnlyWhereItMay
                && one.positiveFrom() > item.min()
                && one.positiveFrom() <= item.max()
                && one.highFrom() >= one.positiveFrom()
                && one.highFrom() <= item.max() + 1;
    }

    /** It begins with the instrument's name, so that answers to two instruments are never measured against each other. */
    private boolean isTrigger(String trigger) {
        return TRIGGER.matcher(trigger).matches()
                && trigger.startsWith(Instruments.nameOf(definition.code()) + "_")
                && !trigger.equals(Safety.CRITICAL_ITEM_UNANSWERED);
    }

    private void ofCriticalTotals() {
        List<CriticalTotal> totals = definition.safety().totals();
        Set<String> ofItems =
                definition.criticalItems().stream().map(CriticalItem::trigger).collect(Collectors.toSet());
        for (int i = 0; i < totals.size(); i++) {
            CriticalTotal one = totals.get(i);
            boolean sound = definition.scoring().method() == Method.TOTAL
                    && isTrigger(one.trigger())
                    && !ofItems.contains(one.trigger())
                    && one.from() <= one.to()
                    && one.from() >= definition.totalMin()
                    && one.to() <= definition.totalMax();
            flaws.require(sound, Kind.CRITICAL_TOTAL_IMPOSSIBLE, at("safety.totals", i));
        }
    }
}
