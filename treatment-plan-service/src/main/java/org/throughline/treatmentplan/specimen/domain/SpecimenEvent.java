package org.throughline.treatmentplan.specimen.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;

/** Facts about one drug screen, and what intake told that they rest on. */
public sealed interface SpecimenEvent {
    UUID participantId();

    /** Told by intake: a person's episode began. */
    record ParticipantAdmitted(UUID participantId, UUID episodeId) implements SpecimenEvent {}

    /** What this service decided. */
    sealed interface Own extends SpecimenEvent {
        UUID specimenId();
    }

    /** A specimen is to be taken of a person. Others are told no more; that it is taken calls for confidentiality. */
    record SpecimenOrdered(UUID participantId, UUID specimenId) implements Own {}

    /**
     * What a specimen was ordered for.
     *
     * @param random whether chance chose the person and the day
     * @param reason why, where it was not chance; one text or none
     */
    record SpecimenOrderDetailed(
            UUID participantId,
            UUID episodeId,
            UUID specimenId,
            Panel panel,
            boolean random,
            List<Text> reason,
            String orderedBy,
            Role role,
            Instant orderedAt)
            implements Own {
        public SpecimenOrderDetailed {
            reason = List.copyOf(reason);
        }
    }

    /**
     * A specimen was taken.
     *
     * @param observed whether somebody saw it being given
     * @param afterResult whether that was recorded only when something had been found in it
     */
    record SpecimenCollected(
            UUID participantId,
            UUID specimenId,
            boolean observed,
            String collectedBy,
            Role role,
            Instant collectedAt,
            boolean afterResult)
            implements Own {}

    /**
     * Something was found in a specimen, or was not.
     *
     * @param standing what all reports on it come to so far
     * @param outsidePanel the codes of what nobody ordered to be looked for
     * @param collectionKnown whether it was recorded by then who took it; else nobody can say whose it is
     */
    record SpecimenResulted(
            UUID participantId,
            UUID episodeId,
            UUID specimenId,
            Report report,
            Standing standing,
            List<String> outsidePanel,
            boolean collectionKnown,
            String recordedBy,
            Role role)
            implements Own {
        public SpecimenResulted {
            outsidePanel = List.copyOf(outsidePanel);
        }
    }

    /** The person says that what was found is not so. */
    record SpecimenDisputed(
            UUID participantId, UUID specimenId, Text statement, String recordedBy, Role role, Instant disputedAt)
            implements Own {}

    /** It should not be in the record. It is kept, and hidden from every ordinary read; nothing rests on it any more. */
    record SpecimenMarkedEnteredInError(
            UUID participantId, UUID specimenId, Text reason, String markedBy, Role role, Instant markedAt)
            implements Own {}
}
