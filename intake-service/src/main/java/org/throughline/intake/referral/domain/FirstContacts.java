package org.throughline.intake.referral.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.referral.domain.Referral.Progress;
import org.throughline.intake.referral.domain.ReferralCommand.MarkFirstContactOverdue;
import org.throughline.intake.referral.domain.ReferralEvent.FirstContactDueSet;
import org.throughline.intake.referral.domain.ReferralEvent.FirstContactOverdue;
import org.throughline.intake.referral.domain.ReferralRefusal.FirstContactNotDue;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralUnknown;
import org.throughline.platform.decider.Decision;

/** The clock of the first contact: the urgency sets it, the first attempt or the end of the referral stops it. */
final class FirstContacts {
    private FirstContacts() {}

    /** The deadline of a referral that says so at that moment. A later word may bring it forward and never puts it off. */
    static List<ReferralEvent> set(
            Referral referral,
            UUID referralId,
            UUID participantId,
            Urgency urgency,
            ReferralPolicy policy,
            Instant at) {
        if (referral.progress() instanceof Progress.Ended
                || !referral.contacts().isEmpty()
                || referral.firstContact().overdue()) {
            return List.of();
        }
        Instant due = policy.firstContactDue(urgency, at);
        Optional<FirstContactDueSet> known = referral.firstContact().due();
        return known.isPresent() && !due.isBefore(known.get().dueAt())
                ? List.of()
                : List.of(new FirstContactDueSet(referralId, participantId, due, policy.version(), at));
    }

    static Decision<ReferralEvent, ReferralRefusal> decide(Referral referral, MarkFirstContactOverdue c) {
        return switch (referral.progress()) {
            case Progress.None _ -> refuse(new ReferralUnknown(c.referralId()));
            case Progress.Ended _ -> refuse(new FirstContactNotDue(c.referralId()));
            case Progress.Open _ when referral.firstContact().overdue() -> nothingNew();
            case Progress.Open _ ->
                referral.firstContact()
                        .due()
                        .filter(due -> referral.contacts().isEmpty())
                        .filter(due -> !due.dueAt().isAfter(c.requestedAt()))
                        .map(due -> overdue(due, c))
                        .orElseGet(() -> refuse(new FirstContactNotDue(c.referralId())));
        };
    }

    private static Decision<ReferralEvent, ReferralRefusal> overdue(FirstContactDueSet due, MarkFirstContactOverdue c) {
        return accept(new FirstContactOverdue(
                c.referralId(), due.participantId(), due.dueAt(), due.policyVersion(), c.requestedAt()));
    }
}
