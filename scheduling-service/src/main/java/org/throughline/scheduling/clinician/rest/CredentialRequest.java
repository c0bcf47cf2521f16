package org.throughline.scheduling.clinician.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Wording;
import org.throughline.scheduling.clinician.domain.ClinicianCommand.Verification;
import org.throughline.scheduling.warrant.domain.Warrant;
import org.throughline.scheduling.warrant.domain.WarrantChange;
import org.throughline.scheduling.warrant.rest.WarrantRequest;

/**
 * A credential, as it was verified.
 *
 * @param kind {@code LICENCE} for what a state permits to practise by; other codes for the rest
 * @param jurisdiction who granted it: a state such as {@code US-NY}, or a body
 * @param titles such as {@code LCSW}
 * @param numberReference where its number is found
 * @param verifiedAt day on which the source was asked
 */
public record CredentialRequest(
        @NotNull @Pattern(regexp = CODE) String kind,
        @NotNull @Pattern(regexp = CODE) String jurisdiction,

        @Size(max = Warrant.SCOPE_MAX) List<@NotNull @Pattern(regexp = CODE) String> titles,

        @NotNull LocalDate since,
        @NotNull LocalDate until,
        Optional<@Pattern(regexp = "(?s).*\\S.*") @Size(max = Wording.LENGTH_MAX) String> numberReference,
        @NotNull LocalDate verifiedAt) {
    static final String CODE = "[A-Za-z0-9._+-]{1,64}";

    public CredentialRequest {
        titles = titles == null ? List.of() : List.copyOf(titles);
    }

    WarrantChange grant(UUID credentialId) {
        return new WarrantRequest(kind, jurisdiction, titles, since, until).grant(credentialId);
    }

    Verification verification() {
        return new Verification(
                verifiedAt, numberReference.map(Wording::new).stream().toList());
    }

    @Override
    public String toString() {
        return "CredentialRequest[redacted]";
    }
}
