package org.throughline.intake.admission.domain;

import java.time.ZoneId;
import org.throughline.intake.domain.Codes;

/**
 * Where someone is treated, how intensively and by whom.
 *
 * @param programme the service line
 * @param level of care, such as {@code 2.1}
 * @param track the weekly template of sessions
 * @param facility the site
 * @param zone the facility's
 * @param primaryClinician who answers for the care
 */
public record Placement(
        String programme, String level, String track, String facility, ZoneId zone, String primaryClinician) {
    public Placement {
        Codes.required(programme);
        Codes.required(level);
        Codes.required(track);
        Codes.required(facility);
    }
}
