package org.throughline.intake.recipient.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.recipient.domain.RecipientCommand.DescribeRecipient;
import org.throughline.intake.recipient.domain.RecipientCommand.EndRecipient;
import org.throughline.intake.recipient.domain.RecipientCommand.RecordDestruction;
import org.throughline.intake.recipient.domain.RecipientEvent.AuditDataDestroyed;
import org.throughline.intake.recipient.domain.RecipientEvent.ClassNamed;
import org.throughline.intake.recipient.domain.RecipientEvent.ClientIdClaimed;
import org.throughline.intake.recipient.domain.RecipientEvent.ClientIdReleased;
import org.throughline.intake.recipient.domain.RecipientEvent.RecipientDescribed;
import org.throughline.intake.recipient.domain.RecipientRefusal.AgreementImpossible;
import org.throughline.intake.recipient.domain.RecipientRefusal.AgreementInForce;
import org.throughline.intake.recipient.domain.RecipientRefusal.AgreementUnknown;
import org.throughline.intake.recipient.domain.RecipientRefusal.ClassNameReserved;
import org.throughline.intake.recipient.domain.RecipientRefusal.ClientIdTaken;
import org.throughline.intake.recipient.domain.RecipientRefusal.DestructionRecorded;
import org.throughline.intake.recipient.domain.RecipientRefusal.DestructionTimeImpossible;
import org.throughline.intake.recipient.domain.RecipientRefusal.MemberUnknown;
import org.throughline.intake.recipient.domain.RecipientRefusal.MembersOfNoIntermediary;
import org.throughline.intake.recipient.domain.RecipientRefusal.ProviderNumberInvalid;
import org.throughline.intake.recipient.domain.RecipientRefusal.RecipientChanged;
import org.throughline.intake.recipient.domain.RecipientRefusal.RecipientUnknown;
import org.throughline.platform.decider.Decision;

/**
 * The rules of the register: a client id is that of one recipient, members and classes are what they claim to be, and what was
 * taken under an agreement is destroyed when nothing more can be taken.
 */
public final class Recipients {
    private Recipients() {}

    /** Grants or refuses a request. */
    public static Decision<RecipientEvent, RecipientRefusal> decide(RecipientState state, RecipientCommand command) {
        return switch (command) {
            case DescribeRecipient c -> describe(state, c);
            case EndRecipient c -> end(state, c);
            case RecordDestruction c -> destroyed(state, c);
        };
    }

    private static Decision<RecipientEvent, RecipientRefusal> describe(RecipientState state, DescribeRecipient c) {
        RecipientDescribed described = RecipientDescribed.as(c.recipientId(), c.description());
        if (described.equals(state.described().get(c.recipientId()))) {
            return nothingNew();
        }
        Optional<RecipientRefusal> refusal = flaw(c).or(() -> foreignMember(state, c))
                .or(() -> takenClient(state, c))
                .or(() -> changed(state, c));
        return refusal.isPresent() ? refuse(refusal.get()) : accept(entered(state, described, c.requestedAt()));
    }

    private static Decision<RecipientEvent, RecipientRefusal> end(RecipientState state, EndRecipient c) {
        RecipientDescribed known = state.described().get(c.recipientId());
        if (known == null) {
            return refuse(new RecipientUnknown(c.recipientId()));
        }
        if (!known.active()) {
            return nothingNew();
        }
        Optional<RecipientRefusal> changed = changed(state, c);
        return changed.isPresent() ? refuse(changed.get()) : accept(entered(state, known.ended(), c.requestedAt()));
    }

    private static Decision<RecipientEvent, RecipientRefusal> destroyed(RecipientState state, RecordDestruction c) {
        if (!state.described().containsKey(c.recipientId())) {
            return refuse(new RecipientUnknown(c.recipientId()));
        }
        AuditDuties duties = state.dutiesOf(c.recipientId());
        Agreement agreement = duties.agreements().get(c.destruction().agreementFrom());
        if (agreement == null) {
            return refuse(new AgreementUnknown(c.recipientId()));
        }
        Instant at = c.destruction().at();
        if (at.isBefore(agreement.from()) || at.isAfter(c.requestedAt())) {
            return refuse(new DestructionTimeImpossible(c.recipientId()));
        }
        if (duties.readsAfter(agreement, at)) {
            return refuse(new AgreementInForce(c.recipientId()));
        }
        if (duties.isOpen(agreement)) {
            return accept(new AuditDataDestroyed(c.recipientId(), c.destruction()));
        }
        return c.destruction().equals(duties.destroyed().get(agreement.from()))
                ? nothingNew()
                : refuse(new DestructionRecorded(c.recipientId()));
    }

    private static List<RecipientEvent> entered(RecipientState state, RecipientDescribed described, Instant at) {
        UUID recipientId = described.recipientId();
        List<String> had = clientIds(state, recipientId);
        List<RecipientEvent> events = new ArrayList<>();
        events.add(described);
        described.clientIds().stream()
                .filter(clientId -> !had.contains(clientId))
                .forEach(clientId -> events.add(new ClientIdClaimed(clientId, recipientId, at)));
        had.stream()
                .filter(clientId -> !described.clientIds().contains(clientId))
                .forEach(clientId -> events.add(new ClientIdReleased(clientId, recipientId, at)));
        described.classes().stream()
                .filter(code -> !state.classes().contains(code))
                .forEach(code -> events.add(new ClassNamed(code, at)));
        return events;
    }

    private static Optional<RecipientRefusal> flaw(DescribeRecipient c) {
        RecipientDescription description = c.description();
        if (!description.npi().isEmpty() && !ProviderNumber.valid(description.npi())) {
            return Optional.of(new ProviderNumberInvalid(c.recipientId()));
        }
        if (!description.members().isEmpty() && description.kind() != RecipientKind.INTERMEDIARY) {
            return Optional.of(new MembersOfNoIntermediary(c.recipientId()));
        }
        if (description.agreement().stream().anyMatch(Recipients::impossible)) {
            return Optional.of(new AgreementImpossible(c.recipientId()));
        }
        return description.classes().stream()
                .filter(RecipientKind::names)
                .findFirst()
                .map(ClassNameReserved::new);
    }

    private static boolean impossible(Agreement agreement) {
        return !agreement.from().isBefore(agreement.until())
                || agreement.destroyBy().isBefore(agreement.until());
    }

    private static Optional<RecipientRefusal> foreignMember(RecipientState state, DescribeRecipient c) {
        return c.description().members().stream()
                .filter(member ->
                        member.equals(c.recipientId()) || !state.described().containsKey(member))
                .findFirst()
                .map(MemberUnknown::new);
    }

    private static Optional<RecipientRefusal> takenClient(RecipientState state, DescribeRecipient c) {
        return c.description().clientIds().stream()
                .filter(clientId -> !c.recipientId().equals(state.owners().getOrDefault(clientId, c.recipientId())))
                .findFirst()
                .map(ClientIdTaken::new);
    }

    /** A client id the request does not know of could not be freed with it. */
    private static Optional<RecipientRefusal> changed(RecipientState state, RecipientCommand c) {
        return new HashSet<>(c.formerClientIds()).containsAll(clientIds(state, c.recipientId()))
                ? Optional.empty()
                : Optional.of(new RecipientChanged(c.recipientId()));
    }

    private static List<String> clientIds(RecipientState state, UUID recipientId) {
        RecipientDescribed known = state.described().get(recipientId);
        return known == null ? List.of() : known.clientIds();
    }
}
