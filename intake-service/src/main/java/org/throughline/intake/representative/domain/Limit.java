package org.throughline.intake.representative.domain;

import java.time.Instant;
import java.util.Optional;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.representative.domain.RepresentativeCommand.DesignateRepresentative;

/**
 * When a right ends by itself. It is fixed with the designation, so that whoever asks later needs no birth date.
 *
 * @param until this moment
 * @param cause why
 * @param restsOnConsent whether the minor's own consent is what allows it
 */
record Limit(Instant until, EndCause cause, boolean restsOnConsent) {

    static Limit of(RepresentativeState state, PartialDate birthDate, DesignateRepresentative c) {
        Designation.Reach reach = c.designation().reach();
        Limit asked = new Limit(reach.until(), EndCause.PERIOD_OVER, false);
        if (!c.designation().authority().overMinors()) {
            return asked;
        }
        if (needsConsent(birthDate, c)) {
            Optional<Instant> involved =
                    state.involvedUntil(c.designation().representativeId(), reach.scope(), reach.from());
            return new Limit(reach.until(), EndCause.PERIOD_OVER, true)
                    .within(involved, EndCause.CONSENT_ENDED)
                    .within(c.policy().majorityAfter(birthDate, reach.from()), EndCause.MAJORITY);
        }
        if (isYoung(birthDate, c)) {
            return asked.within(c.policy().majorityAfter(birthDate, reach.from()), EndCause.MAJORITY)
                    .within(c.policy().signsAloneAfter(birthDate, reach.from()), EndCause.CONSENTS_ALONE);
        }
        return asked;
    }

    /** Whether the participant, or who may be so, is a minor who consents alone. */
    static boolean needsConsent(PartialDate birthDate, DesignateRepresentative c) {
        return c.designation().authority().overMinors() && !isYoung(birthDate, c) && !isOfAge(birthDate, c);
    }

    private static boolean isYoung(PartialDate birthDate, DesignateRepresentative c) {
        return birthDate.surelyYounger(
                c.policy().signsAloneAge(),
                c.policy().dayOf(c.designation().reach().from()));
    }

    private static boolean isOfAge(PartialDate birthDate, DesignateRepresentative c) {
        return birthDate.equals(PartialDate.UNKNOWN)
                || birthDate.surelyAged(
                        c.policy().majorityAge(),
                        c.policy().dayOf(c.designation().reach().from()));
    }

    private Limit within(Optional<Instant> other, EndCause otherCause) {
        return other.filter(until::isAfter)
                .map(earlier -> new Limit(earlier, otherCause, restsOnConsent))
                .orElse(this);
    }
}
