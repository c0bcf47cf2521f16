package org.throughline.treatmentplan.certification.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.throughline.treatmentplan.domain.ProgrammePolicy.CertificationPolicy;
import org.throughline.treatmentplan.domain.Text;

/** Requests about the certification of one episode. People are named by opaque id. */
public sealed interface CertificationCommand {
    UUID episodeId();

    Instant requestedAt();

    /**
     * Certifies that the person needs the care.
     *
     * @param hoursAWeek of care that are needed, at least
     * @param from the first day it covers
     * @param statement why, in words
     */
    record CertifyNeed(
            UUID episodeId,
            UUID certificationId,
            String physician,
            int hoursAWeek,
            LocalDate from,
            Text statement,
            CertificationPolicy policy,
            Instant requestedAt)
            implements CertificationCommand {}

    /** Asks whether the certification has lapsed by now. */
    record LetCertificationPass(UUID episodeId, Instant requestedAt) implements CertificationCommand {}
}
