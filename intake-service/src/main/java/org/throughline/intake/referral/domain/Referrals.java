package org.throughline.intake.referral.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.referral.domain.Referral.Progress;
import org.throughline.intake.referral.domain.ReferralCommand.AcceptReferral;
import org.throughline.intake.referral.domain.ReferralCommand.CorrectReferral;
import org.throughline.intake.referral.domain.ReferralCommand.DeclineReferral;
import org.throughline.intake.referral.domain.ReferralCommand.EndReferral;
import org.throughline.intake.referral.domain.ReferralCommand.LogReferralContact;
import org.throughline.intake.referral.domain.ReferralCommand.MarkFirstContactOverdue;
import org.throughline.intake.referral.domain.ReferralCommand.ReceiveReadmission;
import org.throughline.intake.referral.domain.ReferralCommand.ReceiveReferral;
import org.throughline.intake.referral.domain.ReferralCommand.RedirectReferral;
import org.throughline.intake.referral.domain.ReferralCommand.RetractReferral;
import org.throughline.intake.referral.domain.ReferralCommand.ReviewChange;
import org.throughline.intake.referral.domain.ReferralCommand.WithdrawReferral;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralAccepted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralContactAttempted;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralDeclined;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralEnded;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralReceived;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralRedirected;
import org.throughline.intake.referral.domain.ReferralEvent.ReferralWithdrawn;
import org.throughline.intake.referral.domain.ReferralRefusal.ContactIdTaken;
import org.throughline.intake.referral.domain.ReferralRefusal.ContactInFuture;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralHasEnded;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralUnknown;
import org.throughline.platform.decider.Decision;

/**
 * The rules of a referral: it comes in once, is about one participant, ends in one way, and every attempt to reach
 * someone is noted, before the end and after it.
 */
public final class Referrals {
    private Referrals() {}

    /** Grants or refuses a request. */
    public static Decision<ReferralEvent, ReferralRefusal> decide(Referral referral, ReferralCommand command) {
        return switch (command) {
            case ReceiveReferral c -> withWhatFollows(referral, c, Receiving.decide(referral, c));
            case ReceiveReadmission c -> Readmitting.decide(referral, c);
            case CorrectReferral c -> Correcting.decide(referral, c);
            case RetractReferral c -> Correcting.decide(referral, c);
            case ReviewChange c -> Correcting.decide(referral, c);
            case EndReferral c -> end(referral, c);
            case LogReferralContact c -> log(referral, c);
            case MarkFirstContactOverdue c -> FirstContacts.decide(referral, c);
        };
    }

    private static Decision<ReferralEvent, ReferralRefusal> withWhatFollows(
            Referral referral, ReceiveReferral c, Decision<ReferralEvent, ReferralRefusal> decision) {
        return switch (decision) {
            case Decision.Accepted<ReferralEvent, ReferralRefusal>(List<ReferralEvent> events)
            when !events.isEmpty() && events.getFirst() instanceof ReferralReceived received -> {
                List<ReferralEvent> more = new ArrayList<>(events);
                UUID participantId = received.participantId();
                more.addAll(Merging.news(referral, c.referralId(), participantId, c.person(), c.requestedAt()));
                more.addAll(Following.news(
                        referral, c.referralId(), participantId, c.along(), c.sentBy(), c.requestedAt()));
                more.addAll(FirstContacts.set(
                        referral, c.referralId(), participantId, c.content().urgency(), c.policy(), c.requestedAt()));
                yield accept(more);
            }
            case Decision.Accepted<ReferralEvent, ReferralRefusal> same -> same;
            case Decision.Refused<ReferralEvent, ReferralRefusal> refused -> refused;
        };
    }

    private static Decision<ReferralEvent, ReferralRefusal> end(Referral referral, EndReferral c) {
        return switch (referral.progress()) {
            case Progress.None _ -> refuse(new ReferralUnknown(c.referralId()));
            case Progress.Open(var received) -> end(referral, received, c);
            case Progress.Ended(var received, var end)
            when end.equals(ended(c, received.participantId(), end.endedAt())) -> nothingNew();
            case Progress.Ended _ -> refuse(new ReferralHasEnded(c.referralId()));
        };
    }

    private static Decision<ReferralEvent, ReferralRefusal> end(
            Referral referral, ReferralReceived received, EndReferral command) {
        return switch (command) {
            case AcceptReferral c -> Accepting.decide(referral, received, c);
            case DeclineReferral _, RedirectReferral _, WithdrawReferral _ ->
                accept(ended(command, received.participantId(), command.requestedAt()));
        };
    }

    private static ReferralEnded ended(EndReferral command, UUID participantId, Instant at) {
        return switch (command) {
            case AcceptReferral c -> new ReferralAccepted(c.referralId(), c.participantId(), c.acceptedBy(), at);
            case DeclineReferral c ->
                new ReferralDeclined(c.referralId(), participantId, c.reason(), c.alternatives(), c.declinedBy(), at);
            case RedirectReferral c ->
                new ReferralRedirected(c.referralId(), participantId, c.to(), c.redirectedBy(), at);
            case WithdrawReferral c ->
                new ReferralWithdrawn(c.referralId(), participantId, c.reason(), c.withdrawnBy(), at);
        };
    }

    private static Decision<ReferralEvent, ReferralRefusal> log(Referral referral, LogReferralContact c) {
        return switch (referral.progress()) {
            case Progress.None _ -> refuse(new ReferralUnknown(c.referralId()));
            case Progress.Open open -> log(referral, open.received().participantId(), c);
            case Progress.Ended ended -> log(referral, ended.end().participantId(), c);
        };
    }

    private static Decision<ReferralEvent, ReferralRefusal> log(
            Referral referral, UUID participantId, LogReferralContact c) {
        UUID contactId = c.attempt().contactId();
        ContactAttempt known = referral.contacts().get(contactId);
        if (known != null) {
            return known.equals(c.attempt()) ? nothingNew() : refuse(new ContactIdTaken(c.referralId(), contactId));
        }
        if (c.attempt().attemptedAt().isAfter(c.requestedAt())) {
            return refuse(new ContactInFuture(c.referralId(), contactId));
        }
        return accept(new ReferralContactAttempted(c.referralId(), participantId, c.attempt()));
    }
}
