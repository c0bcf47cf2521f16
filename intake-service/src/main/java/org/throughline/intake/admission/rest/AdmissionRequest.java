package org.throughline.intake.admission.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.throughline.intake.admission.domain.AdmissionCommand.Occurrence;
import org.throughline.intake.admission.domain.OverridableRule;
import org.throughline.intake.admission.domain.Placement;
import org.throughline.intake.domain.Text;

/**
 * An admission.
 *
 * @param programme the service line
 * @param level of care, as assessed
 * @param track by the id scheduling gave it
 * @param facility by the id scheduling gave it
 * @param zone the facility's
 * @param primaryClinician who answers for the care, by opaque id
 * @param overrides rules the caller sets aside
 * @param admittedAt when it happened; now, if not given
 * @param lateEntry why it is entered so late, where that is so
 */
public record AdmissionRequest(
        @NotNull @Pattern(regexp = CODE) String programme,
        @NotNull @Pattern(regexp = CODE) String level,
        @NotNull @Pattern(regexp = CODE) String track,
        @NotNull @Pattern(regexp = CODE) String facility,
        @NotNull ZoneId zone,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:@+-]{0,99}")
        String primaryClinician,

        @Size(max = RULES) List<@NotNull @Valid SetAside> overrides,
        Optional<Instant> admittedAt,
        Optional<@Pattern(regexp = "(?s).*\\S.*") @Size(max = Text.LENGTH_MAX) String> lateEntry) {
    /** As many as may be set aside. */
    static final int RULES = 6;

    static final String CODE = "[A-Za-z0-9._+-]{1,64}";

    public AdmissionRequest {
        overrides = overrides == null ? List.of() : List.copyOf(overrides);
    }

    /** A rule that is set aside, and why. */
    public record SetAside(
            @NotNull OverridableRule rule,
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason) {
        @Override
        public String toString() {
            return "SetAside[redacted]";
        }
    }

    Placement placement() {
        return new Placement(programme, level, track, facility, zone, primaryClinician);
    }

    Occurrence occurrence(Instant now) {
        return new Occurrence(
                admittedAt.orElse(now), lateEntry.map(Text::new).stream().toList());
    }

    @Override
    public String toString() {
        return "AdmissionRequest[redacted]";
    }
}
