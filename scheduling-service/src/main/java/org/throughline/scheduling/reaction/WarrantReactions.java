package org.throughline.scheduling.reaction;

import org.throughline.platform.service.ServiceRuntime;
import org.throughline.scheduling.clinician.ClinicianCatalogue;
import org.throughline.scheduling.clinician.ClinicianDeciding;
import org.throughline.scheduling.facility.FacilityCatalogue;
import org.throughline.scheduling.facility.FacilityDeciding;
import org.throughline.scheduling.warrant.domain.ValidityPolicy;

/** Starts what watches the end of licences, accreditations and credentials. */
public final class WarrantReactions {
    private WarrantReactions() {}

    public static void start(
            ServiceRuntime runtime, FacilityDeciding facilities, ClinicianDeciding clinicians, ValidityPolicy policy) {
        FacilityDeadlines ofFacilities = new FacilityDeadlines(runtime.decider(facilities), policy);
        CredentialDeadlines ofClinicians = new CredentialDeadlines(runtime.decider(clinicians), policy);
        runtime.processors().timers(ofFacilities, FacilityCatalogue.EVENTS, ofFacilities);
        runtime.processors().timers(ofClinicians, ClinicianCatalogue.EVENTS, ofClinicians);
    }
}
