package org.throughline.intake.recipient.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.throughline.intake.domain.Text;
import org.throughline.intake.recipient.domain.Destruction;
import org.throughline.intake.recipient.domain.DestructionMethod;

/**
 * What an auditor certifies when an audit is over.
 *
 * @param agreementFrom when the agreement began
 * @param by who destroyed it
 * @param at when
 * @param certificate what the certificate says, or where it is kept
 */
public record DestructionRequest(
        @NotNull Instant agreementFrom,
        @NotBlank @Size(max = Text.LENGTH_MAX) String by,
        @NotNull DestructionMethod method,
        @NotNull Instant at,
        @NotBlank @Size(max = Text.LENGTH_MAX) String certificate) {

    static DestructionRequest of(Destruction destruction) {
        return new DestructionRequest(
                destruction.agreementFrom(),
                destruction.by().value(),
                destruction.method(),
                destruction.at(),
                destruction.certificate().value());
    }

    Destruction inWords() {
        return new Destruction(agreementFrom, new Text(by), method, at, new Text(certificate));
    }
}
