package org.throughline.scheduling.clinician.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.throughline.scheduling.clinician.domain.ClinicianEvent;
import org.throughline.scheduling.clinician.domain.ClinicianEvent.ClinicianRegistered;
import org.throughline.scheduling.clinician.domain.Clinicians;
import org.throughline.scheduling.clinician.domain.Clinicians.Clinician;
import org.throughline.scheduling.warrant.rest.WarrantAnswer;

/**
 * Somebody who treats.
 *
 * @param staff how tokens and plans name them
 * @param today the day where they work for which validity is told
 * @param supervision who answered for them from when on, in the order it was assigned
 */
public record ClinicianAnswer(
        UUID clinicianId,
        String staff,
        String name,
        @Schema(type = SchemaType.STRING) ZoneId zone,
        LocalDate today,
        List<WarrantAnswer> credentials,
        List<Supervision> supervision) {

    /** Who answers for what they do, from a day on. */
    public record Supervision(UUID supervisorId, LocalDate since) {}

    /** The clinician of a history, if there is one, as they are at a time. */
    static Optional<ClinicianAnswer> of(List<ClinicianEvent> events, Instant at) {
        return Clinicians.of(events).known().values().stream().findFirst().map(one -> of(one, at));
    }

    private static ClinicianAnswer of(Clinician clinician, Instant at) {
        ClinicianRegistered registered = clinician.registered();
        LocalDate today = LocalDate.ofInstant(at, registered.zone());
        return new ClinicianAnswer(
                registered.clinicianId(),
                registered.staff(),
                registered.name().value(),
                registered.zone(),
                today,
                WarrantAnswer.of(clinician.credentials(), today),
                clinician.supervision().stream()
                        .map(one -> new Supervision(one.supervisorId(), one.since()))
                        .toList());
    }

    @Override
    public String toString() {
        return "ClinicianAnswer[redacted]";
    }
}
