package org.throughline.intake.privacyrequest.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import org.throughline.intake.domain.Text;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.AcceptAmendment;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.AcceptRestriction;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.Answer;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.DenyAccess;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.DenyAmendment;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.DenyRestriction;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.FulfilAccess;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.FulfilAccounting;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AccessDenied;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AccessFulfilled;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AccountingFulfilled;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AmendmentAccepted;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AmendmentDenied;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.Answered;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.RestrictionDecided;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.RestrictionRecorded;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.RequestIsAnswered;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.RequestOfAnotherKind;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.RestrictionIsMandatory;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestState.File;
import org.throughline.platform.decider.Decision;

/** Answering a demand: once, with an answer of its kind. */
final class Answering {
    private Answering() {}

    static Decision<PrivacyRequestEvent, PrivacyRequestRefusal> decide(File file, Answer c) {
        if (!c.answers(file.received().kind())) {
            return refuse(
                    new RequestOfAnotherKind(c.requestId(), file.received().kind()));
        }
        Answered answer = answer(c);
        if (file.answer().isPresent()) {
            return file.answer().get().equals(answer) ? nothingNew() : refuse(new RequestIsAnswered(c.requestId()));
        }
        if (c instanceof DenyRestriction && file.received().mandatory()) {
            return refuse(new RestrictionIsMandatory(c.requestId()));
        }
        List<PrivacyRequestEvent> events = new ArrayList<>();
        events.add(answer);
        if (answer instanceof RestrictionDecided decided) {
            file.received().restriction().forEach(terms -> events.add(recorded(decided, terms)));
        }
        return accept(events);
    }

    private static Answered answer(Answer command) {
        String by = command.handling().by();
        String policy = command.handling().policy().version();
        return switch (command) {
            case FulfilAccess c ->
                new AccessFulfilled(c.participantId(), c.requestId(), c.format(), c.requestedAt(), by, policy);
            case DenyAccess c ->
                new AccessDenied(
                        c.participantId(),
                        c.requestId(),
                        c.ground(),
                        c.ground().reviewable(),
                        c.requestedAt(),
                        by,
                        policy);
            case FulfilAccounting c ->
                new AccountingFulfilled(c.participantId(), c.requestId(), c.format(), c.requestedAt(), by, policy);
            case AcceptAmendment c ->
                new AmendmentAccepted(c.participantId(), c.requestId(), c.amendment(), c.requestedAt(), by, policy);
            case DenyAmendment c ->
                new AmendmentDenied(c.participantId(), c.requestId(), c.ground(), c.requestedAt(), by, policy);
            case AcceptRestriction c -> decided(c, true, List.of());
            case DenyRestriction c -> decided(c, false, List.of(c.reason()));
        };
    }

    private static RestrictionDecided decided(Answer c, boolean accepted, List<Text> reason) {
        return new RestrictionDecided(
                c.participantId(),
                c.requestId(),
                accepted,
                reason,
                c.requestedAt(),
                c.handling().by(),
                c.handling().policy().version());
    }

    private static RestrictionRecorded recorded(RestrictionDecided decided, RestrictionTerms terms) {
        return new RestrictionRecorded(
                decided.participantId(),
                decided.requestId(),
                terms.recipientIds(),
                terms.purposes(),
                terms.information(),
                decided.accepted(),
                terms.until());
    }
}
