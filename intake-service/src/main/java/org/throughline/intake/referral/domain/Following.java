package org.throughline.intake.referral.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.referral.domain.ReferralEvent.ConstraintsStated;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralConsentReceived;

/** What came along with a referral is kept once, however often it comes. */
final class Following {
    private Following() {}

    static List<ReferralEvent> news(
            Referral referral, UUID referralId, UUID participantId, Along along, String sentBy, Instant at) {
        List<ReferralEvent> news = new ArrayList<>();
        along.consents().stream()
                .filter(form -> !referral.updates().consents().contains(form))
                .map(form -> new ReferralConsentReceived(referralId, participantId, form, sentBy, at))
                .forEach(news::add);
        along.constraints().stream()
                .filter(constraints -> !referral.updates().constraints().equals(List.of(constraints)))
                .map(constraints -> new ConstraintsStated(referralId, participantId, constraints, at))
                .forEach(news::add);
        return news;
    }
}
