package org.throughline.intake.rate.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.intake.coverage.domain.Authorisation;
import org.throughline.intake.coverage.domain.Authorisation.Status;
import org.throughline.intake.coverage.domain.Coverage;
import org.throughline.intake.coverage.domain.CoverageEvent.CoverageVerified;
import org.throughline.intake.coverage.domain.Terms;

/**
 * Who would pay for somebody's care, and at which level.
 *
 * @param payer by its code
 * @param level of care
 */
public record Payment(String payer, String level) {
    /** Under this code stand the prices for people who pay for themselves. */
    public static final String SELF = "self-pay";

    /** Of what payers said about a person; the level that was asked for holds where no payer approved another. */
    public static Payment of(Coverage coverage, String requestedLevel, LocalDate day) {
        if (coverage.paysThemselves(day)) {
            return new Payment(SELF, requestedLevel);
        }
        Optional<Terms> asked = coverage.authorisations().values().stream()
                .filter(one -> one.status() != Status.DENIED && !one.terms().secondary())
                .map(Authorisation::terms)
                .reduce((_, later) -> later);
        if (asked.isPresent()) {
            return new Payment(asked.get().payer(), asked.get().level());
        }
        return coverage.answers().stream()
                .filter(CoverageVerified.class::isInstance)
                .map(answer -> ((CoverageVerified) answer).verification().payer())
                .reduce((_, later) -> later)
                .map(payer -> new Payment(payer, requestedLevel))
                .orElse(new Payment(SELF, requestedLevel));
    }
}
