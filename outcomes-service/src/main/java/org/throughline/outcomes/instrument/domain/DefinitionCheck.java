package org.throughline.outcomes.instrument.domain;

import java.util.ArrayList;
import java.util.List;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition.Band;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition.CriticalItem;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition.Item;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition.Scoring;

/** Looks for contradictions in a definition, since a wrong number here is a wrong score for everyone. */
final class DefinitionCheck {
    private DefinitionCheck() {}

    static List<String> problems(List<Item> items, List<CriticalItem> critical, Scoring scoring, ChangeRule change) {
        List<String> problems = new ArrayList<>();
        int totalMax = items.stream().mapToInt(Item::max).sum();
        ofItems(items, problems);
        ofCritical(items, critical, problems);
        ofBands(scoring.bands(), totalMax, problems);
        within("screening cut", scoring.screeningCut(), totalMax, problems);
        within("caseness", change.caseness(), totalMax, problems);
        within("reliable change", change.reliableChange(), totalMax, problems);
        if (scoring.missingMax() < 0 || scoring.missingMax() >= items.size()) {
            problems.add("a total needs an answer");
        }
        return problems;
    }

    private static void ofItems(List<Item> items, List<String> problems) {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.number() != i + 1) {
                problems.add("items are numbered from 1");
            }
            // Totals start at 0 and -1 stands for unanswered.
            if (item.min() != 0 || item.max() < 1) {
                problems.add("item " + item.number() + " has an impossible range");
            }
        }
    }

    private static void ofCritical(List<Item> items, List<CriticalItem> critical, List<String> problems) {
        if (critical.size() > 1) {
            problems.add("at most one item is critical");
        }
        for (CriticalItem one : critical) {
            if (one.trigger() == Trigger.CRITICAL_ITEM_UNANSWERED) {
                problems.add("a critical item has a trigger of its own");
            }
            if (one.item() < 1 || one.item() > items.size()) {
                problems.add("a critical item does not exist");
            } else if (one.highFrom() < 1 || !items.get(one.item() - 1).allows(one.highFrom())) {
                problems.add("no answer is of high severity");
            }
        }
    }

    private static void ofBands(List<Band> bands, int totalMax, List<String> problems) {
        int next = 0;
        for (Band band : bands) {
            if (band.from() != next || band.to() < band.from()) {
                problems.add("band " + band.name() + " leaves a gap or overlaps");
            }
            next = band.to() + 1;
        }
        if (next != totalMax + 1) {
            problems.add("bands do not end at " + totalMax);
        }
    }

    private static void within(String name, int number, int totalMax, List<String> problems) {
        if (number < 1 || number > totalMax) {
            problems.add(name + " is outside the range");
        }
    }
}
