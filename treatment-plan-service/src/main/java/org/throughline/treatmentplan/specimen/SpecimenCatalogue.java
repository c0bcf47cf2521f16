package org.throughline.treatmentplan.specimen;

import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.ParticipantAdmitted;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenCollected;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenDisputed;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenMarkedEnteredInError;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenOrderDetailed;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenOrdered;
import org.throughline.treatmentplan.specimen.domain.SpecimenEvent.SpecimenResulted;

/** How the facts of drug screens are stored, under neutral names, each sealed under the clinical key of its person. */
public final class SpecimenCatalogue {
    private static final KeyKind CLINICAL = new KeyKind("clinical");

    /** All of them. */
    public static final Catalogue<SpecimenEvent> TYPES = Catalogue.of(
            SpecimenEvent.class,
            about(EventType.told("intake.participant-admitted.v1", ParticipantAdmitted.class, CLINICAL)),
            about(EventType.published("treatment-plan.specimen-ordered.v1", SpecimenOrdered.class, CLINICAL)),
            internal("treatment-plan.specimen-order-detailed.v1", SpecimenOrderDetailed.class)
                    .happenedAt(SpecimenOrderDetailed::orderedAt),
            internal("treatment-plan.specimen-collected.v1", SpecimenCollected.class)
                    .happenedAt(SpecimenCollected::collectedAt),
            internal("treatment-plan.specimen-resulted.v1", SpecimenResulted.class)
                    .happenedAt(e -> e.report().reportedAt()),
            internal("treatment-plan.specimen-disputed.v1", SpecimenDisputed.class)
                    .happenedAt(SpecimenDisputed::disputedAt),
            internal("treatment-plan.specimen-entered-in-error.v1", SpecimenMarkedEnteredInError.class)
                    .happenedAt(SpecimenMarkedEnteredInError::markedAt));

    private SpecimenCatalogue() {}

    private static <T extends SpecimenEvent> EventType<T> internal(String name, Class<T> record) {
        return about(EventType.internal(name, record, CLINICAL));
    }

    private static <T extends SpecimenEvent> EventType<T> about(EventType<T> type) {
        return type.about(e -> e.participantId().toString());
    }
}
