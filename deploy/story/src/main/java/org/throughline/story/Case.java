package org.throughline.story;

import java.util.Optional;
import org.throughline.story.Form.Signer;

/**
 * What is not the same with everybody who is admitted.
 *
 * @param instrument by which the level of care is assessed
 * @param signer of the consent to treatment
 * @param admittedAt when; now, if not given
 */
record Case(Instrument instrument, Signer signer, Optional<String> admittedAt) {
    /** An adult, admitted in the days before the week of the course. */
    static Case usual(Course course, Referral referral) {
        return new Case(
                Instrument.ASAM,
                Signer.self(referral.participantId(), course.at(-4, 10)),
                Optional.of(course.at(-3, 9)));
    }

    Case by(Instrument other) {
        return new Case(other, signer, admittedAt);
    }

    Case signedBy(Signer other) {
        return new Case(instrument, other, admittedAt);
    }

    Case now() {
        return new Case(instrument, signer, Optional.empty());
    }
}
