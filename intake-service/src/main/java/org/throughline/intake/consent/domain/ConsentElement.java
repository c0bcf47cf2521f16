package org.throughline.intake.consent.domain;

import java.util.Arrays;
import java.util.List;
import org.throughline.intake.consent.domain.ConsentTerms.Statement;

/**
 * What a form must have beyond that which it cannot be filed without: 42 CFR 2.31(a) for every consent to disclose, what
 * that section adds for treatment, payment and operations, and what 45 CFR 164.508(c) adds for authorisations.
 */
public enum ConsentElement {
    INFORMATION,
    RECIPIENT,
    PURPOSE,
    EXPIRY,
    RIGHT_TO_REVOKE,
    REDISCLOSURE_WARNING,
    CONSEQUENCE_OF_REFUSING,
    HIPAA_REDISCLOSURE;

    /** What the terms of a form lack to be a consent of a kind. */
    static List<ConsentElement> missing(ConsentKind kind, ConsentTerms form, Register register) {
        ConsentTerms terms = form.forKind(kind);
        return Arrays.stream(values())
                .filter(element -> element.isRequired(kind, terms, register) && !element.isIn(terms))
                .toList();
    }

    private boolean isRequired(ConsentKind kind, ConsentTerms terms, Register register) {
        return switch (this) {
            case INFORMATION, RECIPIENT, PURPOSE -> kind.permitsDisclosure();
            case EXPIRY -> !ConsentKind.NEED_NO_END.containsAll(terms.purposes());
            case RIGHT_TO_REVOKE -> true;
            case REDISCLOSURE_WARNING, CONSEQUENCE_OF_REFUSING -> kind == ConsentKind.TPO || kind.isAuthorisation();
            case HIPAA_REDISCLOSURE ->
                terms.purposes().stream().anyMatch(ConsentKind.TPO.purposes()::contains)
                        && terms.recipients().stream().anyMatch(register::mayBeBoundByHipaa);
        };
    }

    private boolean isIn(ConsentTerms terms) {
        return switch (this) {
            case INFORMATION -> !terms.information().classes().isEmpty();
            case RECIPIENT -> !terms.recipients().isEmpty();
            case PURPOSE -> !terms.purposes().isEmpty();
            case EXPIRY -> terms.term().hasEnd();
            case RIGHT_TO_REVOKE -> terms.statements().contains(Statement.RIGHT_TO_REVOKE);
            case REDISCLOSURE_WARNING -> terms.statements().contains(Statement.REDISCLOSURE_WARNING);
            case CONSEQUENCE_OF_REFUSING -> terms.statements().contains(Statement.CONSEQUENCE_OF_REFUSING);
            case HIPAA_REDISCLOSURE -> terms.statements().contains(Statement.HIPAA_REDISCLOSURE);
        };
    }
}
