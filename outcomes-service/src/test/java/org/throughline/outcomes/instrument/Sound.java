package org.throughline.outcomes.instrument;

import java.util.List;
import org.throughline.outcomes.instrument.domain.ChangeRule;
import org.throughline.outcomes.instrument.domain.Direction;
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
import org.throughline.outcomes.instrument.domain.Scoring;
import org.throughline.outcomes.instrument.domain.Scoring.Band;
import org.throughline.outcomes.instrument.domain.Scoring.Basis;
import org.throughline.outcomes.instrument.domain.Scoring.Cut;
import org.throughline.outcomes.instrument.domain.Scoring.Method;

/** A sound definition of two items, one part of which a test puts in the place of. */
public final class Sound {
    public static final Codes CODES = new Codes(InstrumentDefinition.LOCAL_SYSTEM, "HOPE-2", "HOPE-2/score");
    public static final List<Item> ITEMS = List.of(item(1, 0, 3), item(2, 0, 3));
    public static final CriticalItem CRITICAL =
            new CriticalItem(2, "HOPE2_ITEM2", 1, 2, Call.MONITORED, Action.CLINICAL_REVIEW);
    public static final Safety SAFETY = new Safety(List.of(CRITICAL), List.of(), false);
    public static final Scoring SCORING = new Scoring(
            Method.TOTAL,
            1,
            0,
            List.of(new Band("LOW", 0, 3), new Band("HIGH", 4, 6)),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Cut(Basis.EVERYBODY, 4)));
    public static final List<ChangeRule> CHANGE = List.of(new ChangeRule(2, 4));
    public static final InstrumentDefinition DEFINITION = version(1);

    private Sound() {}

    public static Item item(int number, int min, int max) {
        return new Item(number, "", "How is it going?", min, max, 1, false, true);
    }

    public static InstrumentDefinition version(int version) {
        return definition("HOPE-2", "HOPE-2 week", version, SAFETY);
    }

    public static InstrumentDefinition definition(String code, String family, int version, Safety safety) {
        return new InstrumentDefinition(
                code,
                family,
                version,
                CODES,
                7,
                0,
                Direction.HIGHER_IS_WORSE,
                ITEMS,
                List.of(),
                safety,
                SCORING,
                CHANGE,
                List.of(),
                "Ours.",
                List.of(new Source("all", "our own pilot")));
    }

    public static InstrumentDefinition items(List<Item> items) {
        return parts(CODES, items, List.of(), SAFETY, SCORING, CHANGE, List.of());
    }

    public static InstrumentDefinition codes(Codes codes) {
        return parts(codes, ITEMS, List.of(), SAFETY, SCORING, CHANGE, List.of());
    }

    public static InstrumentDefinition gate(Gate gate) {
        return parts(CODES, ITEMS, List.of(gate), SAFETY, SCORING, CHANGE, List.of());
    }

    public static InstrumentDefinition safety(Safety safety) {
        return parts(CODES, ITEMS, List.of(), safety, SCORING, CHANGE, List.of());
    }

    public static InstrumentDefinition scoring(Scoring scoring) {
        return parts(CODES, ITEMS, List.of(), SAFETY, scoring, CHANGE, List.of());
    }

    public static InstrumentDefinition change(ChangeRule... change) {
        return parts(CODES, ITEMS, List.of(), SAFETY, SCORING, List.of(change), List.of());
    }

    public static InstrumentDefinition next(Next next) {
        return parts(CODES, ITEMS, List.of(), SAFETY, SCORING, CHANGE, List.of(next));
    }

    /** One without a total: nothing that speaks of one is in it. */
    public static InstrumentDefinition withoutTotal(Scoring scoring) {
        return parts(CODES, ITEMS, List.of(), SAFETY, scoring, List.of(), List.of());
    }

    private static InstrumentDefinition parts(
            Codes codes,
            List<Item> items,
            List<Gate> gates,
            Safety safety,
            Scoring scoring,
            List<ChangeRule> change,
            List<Next> next) {
        return new InstrumentDefinition(
                "HOPE-2",
                "HOPE-2 week",
                1,
                codes,
                7,
                0,
                Direction.HIGHER_IS_WORSE,
                items,
                gates,
                safety,
                scoring,
                change,
                next,
                "Ours.",
                List.of(new Source("all", "our own pilot")));
    }
}
