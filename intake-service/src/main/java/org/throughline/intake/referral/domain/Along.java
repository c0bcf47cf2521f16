package org.throughline.intake.referral.domain;

import java.util.List;
import org.throughline.intake.consent.domain.ConsentForm;
import org.throughline.intake.domain.Bounded;

/**
 * What came along with a referral.
 *
 * @param consents a form that the person signed, if one did
 * @param constraints when and how far the person can come, if anything was said of it
 */
public record Along(List<ConsentForm> consents, List<Constraints> constraints) {
    /** The referral alone. */
    public static final Along NOTHING = new Along(List.of(), List.of());

    public Along {
        consents = Bounded.list(consents, 1);
        constraints = Bounded.list(constraints, 1);
    }
}
