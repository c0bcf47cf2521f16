package org.throughline.scheduling.clinician.domain;

import java.util.UUID;
import org.throughline.scheduling.warrant.domain.WarrantRefusal;

/** Why something is not recorded about a clinician. */
public sealed interface ClinicianRefusal {
    /** The clinician is registered, otherwise than is asked now. */
    record ClinicianExists(UUID clinicianId) implements ClinicianRefusal {}

    record ClinicianUnknown(UUID clinicianId) implements ClinicianRefusal {}

    /** A source is asked before its answer is recorded. */
    record VerifiedInFuture(UUID credentialId) implements ClinicianRefusal {}

    /** Nobody answers for themselves. */
    record SupervisorIsSupervised(UUID clinicianId) implements ClinicianRefusal {}

    /** Whoever supervises is a clinician of the organisation. */
    record SupervisorUnknown(UUID supervisorId) implements ClinicianRefusal {}

    /** A rule about credentials speaks against it. */
    record AgainstCredential(WarrantRefusal reason) implements ClinicianRefusal {}
}
