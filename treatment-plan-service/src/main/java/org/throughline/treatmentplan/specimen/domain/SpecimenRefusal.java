package org.throughline.treatmentplan.specimen.domain;

import java.time.Instant;
import java.util.UUID;

/** Which rule speaks against a request about a drug screen. */
public sealed interface SpecimenRefusal {
    /** Nobody was admitted to such an episode, as far as this service was told. */
    record EpisodeUnknown(UUID episodeId) implements SpecimenRefusal {}

    record SpecimenUnknown(UUID specimenId) implements SpecimenRefusal {}

    /** It was taken already, and otherwise. */
    record AlreadyCollected(UUID specimenId) implements SpecimenRefusal {}

    /** Nothing was found yet that could be disputed. */
    record NothingToDispute(UUID specimenId) implements SpecimenRefusal {}

    /** Whoever ordered it says that it is a mistake, or a medical director. */
    record NotWhoOrdered(UUID specimenId) implements SpecimenRefusal {}

    /** It was entered in error, so nothing is added to it. */
    record SpecimenIsInError(UUID specimenId) implements SpecimenRefusal {}

    /** What is said to have happened is yet to come. */
    record YetToCome(UUID specimenId, Instant at) implements SpecimenRefusal {}
}
