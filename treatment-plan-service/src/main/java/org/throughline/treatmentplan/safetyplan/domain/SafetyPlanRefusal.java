package org.throughline.treatmentplan.safetyplan.domain;

import java.time.Instant;
import java.util.UUID;

/** Which rule speaks against a request about a safety plan. No paper that is missing does. */
public sealed interface SafetyPlanRefusal {
    /** Nothing at all was agreed. */
    record SafetyPlanSaysNothing(UUID participantId) implements SafetyPlanRefusal {}

    /** Nothing of that kind was recorded under that number. */
    record EntryUnknown(UUID participantId, int number) implements SafetyPlanRefusal {}

    /** Whoever recorded it says that it is a mistake, or a medical director. */
    record NotWhoRecorded(UUID participantId, int number) implements SafetyPlanRefusal {}

    /** What is said to have happened is yet to come. */
    record YetToCome(UUID participantId, Instant at) implements SafetyPlanRefusal {}
}
