package org.throughline.treatmentplan.incident.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.disclosure.domain.Authority;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;
import org.throughline.treatmentplan.incident.domain.IncidentCommand.ReviewIncident;
import org.throughline.treatmentplan.incident.domain.IncidentKind;
import org.throughline.treatmentplan.incident.domain.ReportBasis;
import org.throughline.treatmentplan.incident.domain.Severity;

/** The bodies of requests about incidents. Who reports, looks into it or tells is the caller, never a field. */
final class IncidentRequests {
    private IncidentRequests() {}

    /**
     * What happened.
     *
     * @param role needed only where the caller has several
     */
    record Reporting(
            @NotNull IncidentKind kind,
            @NotNull Severity severity,
            @NotBlank @Size(max = Text.LENGTH_MAX) String description,
            @NotNull Instant happenedAt,
            Optional<Role> role) {
        @Override
        public String toString() {
            return "Reporting[redacted]";
        }
    }

    /**
     * What was found.
     *
     * @param actions what is done so that it does not happen again
     */
    record Reviewing(
            @NotBlank @Size(max = Text.LENGTH_MAX) String findings,

            @Size(max = ReviewIncident.ACTIONS_MAX) List<@NotBlank @Size(max = 1_000) String> actions,

            Optional<Role> role) {
        Reviewing {
            actions = actions == null ? List.of() : List.copyOf(actions);
        }

        @Override
        public String toString() {
            return "Reviewing[redacted]";
        }
    }

    /**
     * That somebody outside was told.
     *
     * @param basis by what right
     * @param authority whom
     * @param authorityKind of the authority, as the participant is told of it; where nobody says, the one the basis is for
     * @param recipientId the authority, where it is a registered recipient
     * @param said what
     */
    record Filing(
            @NotNull ReportBasis basis,
            @NotBlank @Size(max = 300) String authority,
            Optional<Authority> authorityKind,
            Optional<UUID> recipientId,
            @NotBlank @Size(max = Text.LENGTH_MAX) String said,
            @NotNull Instant filedAt,
            Optional<Role> role) {
        @Override
        public String toString() {
            return "Filing[redacted]";
        }
    }

    /** Why it should not be in the record. */
    record Mistaking(@NotBlank @Size(max = Text.LENGTH_MAX) String reason, Optional<Role> role) {
        @Override
        public String toString() {
            return "Mistaking[redacted]";
        }
    }
}
