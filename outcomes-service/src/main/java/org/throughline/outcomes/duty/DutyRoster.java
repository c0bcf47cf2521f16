package org.throughline.outcomes.duty;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who stands in where nobody closer to a person is known, by configuration of the site. */
@Singleton
public class DutyRoster {
    private final String intakeClinician;
    private final String medicalDirector;
    private final ZoneId zone;

    DutyRoster(
            @ConfigProperty(name = "throughline.duty.intake-clinician") String intakeClinician,
            @ConfigProperty(name = "throughline.duty.medical-director") String medicalDirector,
            @ConfigProperty(name = "throughline.facility.zone") ZoneId zone) {
        this.intakeClinician = intakeClinician;
        this.medicalDirector = medicalDirector;
        this.zone = zone;
    }

    /** Answers for people before admission. */
    public String intakeClinician() {
        return intakeClinician;
    }

    /** Answers for what nobody saw to in time. */
    public String medicalDirector() {
        return medicalDirector;
    }

    /** Whose day is meant by the same day. */
    public ZoneId zone() {
        return zone;
    }
}
