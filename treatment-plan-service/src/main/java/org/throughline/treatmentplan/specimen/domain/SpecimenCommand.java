package org.throughline.treatmentplan.specimen.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;

/** Requests about one drug screen. People are named by opaque id. */
public sealed interface SpecimenCommand {
    UUID specimenId();

    Instant requestedAt();

    /**
     * Orders one.
     *
     * @param random whether chance chose the person and the day
     * @param reason why, where it was not chance; one text or none
     */
    record OrderSpecimen(
            UUID specimenId,
            UUID episodeId,
            Panel panel,
            boolean random,
            List<Text> reason,
            String orderedBy,
            Role role,
            Instant requestedAt)
            implements SpecimenCommand {
        public OrderSpecimen {
            reason = List.copyOf(reason);
            if (reason.size() > 1) throw new IllegalArgumentException("one reason is enough");
        }
    }

    /** Records that it was taken. */
    record CollectSpecimen(
            UUID specimenId, boolean observed, String collectedBy, Role role, Instant collectedAt, Instant requestedAt)
            implements SpecimenCommand {}

    /** Records what was found. */
    record ReportResult(UUID specimenId, Report report, String recordedBy, Role role, Instant requestedAt)
            implements SpecimenCommand {}

    /** Records that the person disputes it. */
    record DisputeResult(
            UUID specimenId, Text statement, String recordedBy, Role role, Instant disputedAt, Instant requestedAt)
            implements SpecimenCommand {}

    /** Says that it should not be in the record, as when it is of somebody else. */
    record MarkSpecimenEnteredInError(UUID specimenId, Text reason, String markedBy, Role role, Instant requestedAt)
            implements SpecimenCommand {}
}
