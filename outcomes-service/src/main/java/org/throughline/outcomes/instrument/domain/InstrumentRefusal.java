package org.throughline.outcomes.instrument.domain;

import java.util.List;

/** Why a request about an instrument is refused. */
public sealed interface InstrumentRefusal {

    /**
     * It contradicts itself.
     *
     * @param flaws at least one
     */
    record DefinitionUnsound(String code, List<Flaw> flaws) implements InstrumentRefusal {
        public DefinitionUnsound {
            flaws = List.copyOf(flaws);
        }
    }

    /** An instrument of that name is there under another spelling. */
    record CodeSpelledOtherwise(String code, String known) implements InstrumentRefusal {}

    /** That version is there, and says something else. */
    record VersionIsPublished(String code, int version) implements InstrumentRefusal {}

    /** Versions follow each other without a gap. */
    record VersionNotNext(String code, int next) implements InstrumentRefusal {}

    /** Scores of its family could not be compared with it, or a shipped instrument would change its family. */
    record FamilyDiffers(String code, String family) implements InstrumentRefusal {}

    /** Whatever a shipped instrument raises an alert for, an organisation's own version of it does too. */
    record CriticalItemDropped(String code) implements InstrumentRefusal {}

    record VersionUnknown(String code, int version) implements InstrumentRefusal {}

    /** It ended at another moment. */
    record VersionIsRetired(String code, int version) implements InstrumentRefusal {}

    /** What was scored in the meantime stays scored. */
    record EndInPast(String code, int version) implements InstrumentRefusal {}
}
