package org.throughline.outcomes.instrument.domain;

import static org.throughline.outcomes.instrument.domain.Flaws.at;
import static org.throughline.outcomes.instrument.domain.Flaws.distinct;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.outcomes.instrument.domain.Flaw.Kind;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition.Next;
import org.throughline.outcomes.instrument.domain.Scoring.Band;
import org.throughline.outcomes.instrument.domain.Scoring.Basis;
import org.throughline.outcomes.instrument.domain.Scoring.Cut;
import org.throughline.outcomes.instrument.domain.Scoring.Level;
import org.throughline.outcomes.instrument.domain.Scoring.Method;
import org.throughline.outcomes.instrument.domain.Scoring.Part;
import org.throughline.outcomes.instrument.domain.Scoring.Pattern;
import org.throughline.outcomes.instrument.domain.Scoring.Reached;
import org.throughline.outcomes.instrument.domain.Scoring.Subscale;

/** Looks for contradictions in how a definition scores, where its items are sound. */
final class ScoringCheck {
    private static final int MULTIPLIER_MAX = 100;

    private final InstrumentDefinition definition;
    private final Scoring scoring;
    private final Flaws flaws;

    ScoringCheck(InstrumentDefinition definition, Flaws flaws) {
        this.definition = definition;
        this.scoring = definition.scoring();
        this.flaws = flaws;
    }

    void all() {
        ofResult();
        ofMissing();
        ofBands();
        ofLevels();
        ofSubscales();
        ofPatterns();
        ofCuts();
        ofChange();
        ofNext();
    }

    /** What speaks of a total needs one. */
    private void ofResult() {
        boolean multiplied = scoring.multiplier() >= 1 && scoring.multiplier() <= MULTIPLIER_MAX;
        boolean sound = switch (scoring.method()) {
            case TOTAL -> multiplied && scoring.levels().isEmpty();
            case SUBSCALES ->
                hasNoTotal()
                        && !scoring.subscales().isEmpty()
                        && scoring.levels().isEmpty();
            case LEVEL -> hasNoTotal() && !scoring.levels().isEmpty();
        };
        flaws.require(sound, Kind.RESULT_IMPOSSIBLE, "scoring");
    }

    private boolean hasNoTotal() {
        return scoring.multiplier() == 1
                && scoring.missingMax() == 0
                && scoring.bands().isEmpty()
                && scoring.cuts().isEmpty()
                && definition.change().isEmpty()
                && definition.next().isEmpty();
    }

    private boolean hasTotal() {
        return scoring.method() == Method.TOTAL;
    }

    private void ofMissing() {
        int scored = definition.scoredItems().size();
        boolean sound = scoring.missingMax() >= 0 && (!hasTotal() || scoring.missingMax() < scored);
        flaws.require(sound, Kind.MISSING_RULE_IMPOSSIBLE, "scoring.missingMax");
    }

    private void ofBands() {
        List<Band> bands = scoring.bands();
        if (bands.isEmpty()) {
            return;
        }
        int next = definition.totalMin();
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            boolean follows = band.from() == next
                    && band.to() >= band.from()
                    && !band.name().isBlank();
            flaws.require(follows, Kind.BANDS_LEAVE_GAP_OR_OVERLAP, at("scoring.bands", i));
            next = band.to() + 1;
        }
        flaws.require(next == definition.totalMax() + 1, Kind.BANDS_LEAVE_GAP_OR_OVERLAP, "scoring.bands");
        flaws.require(
                distinct(bands.stream().map(Band::name).toList()), Kind.BANDS_LEAVE_GAP_OR_OVERLAP, "scoring.bands");
    }

    private void ofLevels() {
        List<Level> levels = scoring.levels();
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            boolean last = i == levels.size() - 1;
            // Whoever reaches no other level has the last.
            boolean sound = !level.name().isBlank()
                    && level.anyOf().isEmpty() == last
                    && level.anyOf().stream().allMatch(this::isReachable);
            flaws.require(sound, Kind.LEVELS_IMPOSSIBLE, at("scoring.levels", i));
        }
        flaws.require(distinct(levels.stream().map(Level::name).toList()), Kind.LEVELS_IMPOSSIBLE, "scoring.levels");
    }

    private boolean isReachable(Reached reached) {
        return exists(reached.item()) && isAnswered(reached.item(), reached.from());
    }

    private boolean isAnswered(int item, int from) {
        return from > definition.item(item).min()
                && from <= definition.item(item).max();
    }

    private boolean exists(int item) {
        return item >= 1 && item <= definition.items().size();
    }

    private boolean areItems(List<Integer> items) {
        return !items.isEmpty() && items.stream().allMatch(this::exists) && distinct(items);
    }

    private void ofSubscales() {
        List<Subscale> subscales = scoring.subscales();
        for (int i = 0; i < subscales.size(); i++) {
            Subscale one = subscales.get(i);
            flaws.require(
                    !one.name().isBlank() && areItems(one.items()),
                    Kind.SUBSCALE_IMPOSSIBLE,
                    at("scoring.subscales", i));
        }
        flaws.require(
                distinct(subscales.stream().map(Subscale::name).toList()),
                Kind.SUBSCALE_IMPOSSIBLE,
                "scoring.subscales");
    }

    private void ofPatterns() {
        List<Pattern> patterns = scoring.patterns();
        for (int i = 0; i < patterns.size(); i++) {
            Pattern one = patterns.get(i);
            boolean sound = !one.name().isBlank()
                    && !one.allOf().isEmpty()
                    && one.allOf().stream().allMatch(this::isPart);
            flaws.require(sound, Kind.PATTERN_IMPOSSIBLE, at("scoring.patterns", i));
        }
        flaws.require(
                distinct(patterns.stream().map(Pattern::name).toList()), Kind.PATTERN_IMPOSSIBLE, "scoring.patterns");
    }

    private boolean isPart(Part part) {
        return areItems(part.items())
                && part.items().stream().allMatch(item -> isAnswered(item, part.from()))
                && part.atLeast() >= 1
                && part.atLeast() <= part.items().size();
    }

    private void ofCuts() {
        Set<Basis> bases = scoring.cuts().stream().map(Cut::basis).collect(Collectors.toSet());
        boolean forAnybody = bases.isEmpty()
                || bases.equals(EnumSet.of(Basis.EVERYBODY))
                || bases.equals(EnumSet.complementOf(EnumSet.of(Basis.EVERYBODY)));
        boolean sound = forAnybody
                && bases.size() == scoring.cuts().size()
                && scoring.cuts().stream().allMatch(cut -> isTotal(cut.total()));
        flaws.require(sound, Kind.CUTS_IMPOSSIBLE, "scoring.cuts");
    }

    private boolean isTotal(int total) {
        return total >= definition.totalMin() && total <= definition.totalMax();
    }

    private void ofChange() {
        int widest = definition.totalMax() - definition.totalMin();
        boolean sound = definition.change().size() <= 1
                && definition.change().stream()
                        .allMatch(rule -> rule.reliableChange() >= 1
                                && rule.reliableChange() <= widest
                                && isTotal(rule.caseness()));
        flaws.require(sound, Kind.CHANGE_RULE_IMPOSSIBLE, "change");
    }

    private void ofNext() {
        for (int i = 0; i < definition.next().size(); i++) {
            Next one = definition.next().get(i);
            boolean sound = !one.instrument().isBlank()
                    && !one.instrument().equals(definition.code())
                    && isTotal(one.from())
                    && isTotal(one.to())
                    && one.from() <= one.to();
            flaws.require(sound, Kind.NEXT_IMPOSSIBLE, at("next", i));
        }
    }
}
