package org.throughline.intake.referral.domain;

import java.util.List;
import org.throughline.intake.domain.Bounded;
import org.throughline.intake.domain.Codes;
import org.throughline.intake.domain.Text;

/**
 * What a referral says about the person's health and what it asks for.
 *
 * @param source who asks
 * @param reason why, in the sender's words
 * @param requestedLevel level of care asked for, such as {@code 2.1}
 * @param urgency how soon
 * @param health what came along about the person's health
 */
public record ReferralContent(
        ReferralSource source, Text reason, String requestedLevel, Urgency urgency, Health health) {
    public ReferralContent {
        Codes.required(requestedLevel);
    }

    /** As received, neither checked nor translated. */
    public record Health(List<CodedText> conditions, List<CodedText> medications, List<CodedText> allergies) {
        public Health {
            conditions = Bounded.list(conditions);
            medications = Bounded.list(medications);
            allergies = Bounded.list(allergies);
        }
    }
}
