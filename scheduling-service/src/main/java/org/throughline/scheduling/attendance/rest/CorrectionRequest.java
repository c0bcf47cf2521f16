package org.throughline.scheduling.attendance.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.web.Problems;
import org.throughline.scheduling.attendance.domain.Finding;
import org.throughline.scheduling.attendance.domain.Finding.WasAbsent;
import org.throughline.scheduling.calendar.domain.Reason;

/**
 * What is true instead of an entry; either present or absent.
 *
 * @param supersedes number of the entry, from 1; only the latest can be superseded
 * @param reason why it is put right
 */
public record CorrectionRequest(
        @NotNull UUID episodeId,
        @Min(1) @Max(ENTRIES_MAX) int supersedes,
        Optional<@Valid PresenceRequest> present,
        Optional<@Valid Absent> absent,
        @NotNull @NotBlank @Size(max = Reason.LENGTH_MAX) String reason) {
    private static final int ENTRIES_MAX = 10_000;

    /** Someone did not come after all. */
    public record Absent(@NotNull Boolean excused) {}

    Finding finding() {
        if (present.isPresent() == absent.isPresent()) {
            throw Problems.invalid("finding-ambiguous", "Send either present or absent", "present", "absent");
        }
        return present.<Finding>map(PresenceRequest::found)
                .orElseGet(() -> new WasAbsent(absent.orElseThrow().excused()));
    }

    @Override
    public String toString() {
        return "CorrectionRequest[redacted]";
    }
}
