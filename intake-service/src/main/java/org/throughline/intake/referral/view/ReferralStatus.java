package org.throughline.intake.referral.view;

/** How far a referral has come. */
public enum ReferralStatus {
    RECEIVED,
    ACCEPTED,
    DECLINED,
    REDIRECTED,
    WITHDRAWN
}
