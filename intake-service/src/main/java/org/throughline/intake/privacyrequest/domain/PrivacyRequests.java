package org.throughline.intake.privacyrequest.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.throughline.intake.consent.domain.Purpose;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.Answer;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.EndRestriction;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.ExtendPrivacyRequest;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.LetTimePass;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.ReceivePrivacyRequest;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestCommand.StateDisagreement;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.AmendmentDenied;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.DisagreementStated;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.PrivacyRequestExtended;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.PrivacyRequestOverdue;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.PrivacyRequestReceived;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.RestrictionEnded;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.CannotBeExtended;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.DisagreementFiledBefore;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.ExtendedBefore;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.ExtendedTooLate;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.NoRestrictionInForce;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.NothingWasDenied;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.ParticipantUnknown;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.ReceivedInFuture;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.RecipientNotRegistered;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.RequestIdTaken;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.RequestIsAnswered;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.RequestUnknown;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestRefusal.RestrictionIsMandatory;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestState.File;
import org.throughline.intake.recipient.domain.RecipientKind;
import org.throughline.platform.decider.Decision;

/**
 * The rules of what participants demand: every demand has a clock, is put off once at most, and gets one answer of its
 * kind. An answer that comes late is an answer; that it was late is recorded.
 */
public final class PrivacyRequests {
    private static final Set<Purpose> WITHOUT_TREATMENT = Set.of(Purpose.PAYMENT, Purpose.OPERATIONS);

    private PrivacyRequests() {}

    /** Grants or refuses a request. */
    public static Decision<PrivacyRequestEvent, PrivacyRequestRefusal> decide(
            PrivacyRequestState state, PrivacyRequestCommand command) {
        if (command instanceof ReceivePrivacyRequest c) {
            return receive(state, c);
        }
        Optional<File> file =
                state.file().filter(known -> known.received().participantId().equals(command.participantId()));
        if (file.isEmpty()) {
            return refuse(new RequestUnknown(command.requestId()));
        }
        return switch (command) {
            case ReceivePrivacyRequest c -> receive(state, c);
            case ExtendPrivacyRequest c -> extend(file.get(), c);
            case LetTimePass c -> overdue(file.get(), c);
            case StateDisagreement c -> disagree(file.get(), c);
            case EndRestriction c -> end(state, file.get(), c);
            case Answer c -> Answering.decide(file.get(), c);
        };
    }

    private static Decision<PrivacyRequestEvent, PrivacyRequestRefusal> receive(
            PrivacyRequestState state, ReceivePrivacyRequest c) {
        PrivacyRequestReceived received = received(state, c);
        if (state.file().isPresent()) {
            return state.file().get().received().equals(received)
                    ? nothingNew()
                    : refuse(new RequestIdTaken(c.requestId()));
        }
        if (!state.participantKnown()) {
            return refuse(new ParticipantUnknown(c.participantId()));
        }
        if (c.demand().receivedAt().isAfter(c.requestedAt())) {
            return refuse(new ReceivedInFuture(c.requestId()));
        }
        return c.recipients().stream()
                .filter(recipient -> !state.recipients().containsKey(recipient))
                .findFirst()
                .<Decision<PrivacyRequestEvent, PrivacyRequestRefusal>>map(
                        unknown -> refuse(new RecipientNotRegistered(unknown)))
                .orElseGet(() -> accept(received));
    }

    private static PrivacyRequestReceived received(PrivacyRequestState state, ReceivePrivacyRequest c) {
        Demand demand = c.demand();
        PrivacyPolicy policy = c.handling().policy();
        return new PrivacyRequestReceived(
                c.participantId(),
                c.requestId(),
                demand.kind(),
                demand.words(),
                demand.restriction(),
                demand.restriction().stream().anyMatch(terms -> mandatory(state, terms)),
                demand.receivedAt(),
                policy.due(demand.kind(), demand.receivedAt()),
                c.handling().by(),
                policy.version());
    }

    /** Toward health plans only, not for treatment, and about care that the plan does not pay for. */
    private static boolean mandatory(PrivacyRequestState state, RestrictionTerms terms) {
        return terms.paidInFull()
                && !terms.recipientIds().isEmpty()
                && terms.recipientIds().stream()
                        .allMatch(recipient -> state.recipients().get(recipient) == RecipientKind.PLAN)
                && !terms.purposes().isEmpty()
                && WITHOUT_TREATMENT.containsAll(terms.purposes());
    }

    private static Decision<PrivacyRequestEvent, PrivacyRequestRefusal> extend(File file, ExtendPrivacyRequest c) {
        PrivacyRequestKind kind = file.received().kind();
        Duration extension = c.handling().policy().extension(kind);
        if (file.answer().isPresent()) {
            return refuse(new RequestIsAnswered(c.requestId()));
        }
        if (extension.isZero()) {
            return refuse(new CannotBeExtended(kind));
        }
        if (file.extended()) {
            return refuse(new ExtendedBefore(c.requestId()));
        }
        if (c.requestedAt().isAfter(file.dueAt())) {
            return refuse(new ExtendedTooLate(c.requestId(), file.dueAt()));
        }
        return accept(new PrivacyRequestExtended(
                c.participantId(),
                c.requestId(),
                c.reason(),
                file.dueAt().plus(extension),
                c.requestedAt(),
                c.handling().by(),
                c.handling().policy().version()));
    }

    private static Decision<PrivacyRequestEvent, PrivacyRequestRefusal> overdue(File file, LetTimePass c) {
        Instant dueAt = file.dueAt();
        return file.answer().isPresent() || file.overdue() || c.requestedAt().isBefore(dueAt)
                ? nothingNew()
                : accept(new PrivacyRequestOverdue(c.participantId(), c.requestId(), dueAt, file.policyVersion()));
    }

    private static Decision<PrivacyRequestEvent, PrivacyRequestRefusal> disagree(File file, StateDisagreement c) {
        if (file.answer().filter(AmendmentDenied.class::isInstance).isEmpty()) {
            return refuse(new NothingWasDenied(c.requestId()));
        }
        if (file.disagreement().isPresent()) {
            return file.disagreement().get().statement().equals(c.statement())
                    ? nothingNew()
                    : refuse(new DisagreementFiledBefore(c.requestId()));
        }
        return accept(new DisagreementStated(
                c.participantId(),
                c.requestId(),
                c.statement(),
                c.requestedAt(),
                c.handling().by()));
    }

    private static Decision<PrivacyRequestEvent, PrivacyRequestRefusal> end(
            PrivacyRequestState state, File file, EndRestriction c) {
        if (!file.restricts()) {
            return refuse(new NoRestrictionInForce(c.requestId()));
        }
        if (state.ended().getOrDefault(c.requestId(), false)) {
            return nothingNew();
        }
        return file.received().mandatory() && !c.asked()
                ? refuse(new RestrictionIsMandatory(c.requestId()))
                : accept(new RestrictionEnded(c.participantId(), c.requestId(), c.requestedAt()));
    }
}
