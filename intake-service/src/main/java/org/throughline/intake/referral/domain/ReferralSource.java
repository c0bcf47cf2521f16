package org.throughline.intake.referral.domain;

import java.time.Instant;
import java.util.List;
import org.throughline.intake.domain.Text;

/**
 * Who asks.
 *
 * @param kind what sort of sender
 * @param organisation the sender's organisation in its own words
 * @param authoredOn when the sender wrote the request; empty when it does not say
 */
public record ReferralSource(Kind kind, Text organisation, List<Instant> authoredOn) {
    public ReferralSource {
        authoredOn = List.copyOf(authoredOn);
        if (authoredOn.size() > 1) {
            throw new IllegalArgumentException("a request is written once");
        }
    }

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
