package org.throughline.intake.referral.domain;

import org.throughline.intake.domain.Text;

/**
 * Who asks.
 *
 * @param kind what sort of sender
 * @param organisation the sender's organisation in its own words
 */
public record ReferralSource(Kind kind, Text organisation) {
    /** The senders the programme takes requests from. */
    public enum Kind {
        HOSPITAL,
        CLINICIAN,
        COURT,
        EMPLOYER,
        SCHOOL,
        SELF,
        ALUMNI
    }
}
