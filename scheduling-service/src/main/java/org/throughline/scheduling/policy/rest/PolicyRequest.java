package org.throughline.scheduling.policy.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.policy.domain.ProgrammeNature;

/**
 * Numbers a programme is to work by.
 *
 * @param version names them, once
 * @param effectiveFrom not before now
 * @param nature what the law makes of the programme's records
 * @param numbers by name; what is not given is as it stands as the standard
 */
public record PolicyRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
        String version,

        @NotNull Instant effectiveFrom,
        @NotNull ProgrammeNature nature,
        @NotNull @Size(max = 200) Map<@NotNull String, @NotNull Long> numbers,
        @NotBlank @Size(max = Reason.LENGTH_MAX) String reason) {
    public PolicyRequest {
        numbers = numbers == null ? Map.of() : new TreeMap<>(numbers);
    }

    @Override
    public String toString() {
        return "PolicyRequest[redacted]";
    }
}
