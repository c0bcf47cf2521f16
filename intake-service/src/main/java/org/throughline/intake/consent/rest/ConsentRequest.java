package org.throughline.intake.consent.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.intake.consent.domain.ConsentForm;
import org.throughline.intake.consent.domain.ConsentForm.Authority;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.consent.domain.ConsentTerms;
import org.throughline.intake.consent.domain.ConsentTerms.Statement;
import org.throughline.intake.consent.domain.Purpose;
import org.throughline.intake.domain.Text;

/**
 * A form that was signed. It becomes one consent for each kind on it.
 *
 * @param kinds the permissions it gives
 * @param terms what it says
 * @param signature who signed
 * @param document which paper
 */
public record ConsentRequest(
        @NotEmpty @Size(max = 8) Set<@NotNull ConsentKind> kinds,
        @NotNull @Valid Terms terms,
        @NotNull @Valid Signature signature,
        @NotNull @Valid Document document) {
    static final String ID = "[A-Za-z0-9][A-Za-z0-9._:@+-]{0,99}";
    static final String HASH = "[A-Za-z0-9+/=_-]{16,128}";

    /** Where a form names no end. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * What the form says.
     *
     * @param recipients ids of registered recipients, or of classes of them
     * @param expiresAt when it ends by itself; never, if not given
     */
    public record Terms(
            @NotBlank @Size(max = Text.LENGTH_MAX) String discloser,
            @NotBlank @Size(max = Text.LENGTH_MAX) String information,

            @Size(max = 50) List<@NotNull @Pattern(regexp = ID) String> recipients,

            @Size(max = 8) List<@NotNull Purpose> purposes,
            @Size(max = 4) List<@NotNull Statement> statements,
            Optional<Instant> expiresAt) {
        public Terms {
            recipients = recipients == null ? List.of() : List.copyOf(recipients);
            purposes = purposes == null ? List.of() : List.copyOf(purposes);
            statements = statements == null ? List.of() : List.copyOf(statements);
        }

        ConsentTerms inWords() {
            return new ConsentTerms(
                    new Text(discloser),
                    new Text(information),
                    recipients,
                    purposes,
                    statements,
                    expiresAt.orElse(NEVER));
        }

        @Override
        public String toString() {
            return "Terms[redacted]";
        }
    }

    /**
     * Who signed.
     *
     * @param signer by opaque id
     * @param evidence hashes of what proves the right of somebody who signs for another
     */
    public record Signature(
            @NotNull @Pattern(regexp = ID) String signer,
            @NotNull Authority authority,

            @Size(max = 50) List<@NotNull @Pattern(regexp = HASH) String> evidence,

            @NotNull Instant signedAt) {
        public Signature {
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }

        ConsentForm.Signature inWords() {
            return new ConsentForm.Signature(signer, authority, evidence, signedAt);
        }
    }

    /** Version of the form, and the hash of the signed document. */
    public record Document(
            @NotNull @Pattern(regexp = ID) String formVersion,
            @NotNull @Pattern(regexp = HASH) String hash) {}

    @Override
    public String toString() {
        return "ConsentRequest[redacted]";
    }
}
