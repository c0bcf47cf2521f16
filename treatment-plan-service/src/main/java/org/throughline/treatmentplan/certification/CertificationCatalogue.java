package org.throughline.treatmentplan.certification;

import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.treatmentplan.certification.domain.CertificationEvent;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.CertificationLapsed;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.EpisodeClosed;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.EpisodeReopened;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.NeedCertified;
import org.throughline.treatmentplan.certification.domain.CertificationEvent.ParticipantAdmitted;

/** How certifications are stored, all sealed under the participant's clinical key. */
public final class CertificationCatalogue {
    private static final KeyKind CLINICAL = new KeyKind("clinical");

    /** All of them. */
    public static final Catalogue<CertificationEvent> TYPES = Catalogue.of(
            CertificationEvent.class,
            about(EventType.told("intake.participant-admitted.v1", ParticipantAdmitted.class, CLINICAL)),
            about(EventType.told("intake.episode-closed.v1", EpisodeClosed.class, CLINICAL)),
            about(EventType.told("intake.episode-reopened.v1", EpisodeReopened.class, CLINICAL)),
            about(EventType.internal("treatment-plan.need-certified.v1", NeedCertified.class, CLINICAL))
                    .happenedAt(NeedCertified::certifiedAt),
            about(EventType.internal("treatment-plan.certification-lapsed.v1", CertificationLapsed.class, CLINICAL)));

    private CertificationCatalogue() {}

    private static <T extends CertificationEvent> EventType<T> about(EventType<T> type) {
        return type.about(e -> e.participantId().toString());
    }
}
