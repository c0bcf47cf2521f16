package org.throughline.intake.referral.fhir;

import java.util.List;
import org.throughline.intake.referral.rest.ReferralRequest;

/** What became of reading a bundle. */
public sealed interface ReadBundle {

    /**
     * It is a referral.
     *
     * @param senderKey by which the sender's repeat is recognised: the request's or the bundle's own identifier; empty
     *     when it carries none
     * @param unread what of the Consent that came along is missing or has no place in a form; empty when there is none
     */
    record Referral(ReferralRequest request, String senderKey, List<String> unread) implements ReadBundle {
        public Referral {
            unread = List.copyOf(unread);
        }
    }

    /** It is none. */
    record Refused(BundleRefused reason) implements ReadBundle {}
}
