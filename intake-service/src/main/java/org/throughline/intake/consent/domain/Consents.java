package org.throughline.intake.consent.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import org.throughline.intake.consent.domain.ConsentCommand.CaptureCarriedConsent;
import org.throughline.intake.consent.domain.ConsentCommand.CaptureConsent;
import org.throughline.intake.consent.domain.ConsentCommand.EndWithEpisode;
import org.throughline.intake.consent.domain.ConsentCommand.LetTimePass;
import org.throughline.intake.consent.domain.ConsentCommand.LookAtAge;
import org.throughline.intake.consent.domain.ConsentCommand.RecordDeclined;
import org.throughline.intake.consent.domain.ConsentCommand.RecordFinalDisposition;
import org.throughline.intake.consent.domain.ConsentCommand.RecordRightsNotice;
import org.throughline.intake.consent.domain.ConsentCommand.ReviewSignature;
import org.throughline.intake.consent.domain.ConsentCommand.RevokeConsent;
import org.throughline.intake.consent.domain.ConsentEvent.ConsentDeclined;
import org.throughline.intake.consent.domain.ConsentEvent.PrivacyNoticeDelivered;
import org.throughline.intake.consent.domain.ConsentRefusal.DeclineIdTaken;
import org.throughline.intake.consent.domain.ConsentRefusal.DeclinedInFuture;
import org.throughline.intake.consent.domain.ConsentRefusal.DeliveredInFuture;
import org.throughline.intake.consent.domain.ConsentRefusal.NoticeIdTaken;
import org.throughline.intake.consent.domain.ConsentRefusal.ParticipantUnknown;
import org.throughline.platform.decider.Decision;

/**
 * The rules of consent: a form becomes a permission only if it has all the law demands and was signed by someone with the
 * right to, it is taken back for the future only, and it ends by itself when its form says so. That somebody said no is
 * recorded whatever else holds, and changes nothing.
 */
public final class Consents {
    private Consents() {}

    /** Grants or refuses a request. */
    public static Decision<ConsentEvent, ConsentRefusal> decide(ConsentState state, ConsentCommand command) {
        return switch (command) {
            case CaptureConsent c -> Capturing.decide(state, c);
            case CaptureCarriedConsent c -> Capturing.withoutPaper(state, c.capture());
            case RevokeConsent c -> Revoking.decide(state, c);
            case RecordFinalDisposition c -> Ending.decide(state, c);
            case EndWithEpisode c -> Ending.decide(state, c);
            case LetTimePass c -> Ending.decide(state, c);
            case LookAtAge c -> Ending.decide(state, c);
            case ReviewSignature c -> Doubting.decide(state, c);
            case RecordDeclined c -> declined(state, c);
            case RecordRightsNotice c -> notice(state, c);
        };
    }

    private static Decision<ConsentEvent, ConsentRefusal> declined(ConsentState state, RecordDeclined c) {
        DeclinedConsent declined = c.declined();
        DeclinedConsent known = state.declined().get(declined.declineId());
        if (known != null) {
            return known.equals(declined) ? nothingNew() : refuse(new DeclineIdTaken(declined.declineId()));
        }
        if (state.birthDate().isEmpty()) {
            return refuse(new ParticipantUnknown(c.participantId()));
        }
        if (declined.declinedAt().isAfter(c.requestedAt())) {
            return refuse(new DeclinedInFuture(declined.declineId()));
        }
        return accept(new ConsentDeclined(c.participantId(), declined));
    }

    private static Decision<ConsentEvent, ConsentRefusal> notice(ConsentState state, RecordRightsNotice c) {
        RightsNotice notice = c.notice();
        RightsNotice known = state.notices().get(notice.noticeId());
        if (known != null) {
            return known.equals(notice) ? nothingNew() : refuse(new NoticeIdTaken(notice.noticeId()));
        }
        if (state.birthDate().isEmpty()) {
            return refuse(new ParticipantUnknown(c.participantId()));
        }
        if (notice.deliveredAt().isAfter(c.requestedAt())) {
            return refuse(new DeliveredInFuture(notice.noticeId()));
        }
        return accept(new PrivacyNoticeDelivered(c.participantId(), notice));
    }
}
