package org.throughline.intake.privacyrequest.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.Answered;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.DisagreementStated;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.OfRequest;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.ParticipantSeen;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.PrivacyRequestExtended;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.PrivacyRequestOverdue;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.PrivacyRequestReceived;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.RecipientSeen;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.RestrictionDecided;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.RestrictionEnded;
import org.throughline.intake.privacyrequest.domain.PrivacyRequestEvent.RestrictionRecorded;
import org.throughline.intake.recipient.domain.RecipientKind;

/**
 * One demand and what it rests on.
 *
 * @param participantKnown whether whoever demands is registered
 * @param recipients the kinds of those a restriction names, by id
 * @param file what became of the demand, once it came in
 * @param ended whether the restriction it led to has ended, by its id
 */
public record PrivacyRequestState(
        boolean participantKnown, Map<UUID, RecipientKind> recipients, Optional<File> file, Map<UUID, Boolean> ended) {
    public static final PrivacyRequestState NONE = new PrivacyRequestState(false, Map.of(), Optional.empty(), Map.of());

    public PrivacyRequestState {
        recipients = Map.copyOf(recipients);
        ended = Map.copyOf(ended);
    }

    /**
     * What became of a demand.
     *
     * @param dueAt by when it is answered, as it stands
     * @param policyVersion of the policy that gave that moment
     * @param overdue whether that passed without an answer
     * @param answer once there is one
     * @param disagreement what the participant said to it
     */
    public record File(
            PrivacyRequestReceived received,
            Instant dueAt,
            String policyVersion,
            boolean extended,
            boolean overdue,
            Optional<Answered> answer,
            Optional<DisagreementStated> disagreement) {
        static File of(PrivacyRequestReceived received) {
            return new File(
                    received,
                    received.dueAt(),
                    received.policyVersion(),
                    false,
                    false,
                    Optional.empty(),
                    Optional.empty());
        }

        /** Whether the programme agreed to a restriction. */
        boolean restricts() {
            return answer.filter(known -> known instanceof RestrictionDecided decided && decided.accepted())
                    .isPresent();
        }

        File after(OfRequest event) {
            return switch (event) {
                case PrivacyRequestReceived e -> of(e);
                case PrivacyRequestExtended e ->
                    new File(received, e.dueAt(), e.policyVersion(), true, overdue, answer, disagreement);
                case PrivacyRequestOverdue _ ->
                    new File(received, dueAt, policyVersion, extended, true, answer, disagreement);
                case Answered e ->
                    new File(received, dueAt, policyVersion, extended, overdue, Optional.of(e), disagreement);
                case DisagreementStated e ->
                    new File(received, dueAt, policyVersion, extended, overdue, answer, Optional.of(e));
            };
        }
    }

    /** Applies one fact. */
    public static PrivacyRequestState evolve(PrivacyRequestState now, PrivacyRequestEvent event) {
        return switch (event) {
            case ParticipantSeen _ -> new PrivacyRequestState(true, now.recipients, now.file, now.ended);
            case RecipientSeen e ->
                new PrivacyRequestState(
                        now.participantKnown, added(now.recipients, e.recipientId(), e.kind()), now.file, now.ended);
            case PrivacyRequestReceived e -> now.with(File.of(e));
            case OfRequest e ->
                now.with(now.file
                        .orElseThrow(() -> new IllegalStateException("nothing was demanded: " + e.requestId()))
                        .after(e));
            case RestrictionRecorded e ->
                new PrivacyRequestState(
                        now.participantKnown, now.recipients, now.file, added(now.ended, e.restrictionId(), false));
            case RestrictionEnded e ->
                new PrivacyRequestState(
                        now.participantKnown, now.recipients, now.file, added(now.ended, e.restrictionId(), true));
        };
    }

    private PrivacyRequestState with(File changed) {
        return new PrivacyRequestState(participantKnown, recipients, Optional.of(changed), ended);
    }

    private static <V> Map<UUID, V> added(Map<UUID, V> map, UUID id, V value) {
        Map<UUID, V> more = new HashMap<>(map);
        more.put(id, value);
        return more;
    }
}
