package org.throughline.scheduling.warrant.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughline.scheduling.calendar.rest.Fields;
import org.throughline.scheduling.warrant.domain.Standing;
import org.throughline.scheduling.warrant.domain.Warrant;
import org.throughline.scheduling.warrant.domain.WarrantChange;

/**
 * What an authority granted.
 *
 * @param kind what it is, as a code
 * @param authority who granted it: a state such as {@code US-NY}, or a body such as {@code CARF}
 * @param scope what it covers: levels of care or titles; all, if none is named
 * @param since first day
 * @param until last day
 */
public record WarrantRequest(
        @NotNull @Pattern(regexp = CODE) String kind,
        @NotNull @Pattern(regexp = CODE) String authority,

        @Size(max = Warrant.SCOPE_MAX) List<@NotNull @Pattern(regexp = CODE) String> scope,

        @NotNull LocalDate since,
        @NotNull LocalDate until) {
    static final String CODE = "[A-Za-z0-9._+-]{1,64}";

    public WarrantRequest {
        scope = scope == null ? List.of() : List.copyOf(scope);
    }

    /** The grant of a new warrant. */
    public WarrantChange grant(UUID warrantId) {
        return new WarrantChange.Grant(Fields.together(
                () -> new Warrant(warrantId, kind, authority, scope, Standing.GRANTED, since, until),
                "since",
                "until"));
    }
}
