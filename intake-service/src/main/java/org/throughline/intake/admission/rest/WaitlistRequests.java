package org.throughline.intake.admission.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.throughline.intake.admission.domain.Priority;
import org.throughline.intake.admission.domain.WaitlistEvent.Cause;
import org.throughline.intake.domain.Text;

/** What is asked about waiting for a place. */
public final class WaitlistRequests {
    private WaitlistRequests() {}

    /**
     * Somebody is to wait for a track.
     *
     * @param track by the id scheduling gave it
     * @param programme the service line of the track
     */
    public record Placing(
            @NotNull @Pattern(regexp = AdmissionRequest.CODE)
            String track,

            @NotNull @Pattern(regexp = AdmissionRequest.CODE)
            String programme,

            @NotNull Priority priority,
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason) {
        @Override
        public String toString() {
            return "Placing[redacted]";
        }
    }

    /**
     * A place is offered.
     *
     * @param outOfOrder why others who come first are passed over; needed only then
     */
    public record Offering(Optional<@Pattern(regexp = "(?s).*\\S.*") @Size(max = Text.LENGTH_MAX) String> outOfOrder) {
        public Offering {
            outOfOrder = outOfOrder == null ? Optional.empty() : outOfOrder;
        }

        @Override
        public String toString() {
            return "Offering[redacted]";
        }
    }

    /** The place that was offered is not wanted. */
    public record Declining(
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason) {
        @Override
        public String toString() {
            return "Declining[redacted]";
        }
    }

    /** Somebody is to wait no longer. Who is admitted does so by that alone. */
    public record Removing(
            @NotNull Cause cause,
            @NotBlank @Size(max = Text.LENGTH_MAX) String reason) {
        @Override
        public String toString() {
            return "Removing[redacted]";
        }
    }
}
