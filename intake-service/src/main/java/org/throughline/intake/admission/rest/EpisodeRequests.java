package org.throughline.intake.admission.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.intake.domain.Text;

/** What is asked about an open or closed episode. */
public final class EpisodeRequests {
    private EpisodeRequests() {}

    /**
     * A pause.
     *
     * @param from first day at the facility
     * @param until last day
     */
    public record Hold(
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason) {
        @Override
        public String toString() {
            return "Hold[redacted]";
        }
    }

    /**
     * The end of a pause.
     *
     * @param on first day after it at the facility; today, if not given
     */
    public record Resumption(Optional<LocalDate> on) {
        public Resumption {
            on = on == null ? Optional.empty() : on;
        }
    }

    /** An admission is undone. */
    public record Cancelling(
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason) {
        @Override
        public String toString() {
            return "Cancelling[redacted]";
        }
    }

    /**
     * An episode goes on.
     *
     * @param overrides rules the caller sets aside
     */
    public record Reopening(
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason,

            @Size(max = AdmissionRequest.RULES) List<AdmissionRequest.@NotNull @Valid SetAside> overrides) {
        public Reopening {
            overrides = overrides == null ? List.of() : List.copyOf(overrides);
        }

        @Override
        public String toString() {
            return "Reopening[redacted]";
        }
    }
}
