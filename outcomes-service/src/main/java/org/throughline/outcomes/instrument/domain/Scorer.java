package org.throughline.outcomes.instrument.domain;

import static org.throughline.outcomes.instrument.domain.Score.NOT_SCORABLE;
import static org.throughline.outcomes.instrument.domain.Score.NO_BAND;
import static org.throughline.outcomes.instrument.domain.Score.NO_TOTAL;
import static org.throughline.outcomes.instrument.domain.Score.SUBSCALES_ONLY;

import java.util.List;
import org.throughline.outcomes.instrument.domain.Findings.PatternFound;
import org.throughline.outcomes.instrument.domain.Findings.Presence;
import org.throughline.outcomes.instrument.domain.Findings.Screening;
import org.throughline.outcomes.instrument.domain.Findings.SubscaleScore;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition.Next;
import org.throughline.outcomes.instrument.domain.Safety.CriticalItem;
import org.throughline.outcomes.instrument.domain.Scoring.Band;
import org.throughline.outcomes.instrument.domain.Scoring.Cut;
import org.throughline.outcomes.instrument.domain.Scoring.Level;
import org.throughline.outcomes.instrument.domain.Scoring.Part;
import org.throughline.outcomes.instrument.domain.Scoring.Pattern;
import org.throughline.outcomes.instrument.domain.Scoring.Reached;
import org.throughline.outcomes.instrument.domain.Scoring.Subscale;

/** Works out one score. */
record Scorer(InstrumentDefinition definition, Answers answers, Sex sex) {

    Score score() {
        return switch (definition.scoring().method()) {
            case TOTAL -> total();
            case SUBSCALES -> subscalesOnly();
            case LEVEL -> level();
        };
    }

    private Score total() {
        List<Integer> scored =
                definition.scoredItems().stream().map(Item::number).toList();
        int missing = (int) answers.missing().stream().filter(scored::contains).count();
        if (missing > definition.scoring().missingMax() || criticalMissing()) {
            return result(NO_TOTAL, false, false, NOT_SCORABLE);
        }
        int sum = definition.scoring().multiplier() * answers.sum(scored);
        int total = halfUp(sum * scored.size(), scored.size() - missing);
        return result(total, true, missing > 0, band(total));
    }

    private Score subscalesOnly() {
        boolean complete = subscales().stream().allMatch(SubscaleScore::scorable);
        return result(NO_TOTAL, complete, false, SUBSCALES_ONLY);
    }

    private Score level() {
        String level = NOT_SCORABLE;
        for (Level one : definition.scoring().levels()) {
            Presence presence = reached(one);
            if (presence == Presence.PRESENT) {
                level = one.name();
            }
            if (presence != Presence.ABSENT) {
                break;
            }
        }
        return result(NO_TOTAL, !level.equals(NOT_SCORABLE), false, level);
    }

    /** A missing answer leaves a level open that no other answer reaches. */
    private Presence reached(Level level) {
        if (level.anyOf().isEmpty()
                || level.anyOf().stream()
                        .anyMatch(one -> answers.isGiven(one.item()) && answers.value(one.item()) >= one.from())) {
            return Presence.PRESENT;
        }
        return answers.complete(level.anyOf().stream().map(Reached::item).toList())
                ? Presence.ABSENT
                : Presence.UNDETERMINED;
    }

    private boolean criticalMissing() {
        return !answers.complete(definition.criticalItems().stream()
                .filter(CriticalItem::mustBeAnswered)
                .map(CriticalItem::item)
                .toList());
    }

    private static int halfUp(int dividend, int divisor) {
        return (2 * dividend + divisor) / (2 * divisor);
    }

    private String band(int total) {
        List<Band> bands = definition.scoring().bands();
        return bands.stream()
                .filter(band -> total >= band.from() && total <= band.to())
                .map(Band::name)
                .findFirst()
                .orElse(NO_BAND);
    }

    private Score result(int total, boolean complete, boolean prorated, String band) {
        boolean scorable = total != NO_TOTAL;
        Findings findings = new Findings(
                complete,
                answers.missing(),
                subscales(),
                scorable ? screening(total) : List.of(),
                definition.scoring().patterns().stream().map(this::found).toList(),
                scorable ? next(total) : List.of());
        return new Score(scorable, total, prorated, band, findings);
    }

    private List<SubscaleScore> subscales() {
        return definition.scoring().subscales().stream().map(this::subscale).toList();
    }

    private SubscaleScore subscale(Subscale subscale) {
        boolean complete = answers.complete(subscale.items());
        return new SubscaleScore(subscale.name(), complete, complete ? answers.sum(subscale.items()) : NO_TOTAL);
    }

    private List<Screening> screening(int total) {
        return definition.cut(sex).map(cut -> screening(cut, total)).stream().toList();
    }

    private Screening screening(Cut cut, int total) {
        return new Screening(definition.direction().reaches(cut.total(), total), cut.total(), cut.basis());
    }

    private PatternFound found(Pattern pattern) {
        List<Presence> parts = pattern.allOf().stream().map(this::presence).toList();
        if (parts.contains(Presence.ABSENT)) {
            return new PatternFound(pattern.name(), Presence.ABSENT);
        }
        return new PatternFound(
                pattern.name(), parts.contains(Presence.UNDETERMINED) ? Presence.UNDETERMINED : Presence.PRESENT);
    }

    private Presence presence(Part part) {
        long counted = part.items().stream()
                .filter(item -> answers.isGiven(item) && answers.value(item) >= part.from())
                .count();
        long open = part.items().stream()
                .filter(item -> !answers.complete(List.of(item)))
                .count();
        if (counted >= part.atLeast()) {
            return Presence.PRESENT;
        }
        return counted + open >= part.atLeast() ? Presence.UNDETERMINED : Presence.ABSENT;
    }

    private List<String> next(int total) {
        return definition.next().stream()
                .filter(one -> total >= one.from() && total <= one.to())
                .map(Next::instrument)
                .toList();
    }
}
