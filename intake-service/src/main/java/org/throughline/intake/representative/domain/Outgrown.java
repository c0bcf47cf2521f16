package org.throughline.intake.representative.domain;

import java.util.Optional;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.representative.domain.RepresentativeCommand.LookAtAge;
import org.throughline.intake.representative.domain.RepresentativeEvent.RepresentativeDesignated;
import org.throughline.intake.representative.domain.RepresentativeEvent.RepresentativeGroundsRecorded;

/** Why a right over a minor is over by the birth date known now. In doubt it is, so that nothing is seen too long. */
final class Outgrown {
    private Outgrown() {}

    /** Nothing, if the right goes on; a guardian of somebody grown up keeps theirs. */
    static Optional<EndCause> cause(
            PartialDate birthDate,
            RepresentativeDesignated designated,
            RepresentativeGroundsRecorded grounds,
            LookAtAge c) {
        boolean overMinor = designated.authority() == RepresentativeAuthority.PARENT
                || (designated.authority().overMinors()
                        && birthDate.surelyYounger(
                                c.policy().majorityAge(), c.policy().dayOf(designated.from())));
        if (!overMinor) {
            return Optional.empty();
        }
        if (reached(birthDate, c.policy().majorityAge(), c)) {
            return Optional.of(EndCause.MAJORITY);
        }
        return !grounds.restsOnConsent() && reached(birthDate, c.policy().signsAloneAge(), c)
                ? Optional.of(EndCause.CONSENTS_ALONE)
                : Optional.empty();
    }

    private static boolean reached(PartialDate birthDate, int years, LookAtAge c) {
        return !birthDate.surelyYounger(years, c.policy().dayOf(c.requestedAt()));
    }
}
