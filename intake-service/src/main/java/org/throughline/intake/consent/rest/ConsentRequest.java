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
import java.util.UUID;
import java.util.function.Function;
import org.throughline.intake.consent.domain.ConsentForm;
import org.throughline.intake.consent.domain.ConsentForm.Authority;
import org.throughline.intake.consent.domain.ConsentForm.KindOnForm;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.consent.domain.ConsentTerm;
import org.throughline.intake.consent.domain.ConsentTerms;
import org.throughline.intake.consent.domain.ConsentTerms.Statement;
import org.throughline.intake.consent.domain.EndingEvent;
import org.throughline.intake.consent.domain.Purpose;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.domain.OpenEnd;
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
        @NotEmpty @Size(max = 10) Set<@NotNull ConsentKind> kinds,
        @NotNull @Valid Terms terms,
        @NotNull @Valid Signature signature,
        @NotNull @Valid Document document) {
    /** What an id or a code looks like. */
    public static final String ID = "[A-Za-z0-9][A-Za-z0-9._+-]{0,63}";
    /** What a hash looks like. */
    public static final String HASH = "[A-Za-z0-9+/=_-]{16,128}";

    /**
     * What the form says.
     *
     * @param classes of data that the information comes to
     * @param recipients ids of registered recipients, or codes of classes of them; to family, ids of people
     * @param expiresAt when it ends by itself; at no date, if not given
     * @param endsWith what else ends it; nothing, if not given
     * @param irrevocable until when it cannot be taken back, for criminal justice only
     */
    public record Terms(
            @NotBlank @Size(max = Text.LENGTH_MAX) String discloser,
            @NotBlank @Size(max = Text.LENGTH_MAX) String information,
            @Size(max = 9) List<@NotNull DataClass> classes,

            @Size(max = 50) List<@NotNull @Pattern(regexp = ID) String> recipients,

            @Size(max = 10) List<@NotNull Purpose> purposes,
            @Size(max = 4) List<@NotNull Statement> statements,
            Optional<Instant> expiresAt,
            Optional<EndingEvent> endsWith,
            Optional<@Valid Lock> irrevocable) {
        public Terms {
            classes = classes == null ? List.of() : List.copyOf(classes);
            recipients = recipients == null ? List.of() : List.copyOf(recipients);
            purposes = purposes == null ? List.of() : List.copyOf(purposes);
            statements = statements == null ? List.of() : List.copyOf(statements);
        }

        ConsentTerms inWords() {
            return new ConsentTerms(
                    new Text(discloser),
                    new ConsentTerms.Information(new Text(information), classes),
                    recipients,
                    purposes,
                    statements,
                    new ConsentTerm(
                            expiresAt.orElse(OpenEnd.NEVER),
                            endsWith.orElse(EndingEvent.NONE),
                            irrevocable.map(Lock::inWords).stream().toList()));
        }

        @Override
        public String toString() {
            return "Terms[redacted]";
        }
    }

    /**
     * Until when a consent cannot be taken back; a date, an event, or both, whichever is first.
     *
     * @param until this moment
     * @param event what else makes it revocable
     */
    public record Lock(Optional<Instant> until, Optional<EndingEvent> event) {
        ConsentTerm.Irrevocable inWords() {
            return new ConsentTerm.Irrevocable(until.orElse(OpenEnd.NEVER), event.orElse(EndingEvent.NONE));
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

    /** The form, where each kind on it becomes the consent of that id. */
    public ConsentForm form(Function<ConsentKind, UUID> consentId) {
        List<KindOnForm> named = kinds.stream()
                .sorted()
                .map(kind -> new KindOnForm(kind, consentId.apply(kind)))
                .toList();
        return new ConsentForm(
                named,
                terms.inWords(),
                signature.inWords(),
                new ConsentForm.Document(document.formVersion(), document.hash()));
    }

    @Override
    public String toString() {
        return "ConsentRequest[redacted]";
    }
}
