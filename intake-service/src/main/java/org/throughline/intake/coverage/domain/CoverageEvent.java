package org.throughline.intake.coverage.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.throughline.intake.domain.Text;

/** Facts about what payers cover for one participant, and how much of it was used. */
public sealed interface CoverageEvent {
    UUID participantId();

    /** The participant was registered. */
    record ParticipantSeen(UUID participantId) implements CoverageEvent {}

    /** One session's part in the use of units. A later one about the same session replaces it. */
    record SessionUseRecorded(UUID participantId, SessionUse use) implements CoverageEvent {}

    /** What stands in the participant's coverage. */
    sealed interface OfCoverage extends CoverageEvent {}

    record CoverageVerified(UUID participantId, Verification verification, String policyVersion)
            implements OfCoverage {}

    /** The payer knows nobody of that name. */
    record CoverageNotFound(
            UUID participantId,
            UUID verificationId,
            String payer,
            String checkedBy,
            Instant checkedAt,
            String policyVersion)
            implements OfCoverage {}

    /** Facts about one authorisation. */
    sealed interface OfAuthorisation extends OfCoverage {
        UUID authorisationId();
    }

    record AuthorisationRequested(
            UUID participantId,
            UUID authorisationId,
            Terms terms,
            String requestedBy,
            Instant requestedAt,
            String policyVersion)
            implements OfAuthorisation {}

    /** A payer approved care at a level for a period, as others need it; the payer's own number stays here. */
    record AuthorisationGranted(
            UUID participantId,
            UUID authorisationId,
            String payer,
            String level,
            Terms.Basis basis,
            int units,
            LocalDate from,
            LocalDate until,
            LocalDate reviewDue,
            boolean secondary,
            Instant grantedAt,
            String policyVersion)
            implements OfAuthorisation {}

    /** The payer's own number of an authorisation, and who recorded it. */
    record AuthorisationNumbered(UUID participantId, UUID authorisationId, Text number, String recordedBy)
            implements OfAuthorisation {}

    record AuthorisationDenied(
            UUID participantId,
            UUID authorisationId,
            String payer,
            String level,
            DenialReason reason,
            Instant deniedAt,
            String policyVersion)
            implements OfAuthorisation {}

    record AuthorisationAppealed(
            UUID participantId, UUID authorisationId, Text argument, String appealedBy, Instant appealedAt)
            implements OfAuthorisation {}

    /** The payer decided on an appeal; where it was granted, the fact beside it says what. */
    record AppealDecided(
            UUID participantId, UUID authorisationId, boolean granted, String recordedBy, Instant decidedAt)
            implements OfAuthorisation {}

    /**
     * A payer approved more.
     *
     * @param units in all
     */
    record AuthorisationExtended(
            UUID participantId,
            UUID authorisationId,
            int units,
            LocalDate until,
            LocalDate reviewDue,
            Instant extendedAt,
            String policyVersion)
            implements OfAuthorisation {}

    /** Its last day is over. */
    record AuthorisationExpired(UUID participantId, UUID authorisationId, Instant expiredAt, String policyVersion)
            implements OfAuthorisation {}

    /** How many units of an authorisation there are and how many were used; more were used than there are if care went on. */
    record BalanceStated(UUID participantId, UUID authorisationId, int units, int used, String policyVersion)
            implements OfAuthorisation {}

    /** So few units are left that somebody has to ask for more. Care goes on all the same. */
    record AuthorisationNearlyExhausted(
            UUID participantId, UUID authorisationId, int units, int used, String policyVersion)
            implements OfAuthorisation {}

    /** Somebody was cared for without an authorisation that pays for it. It is flagged, and care goes on. */
    record UnauthorisedServiceFlagged(
            UUID participantId, UUID sessionId, UUID episodeId, LocalDate day, Gap gap, String policyVersion)
            implements OfCoverage {}

    /** Why nothing pays for a session. */
    enum Gap {
        NO_AUTHORISATION,
        OTHER_LEVEL,
        UNITS_USED_UP
    }

    record SelfPayDeclared(UUID participantId, LocalDate from, String declaredBy, Instant declaredAt)
            implements OfCoverage {}

    record SelfPayEnded(UUID participantId, LocalDate until, String endedBy, Instant endedAt) implements OfCoverage {}

    /** Which level of care an episode is at, from that day on. */
    record LevelNoted(UUID participantId, UUID episodeId, String level, LocalDate from) implements OfCoverage {}
}
