package org.throughline.treatmentplan.dossier.view;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** How scheduling names clinicians. */
final class Clinicians {
    private Clinicians() {}

    /** The stream in which scheduling tells of somebody; the id follows from how tokens name them. */
    static String told(String staff) {
        return "scheduling/clinician/"
                + UUID.nameUUIDFromBytes(("clinician/" + staff).getBytes(StandardCharsets.UTF_8));
    }
}
