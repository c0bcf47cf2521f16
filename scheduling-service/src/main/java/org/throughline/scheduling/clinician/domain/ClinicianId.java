package org.throughline.scheduling.clinician.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Token;

/**
 * By which id a clinician's record is known. It follows from the opaque id that tokens, plans and admissions name them by,
 * so that whoever knows that one finds the record: the name-based UUID (RFC 9562, version 3, no namespace) of
 * {@code clinician/} and the id.
 */
public final class ClinicianId {
    private ClinicianId() {}

    public static UUID of(String staff) {
        return UUID.nameUUIDFromBytes(("clinician/" + Token.checked(staff)).getBytes(StandardCharsets.UTF_8));
    }
}
