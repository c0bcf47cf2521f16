package org.throughline.treatmentplan.specimen.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.specimen.domain.Panel;
import org.throughline.treatmentplan.specimen.domain.Report.Finding;
import org.throughline.treatmentplan.specimen.domain.Report.Stage;
import org.throughline.treatmentplan.specimen.domain.Specimen;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenCollected;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenDisputed;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenMarkedEnteredInError;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenOrderDetailed;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenResulted;
import org.throughline.treatmentplan.specimen.domain.Standing;

/**
 * One drug screen.
 *
 * @param random whether chance chose the person and the day
 * @param standing what all reports come to; missing before the first
 * @param enteredInError why it should not be in the record, if so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SpecimenPage(
        UUID specimenId,
        UUID participantId,
        UUID episodeId,
        Panel panel,
        boolean random,
        @Nullable String reason,
        String orderedBy,
        Role role,
        Instant orderedAt,
        @Nullable Taken collected,
        @Nullable Standing standing,
        List<Reported> reports,
        List<Disputed> disputes,
        @Nullable Mistake enteredInError) {

    /** Why it should not be in the record. */
    record Mistake(String reason, String markedBy, Role role, Instant markedAt) {
        static Mistake of(SpecimenMarkedEnteredInError e) {
            return new Mistake(e.reason().value(), e.markedBy(), e.role(), e.markedAt());
        }
    }

    /** That it was taken. */
    record Taken(boolean observed, String collectedBy, Role role, Instant collectedAt) {
        static Taken of(SpecimenCollected e) {
            return new Taken(e.observed(), e.collectedBy(), e.role(), e.collectedAt());
        }
    }

    /**
     * One report.
     *
     * @param outsidePanel the codes of what nobody ordered to be looked for
     * @param collectionKnown whether it was recorded by then who took the specimen
     */
    record Reported(
            Stage stage,
            List<Finding> findings,
            String laboratory,
            Instant reportedAt,
            List<String> outsidePanel,
            boolean collectionKnown,
            String recordedBy,
            Role role) {
        static Reported of(SpecimenResulted e) {
            return new Reported(
                    e.report().stage(),
                    e.report().findings(),
                    e.report().laboratory().value(),
                    e.report().reportedAt(),
                    e.outsidePanel(),
                    e.collectionKnown(),
                    e.recordedBy(),
                    e.role());
        }
    }

    /** What the person said against it. */
    record Disputed(String statement, String recordedBy, Role role, Instant disputedAt) {
        static Disputed of(SpecimenDisputed e) {
            return new Disputed(e.statement().value(), e.recordedBy(), e.role(), e.disputedAt());
        }
    }

    static SpecimenPage of(Specimen specimen) {
        SpecimenOrderDetailed ordered = specimen.ordered().orElseThrow();
        return new SpecimenPage(
                ordered.specimenId(),
                ordered.participantId(),
                ordered.episodeId(),
                ordered.panel(),
                ordered.random(),
                ordered.reason().isEmpty() ? null : ordered.reason().getFirst().value(),
                ordered.orderedBy(),
                ordered.role(),
                ordered.orderedAt(),
                specimen.collected().map(Taken::of).orElse(null),
                specimen.standing().orElse(null),
                specimen.results().stream().map(Reported::of).toList(),
                specimen.disputes().stream().map(Disputed::of).toList(),
                specimen.error().map(Mistake::of).orElse(null));
    }
}
