package org.throughline.disclosure.gate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.domain.Question;

/** What an auditor from outside may be shown, and which kinds of information an agreement then has to cover; nothing else. */
final class Audited {
    /** Whatever happened may stand in it, so it takes an agreement on everything but what is kept apart, and who somebody is. */
    private static final Set<InformationClass> WHOLE = Set.of(
            InformationClass.ATTENDANCE,
            InformationClass.PLAN,
            InformationClass.NOTES,
            InformationClass.SCORES,
            InformationClass.MEDICATION);

    private static final Map<String, Set<InformationClass>> BY_WORD = Map.of(
            "history", WHOLE,
            "proof", WHOLE,
            "bundle", WHOLE,
            "decision-dossier", WHOLE,
            "decisions", Set.of(InformationClass.PLAN));

    /** These name nobody, and are followed by the answer that there is no such record. */
    private static final Set<String> NOT_THERE =
            Set.of("history-unknown", "proof-unknown", "bundle-unknown", "decision-dossier-unknown");

    private Audited() {}

    /** Whether a kind of record is open to audits at all. */
    static boolean isOpen(String what) {
        return BY_WORD.containsKey(what);
    }

    static boolean isNotThere(String what) {
        return NOT_THERE.contains(what);
    }

    /** What is asked for by showing such a record. */
    static Optional<Asked> of(String what) {
        return Optional.ofNullable(BY_WORD.get(what))
                .map(information -> new Asked(what, information, Set.of(), Question.UNBOUNDED));
    }
}
