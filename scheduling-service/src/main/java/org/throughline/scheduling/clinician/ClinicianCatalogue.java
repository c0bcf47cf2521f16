package org.throughline.scheduling.clinician;

import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.scheduling.calendar.KeyKinds;
import org.throughline.scheduling.clinician.domain.ClinicianEvent;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.ClinicianRegistered;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialEnding;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialLapsed;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialNumberNoted;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.CredentialRecorded;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.SupervisionAssigned;

/** The facts about clinicians. What others rest an admission or a signature on is told; who they are stays here. */
public final class ClinicianCatalogue {
    public static final Catalogue<ClinicianEvent> EVENTS = Catalogue.of(
            ClinicianEvent.class,
            EventType.internal("scheduling.clinician-registered.v1", ClinicianRegistered.class, KeyKinds.ORGANISATION),
            EventType.published("scheduling.credential-recorded.v1", CredentialRecorded.class, KeyKinds.ORGANISATION),
            EventType.internal(
                    "scheduling.credential-number-noted.v1", CredentialNumberNoted.class, KeyKinds.ORGANISATION),
            EventType.published("scheduling.supervision-assigned.v1", SupervisionAssigned.class, KeyKinds.ORGANISATION),
            EventType.internal("scheduling.credential-ending.v1", CredentialEnding.class, KeyKinds.ORGANISATION),
            EventType.internal("scheduling.credential-lapsed.v1", CredentialLapsed.class, KeyKinds.ORGANISATION));

    private ClinicianCatalogue() {}
}
