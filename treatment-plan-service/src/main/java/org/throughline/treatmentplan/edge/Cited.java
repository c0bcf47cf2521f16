package org.throughline.treatmentplan.edge;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A fact as a caller cites it; its fingerprint is the one this service was told. */
public record Cited(
        @NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") String service,

        @NotNull @Pattern(regexp = "[A-Za-z0-9._:/@+-]{1,150}")
        String stream,

        @Min(1) long version) {}
