package org.throughline.intake.recipient.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.domain.Text;
import org.throughline.intake.recipient.domain.Agreement;
import org.throughline.intake.recipient.domain.RecipientDescription;
import org.throughline.intake.recipient.domain.RecipientKind;

/**
 * Who a recipient is.
 *
 * @param npi its number in the national provider index, if it has one
 * @param clientIds by which its systems sign in
 * @param classes codes of the classes it is a member of, beside its kind
 * @param members recipients that an intermediary passes records on to
 * @param agreement under which an auditor may look
 */
public record RecipientRequest(
        @NotBlank @Size(max = RecipientDescription.NAME_LENGTH_MAX)
        String legalName,

        Optional<@Pattern(regexp = "[0-9]{10}") String> npi,
        @NotNull RecipientKind kind,

        @Size(max = RecipientDescription.CODES_MAX) List<@NotNull @Pattern(regexp = CODE) String> clientIds,

        @Size(max = RecipientDescription.CODES_MAX) List<@NotNull @Pattern(regexp = CODE) String> classes,

        @Size(max = 50) List<@NotNull UUID> members,
        Optional<@Valid AuditAgreement> agreement) {
    static final String CODE = "[A-Za-z0-9._+-]{1,64}";

    public RecipientRequest {
        clientIds = clientIds == null ? List.of() : List.copyOf(clientIds);
        classes = classes == null ? List.of() : List.copyOf(classes);
        members = members == null
                ? List.of()
                : members.stream().distinct().sorted().toList();
    }

    /**
     * Under which an auditor may look (42 CFR 2.53).
     *
     * @param classes the kinds of information the scope comes to; ALL, if none is named
     * @param programmes the programmes the scope comes to; the whole organisation, if none is named
     * @param custody how what was taken is kept
     */
    public record AuditAgreement(
            @NotBlank @Size(max = Text.LENGTH_MAX) String scope,
            @Size(max = 9) List<@NotNull DataClass> classes,
            @Size(max = Agreement.PROGRAMMES_MAX) List<@NotNull @Pattern(regexp = CODE) String> programmes,
            @NotNull Instant from,
            @NotNull Instant until,
            @NotBlank @Size(max = Text.LENGTH_MAX) String custody,
            @NotNull Instant destroyBy) {
        public AuditAgreement {
            classes = classes == null || classes.isEmpty() ? List.of(DataClass.ALL) : List.copyOf(classes);
            programmes = programmes == null ? List.of() : List.copyOf(programmes);
        }

        static AuditAgreement of(Agreement agreement) {
            return new AuditAgreement(
                    agreement.scope().value(),
                    agreement.classes(),
                    agreement.programmes(),
                    agreement.from(),
                    agreement.until(),
                    agreement.custody().value(),
                    agreement.destroyBy());
        }

        Agreement inWords() {
            return new Agreement(new Text(scope), classes, programmes, from, until, new Text(custody), destroyBy);
        }
    }

    RecipientDescription inWords() {
        return new RecipientDescription(
                legalName,
                npi.orElse(""),
                kind,
                clientIds,
                classes,
                members,
                agreement.map(AuditAgreement::inWords).stream().toList());
    }
}
