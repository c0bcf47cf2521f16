package org.throughline.disclosure.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What intake tells that a ruling rests on, with the fields it reads. Codes that are not known here cover nothing. */
public sealed interface EvidenceFact {

    /** About one participant. */
    sealed interface OfParticipant extends EvidenceFact {
        /** Whom. */
        UUID participantId();
    }

    /**
     * A permission.
     *
     * @param expiresAt when it ends by itself; the far future where it does not
     * @param endsWith the event that ends it, by a neutral code; empty where none does
     */
    record ConsentGranted(
            UUID participantId,
            UUID consentId,
            List<String> purposes,
            List<String> recipients,
            List<String> information,
            Instant signedAt,
            Instant expiresAt,
            String endsWith)
            implements OfParticipant {
        public ConsentGranted {
            purposes = List.copyOf(purposes);
            recipients = List.copyOf(recipients);
            information = List.copyOf(information);
        }
    }

    /**
     * A permission no longer holds.
     *
     * @param recipients for whom; for everybody if none is named
     * @param reliance whether payment for services before it may still be asked for
     */
    record ConsentRevoked(
            UUID participantId, UUID consentId, Instant revokedAt, List<String> recipients, boolean reliance)
            implements OfParticipant {
        public ConsentRevoked {
            recipients = List.copyOf(recipients);
        }
    }

    /** A permission has ended by itself. */
    record ConsentExpired(UUID participantId, UUID consentId, Instant expiredAt) implements OfParticipant {}

    /** A recipient treats the participant; a later one for the same recipient takes its place. */
    record TreatingRelationshipRecorded(UUID participantId, String recipientId, Instant from, Instant until)
            implements OfParticipant {}

    /** The participant asked that something be withheld; it binds if it was accepted. */
    record RestrictionRecorded(
            UUID participantId,
            UUID restrictionId,
            List<String> recipientIds,
            List<String> purposes,
            List<String> information,
            boolean accepted,
            Instant until)
            implements OfParticipant {
        public RestrictionRecorded {
            recipientIds = List.copyOf(recipientIds);
            purposes = List.copyOf(purposes);
            information = List.copyOf(information);
        }
    }

    /** It need be withheld no longer. */
    record RestrictionEnded(UUID participantId, UUID restrictionId) implements OfParticipant {}

    /**
     * Somebody speaks for the participant; a later one of the same person takes its place.
     *
     * @param clientSubject by which that person signs in
     * @param scope codes of the information they may see; nothing beyond
     * @param until when it ends by itself, this moment excluded
     */
    record RepresentativeDesignated(
            UUID participantId,
            UUID representativeId,
            String clientSubject,
            List<String> scope,
            Instant from,
            Instant until)
            implements OfParticipant {
        public RepresentativeDesignated {
            scope = List.copyOf(scope);
        }
    }

    /** Somebody speaks for the participant no more. */
    record RepresentativeEnded(UUID participantId, UUID representativeId, Instant endedAt) implements OfParticipant {}

    /**
     * Somebody who works in other programmes may read the record in an emergency.
     *
     * @param staff by the subject of their token
     * @param until when it ends by itself, this moment excluded
     */
    record StaffAccessOpened(UUID participantId, UUID disclosureId, String staff, Instant until)
            implements OfParticipant {}

    /** They may not any more. */
    record StaffAccessEnded(UUID participantId, UUID disclosureId) implements OfParticipant {}

    /** An episode has begun, in a programme. */
    record EpisodeAdmitted(UUID participantId, UUID episodeId, String programme, Instant admittedAt)
            implements OfParticipant {}

    /** An episode has ended, and with it what was permitted until then. */
    record EpisodeClosed(UUID participantId, UUID episodeId, Instant closedAt) implements OfParticipant {}

    /**
     * Something about substance use was found in a record. With neither referral nor episode it holds for everything about
     * the participant.
     *
     * @param ground what was found, by a neutral code; {@code NONE} where a record was looked through and held nothing
     */
    record GroundsFound(
            UUID participantId, List<UUID> referralIds, List<UUID> episodeIds, String ground, Instant foundAt)
            implements OfParticipant {
        public GroundsFound {
            referralIds = List.copyOf(referralIds);
            episodeIds = List.copyOf(episodeIds);
        }
    }

    /** What was found before is none, in these episodes or, if none is named, anywhere. */
    record LabelLowered(UUID participantId, List<UUID> episodeIds, Instant loweredAt) implements OfParticipant {
        public LabelLowered {
            episodeIds = List.copyOf(episodeIds);
        }
    }

    /**
     * Who a recipient is; a later one takes its place.
     *
     * @param agreement under which it audits; none for most
     */
    record RecipientDescribed(
            String recipientId,
            String kind,
            List<String> clientIds,
            List<String> classes,
            List<String> members,
            boolean active,
            List<AuditAgreement> agreement)
            implements EvidenceFact {
        public RecipientDescribed {
            clientIds = List.copyOf(clientIds);
            classes = List.copyOf(classes);
            members = List.copyOf(members);
            agreement = List.copyOf(agreement);
        }

        /** One that audits nothing. */
        public RecipientDescribed(
                String recipientId,
                String kind,
                List<String> clientIds,
                List<String> classes,
                List<String> members,
                boolean active) {
            this(recipientId, kind, clientIds, classes, members, active, List.of());
        }
    }

    /**
     * What a programme goes by from some time on.
     *
     * @param nature what the law makes of its records, by a code
     * @param numbers it has set, by their names
     */
    record ProgrammePolicyChanged(String programme, Instant effectiveFrom, String nature, Map<String, Long> numbers)
            implements EvidenceFact {
        public ProgrammePolicyChanged {
            numbers = Map.copyOf(numbers);
        }
    }
}
