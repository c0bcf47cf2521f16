package org.throughline.scheduling.clinician.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Token;
import org.throughline.scheduling.calendar.domain.Wording;
import org.throughline.scheduling.warrant.domain.ValidityPolicy;
import org.throughline.scheduling.warrant.domain.WarrantChange;

/** Requests about one clinician. */
public sealed interface ClinicianCommand {
    UUID clinicianId();

    ValidityPolicy policy();

    Instant requestedAt();

    /**
     * Puts somebody on the list of those who treat.
     *
     * @param staff how tokens and plans name them
     * @param zone whose calendar the days of their credentials are of
     */
    record RegisterClinician(String staff, Wording name, ZoneId zone, ValidityPolicy policy, Instant requestedAt)
            implements ClinicianCommand {
        public RegisterClinician {
            Token.checked(staff);
        }

        @Override
        public UUID clinicianId() {
            return ClinicianId.of(staff);
        }
    }

    /** Records what an authority did about a credential, as somebody verified it at the source. */
    record RecordCredential(
            UUID clinicianId,
            WarrantChange change,
            Verification verification,
            ValidityPolicy policy,
            Instant requestedAt)
            implements ClinicianCommand {}

    /**
     * How it is known.
     *
     * @param verifiedAt day on which the source was asked, not in the future
     * @param numberReference where its number is found; at most one
     */
    record Verification(LocalDate verifiedAt, List<Wording> numberReference) {
        public Verification {
            numberReference = List.copyOf(numberReference);
            if (numberReference.size() > 1) {
                throw new IllegalArgumentException("one reference at most");
            }
        }
    }

    /** Somebody answers for what the clinician does, from a day on. */
    record AssignSupervision(
            UUID clinicianId, UUID supervisorId, LocalDate since, ValidityPolicy policy, Instant requestedAt)
            implements ClinicianCommand {}

    /** Says what there is to say about the end of a credential, now that it is so late. */
    record ReviewCredential(UUID clinicianId, UUID credentialId, ValidityPolicy policy, Instant requestedAt)
            implements ClinicianCommand {}
}
