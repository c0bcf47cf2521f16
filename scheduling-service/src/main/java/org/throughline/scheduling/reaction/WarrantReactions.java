package org.throughline.scheduling.reaction;

import org.throughline.platform.decider.Decider;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.scheduling.clinician.ClinicianCatalogue;
import org.throughline.scheduling.clinician.ClinicianDeciding;
import org.throughline.scheduling.facility.FacilityCatalogue;
import org.throughline.scheduling.facility.FacilityDeciding;
import org.throughline.scheduling.session.FacilitatorWeeks;
import org.throughline.scheduling.session.SessionCatalogue;
import org.throughline.scheduling.session.Sessions;
import org.throughline.scheduling.session.domain.SessionCommand;
import org.throughline.scheduling.session.domain.SessionEvent;
import org.throughline.scheduling.session.domain.SessionRefusal;
import org.throughline.scheduling.warrant.domain.ValidityPolicy;

/** What watches the end of licences, accreditations and credentials, and what rests on them. */
public final class WarrantReactions {
    private WarrantReactions() {}

    /**
     * Starts it.
     *
     * @param planning who flags the sessions a clinician is to hold
     */
    public static void start(
            ServiceRuntime runtime,
            FacilityDeciding facilities,
            ClinicianDeciding clinicians,
            Decider<SessionCommand, SessionRefusal> planning,
            ValidityPolicy policy) {
        FacilityDeadlines ofFacilities = new FacilityDeadlines(runtime.decider(facilities), policy);
        CredentialDeadlines ofClinicians = new CredentialDeadlines(runtime.decider(clinicians), policy);
        runtime.processors().timers(ofFacilities, FacilityCatalogue.EVENTS, ofFacilities);
        runtime.processors().timers(ofClinicians, ClinicianCatalogue.EVENTS, ofClinicians);
        History<SessionEvent> sessions = runtime.history(SessionCatalogue.EVENTS);
        runtime.processors()
                .reaction(
                        new WhenCredentialChangesThenReviewSessions(
                                runtime.history(ClinicianCatalogue.EVENTS),
                                new Sessions(sessions),
                                new FacilitatorWeeks(sessions),
                                planning),
                        ClinicianCatalogue.EVENTS);
    }
}
