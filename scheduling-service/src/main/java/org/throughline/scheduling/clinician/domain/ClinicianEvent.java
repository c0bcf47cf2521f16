package org.throughline.scheduling.clinician.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Wording;
import org.throughline.scheduling.warrant.domain.Warrant;

/** Facts about one clinician. */
public sealed interface ClinicianEvent {
    UUID clinicianId();

    /**
     * Somebody treats here.
     *
     * @param staff how tokens and plans name them
     * @param zone whose calendar the days of their credentials are of
     */
    record ClinicianRegistered(
            UUID clinicianId, String staff, Wording name, ZoneId zone, Instant registeredAt, String policyVersion)
            implements ClinicianEvent {}

    /**
     * How a credential of a clinician stands from a day on.
     *
     * @param verifiedAt day on which the source was asked
     * @param zone whose calendar its days are of
     */
    record CredentialRecorded(
            UUID clinicianId,
            Warrant credential,
            LocalDate verifiedAt,
            ZoneId zone,
            Instant recordedAt,
            String policyVersion)
            implements ClinicianEvent {}

    /** Where the number of a credential is found. */
    record CredentialNumberNoted(UUID clinicianId, UUID credentialId, Wording numberReference)
            implements ClinicianEvent {}

    /** Somebody answers for what a clinician does, from a day on. */
    record SupervisionAssigned(
            UUID clinicianId, UUID supervisorId, LocalDate since, Instant assignedAt, String policyVersion)
            implements ClinicianEvent {}

    /** A credential ends soon. */
    record CredentialEnding(UUID clinicianId, UUID credentialId, LocalDate until, String policyVersion)
            implements ClinicianEvent {}

    /** The last day of a credential is over. */
    record CredentialLapsed(UUID clinicianId, UUID credentialId, LocalDate until, String policyVersion)
            implements ClinicianEvent {}
}
