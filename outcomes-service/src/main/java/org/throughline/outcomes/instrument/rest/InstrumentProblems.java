package org.throughline.outcomes.instrument.rest;

import java.util.List;
import org.throughline.outcomes.instrument.domain.Flaw;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.CodeSpelledOtherwise;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.CriticalItemDropped;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.DefinitionUnsound;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.EndInPast;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.FamilyDiffers;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.VersionIsPublished;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.VersionIsRetired;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.VersionNotNext;
import org.throughline.outcomes.instrument.domain.InstrumentRefusal.VersionUnknown;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/** What each refusal about an instrument is over HTTP. */
final class InstrumentProblems {
    private InstrumentProblems() {}

    static Problem of(InstrumentRefusal refusal) {
        return switch (refusal) {
            case DefinitionUnsound r -> of(r.flaws());
            case CodeSpelledOtherwise r ->
                Problems.problem(409, "instrument-spelled-otherwise", "An instrument is known by one spelling")
                        .with("known", r.known());
            case VersionIsPublished _ ->
                Problems.problem(
                        409, "instrument-version-published", "A published version never changes; publish another");
            case VersionNotNext r ->
                Problems.problem(409, "instrument-version-not-next", "Versions follow each other; publish the next")
                        .with("next", r.next());
            case FamilyDiffers _ ->
                Problems.problem(
                        422,
                        "instrument-family-differs",
                        "Scores of one family have the same items, window and result");
            case CriticalItemDropped _ ->
                Problems.problem(
                        422, "critical-item-dropped", "Keep every critical item and total of the shipped instrument");
            case VersionUnknown _ -> Problems.unknown();
            case VersionIsRetired _ ->
                Problems.problem(409, "instrument-version-retired", "It is retired, with another end");
            case EndInPast _ ->
                Problems.problem(
                        422, "instrument-end-in-past", "Send an end that is not in the past: what was scored stays so");
        };
    }

    /** That of the first flaw, with every part of the definition that has it. */
    private static Problem of(List<Flaw> flaws) {
        Flaw.Kind kind = flaws.getFirst().kind();
        List<String> where = flaws.stream()
                .filter(flaw -> flaw.kind() == kind)
                .map(Flaw::where)
                .distinct()
                .toList();
        return of(kind).with("parts", where);
    }

    private static Problem of(Flaw.Kind kind) {
        return switch (kind) {
            case NAME_IMPOSSIBLE ->
                unsound("definition-name-impossible", "Name it by a code, a family and a version from 1");
            case TOO_LARGE -> unsound("definition-too-large", "Send at most 200 of anything and 60000 characters");
            case WINDOW_IMPOSSIBLE -> unsound("definition-window-impossible", "Days are 0 to 36500");
            case ITEMS_NOT_NUMBERED -> unsound("definition-items-not-numbered", "Number the items from 1, at most 200");
            case ITEM_RANGE_IMPOSSIBLE ->
                unsound("definition-item-range-impossible", "Answers go from 0 or more, by steps, to at most 1000");
            case CODE_IMPOSSIBLE ->
                unsound("definition-code-impossible", "Send codes with their system; those of LOINC with their digit");
            case GATE_IMPOSSIBLE ->
                unsound("definition-gate-impossible", "A gate skips later items whose answers begin at 0");
            case CRITICAL_ITEM_IMPOSSIBLE ->
                unsound(
                        "definition-critical-item-impossible",
                        "A critical item exists, has answers that are positive and a trigger named after the instrument");
            case CRITICAL_TOTAL_IMPOSSIBLE ->
                unsound(
                        "definition-critical-total-impossible",
                        "A critical total lies in the range and has a trigger named after the instrument");
            case RESULT_IMPOSSIBLE ->
                unsound("definition-result-impossible", "Only a total has bands, cuts, change and a multiplier");
            case MISSING_RULE_IMPOSSIBLE ->
                unsound("definition-missing-rule-impossible", "A total needs at least one answer");
            case BANDS_LEAVE_GAP_OR_OVERLAP ->
                unsound("definition-bands-leave-gap-or-overlap", "Bands cover the range of totals, each one once");
            case LEVELS_IMPOSSIBLE ->
                unsound("definition-levels-impossible", "Levels name answers that exist; the last names none");
            case SUBSCALE_IMPOSSIBLE ->
                unsound("definition-subscale-impossible", "A subscale has a name of its own and items that exist");
            case PATTERN_IMPOSSIBLE ->
                unsound("definition-pattern-impossible", "A pattern names items and answers that exist");
            case CUTS_IMPOSSIBLE ->
                unsound(
                        "definition-cuts-impossible",
                        "One cut for everybody, or one each for women, men and an unknown sex, in the range");
            case CHANGE_RULE_IMPOSSIBLE ->
                unsound("definition-change-rule-impossible", "One rule at most, within the range of totals");
            case NEXT_IMPOSSIBLE ->
                unsound("definition-next-impossible", "Name another instrument and totals in the range");
            case SOURCE_MISSING ->
                unsound("definition-source-missing", "Say what allows its use and where its numbers come from");
        };
    }

    private static Problem unsound(String type, String title) {
        return Problems.problem(422, type, title);
    }
}
