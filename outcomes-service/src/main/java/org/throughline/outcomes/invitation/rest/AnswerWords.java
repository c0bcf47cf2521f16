package org.throughline.outcomes.invitation.rest;

import java.util.List;
import java.util.Set;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.Item;

/** What the numbers of an answer are called where a person answers by themself. */
final class AnswerWords {
    /** Of the Patient Health Questionnaires, which may be reproduced without permission (Pfizer, 2010). */
    private static final List<String> HOW_OFTEN =
            List.of("Not at all", "Several days", "More than half the days", "Nearly every day");

    private static final List<String> HOW_DIFFICULT =
            List.of("Not difficult at all", "Somewhat difficult", "Very difficult", "Extremely difficult");

    private static final Set<String> PATIENT_HEALTH = Set.of("PHQ-9", "PHQ-2", "GAD-7");
    private static final List<String> NO_OR_YES = List.of("No", "Yes");

    private AnswerWords() {}

    /** The words of one answer; the number itself where the definition gives none. */
    static String of(InstrumentDefinition definition, Item item, int answer) {
        if (PATIENT_HEALTH.contains(definition.code()) && item.min() == 0 && item.max() < HOW_OFTEN.size()) {
            // What does not count is the one question of how difficult the others make everything.
            return (item.scored() ? HOW_OFTEN : HOW_DIFFICULT).get(answer);
        }
        boolean yesOrNo = item.min() == 0 && item.max() == 1;
        return yesOrNo ? NO_OR_YES.get(answer) : Integer.toString(answer);
    }
}
