package org.throughline.treatmentplan;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** How scheduling names clinicians, and the streams it tells of them in. */
public final class ClinicianStreams {
    private ClinicianStreams() {}

    /** The id of somebody's record; it follows from how tokens name them. */
    public static UUID clinicianId(String staff) {
        return UUID.nameUUIDFromBytes(("clinician/" + staff).getBytes(StandardCharsets.UTF_8));
    }

    /** The stream in which scheduling tells of a clinician. */
    public static String told(UUID clinicianId) {
        return "scheduling/clinician/" + clinicianId;
    }
}
