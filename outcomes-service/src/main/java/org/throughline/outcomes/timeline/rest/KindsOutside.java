package org.throughline.outcomes.timeline.rest;

import static org.throughline.disclosure.domain.InformationClass.ATTENDANCE;
import static org.throughline.disclosure.domain.InformationClass.PLAN;
import static org.throughline.disclosure.domain.InformationClass.SCORES;

import java.util.EnumSet;
import java.util.Set;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.gate.Asked;
import org.throughline.outcomes.timeline.domain.EntryKind;

/**
 * Which entries hold what kind of information. To whom else somebody gave consent, which other record is theirs, what came
 * before admission, what the programme watches for, how somebody is after it and what went wrong is for nobody outside.
 */
final class KindsOutside {
    static final Asked ASKED = Asked.of("timeline", ATTENDANCE, PLAN, SCORES);

    private KindsOutside() {}

    /** Of the kinds asked for, or of all if none is named, those that may leave. */
    static Set<EntryKind> within(Set<EntryKind> asked, Set<InformationClass> permitted) {
        Set<EntryKind> kinds = EnumSet.noneOf(EntryKind.class);
        for (EntryKind kind : EntryKind.values()) {
            boolean wanted = asked.isEmpty() || asked.contains(kind);
            if (wanted && information(kind).stream().anyMatch(permitted::contains)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static Set<InformationClass> information(EntryKind kind) {
        return switch (kind) {
            case ADMISSION, HOLD, SESSION, DOSE -> Set.of(ATTENDANCE);
            case PLAN, LEVEL_OF_CARE, DISCHARGE, AFTERCARE -> Set.of(PLAN);
            case ASSESSMENT, SAFETY -> Set.of(SCORES);
            case WAITLIST, CRISIS, CONSENT, PERSON, ATTENDANCE, ALUMNI, SETBACK -> Set.of();
        };
    }
}
