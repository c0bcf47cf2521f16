package org.throughline.intake.referral.fhir;

import org.throughline.intake.referral.rest.ReferralRequest;

/** What became of reading a bundle. */
public sealed interface ReadBundle {

    /**
     * It is a referral.
     *
     * @param senderKey by which the sender's repeat is recognised: the request's or the bundle's own identifier; empty
     *     when it carries none
     */
    record Referral(ReferralRequest request, String senderKey) implements ReadBundle {}

    /** It is none. */
    record Refused(BundleRefused reason) implements ReadBundle {}
}
