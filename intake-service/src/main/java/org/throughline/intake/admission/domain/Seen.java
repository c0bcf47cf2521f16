package org.throughline.intake.admission.domain;

import java.time.Instant;
import java.util.UUID;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.eligibility.domain.Determination.Outcome;

/** Facts of the other features, with the fields that an admission rests on. */
public sealed interface Seen extends AdmissionEvent
        permits Seen.OnReferral, Seen.OnParticipant, Seen.SessionSeen, Seen.OfLink, ProgrammeSeen, PayerSeen {

    /** From the streams of one referral. */
    sealed interface OnReferral extends Seen {
        UUID referralId();
    }

    record AcceptanceSeen(UUID referralId, UUID participantId) implements OnReferral {}

    record ScreeningSeen(UUID referralId, Screening screening) implements OnReferral {
        /** Of what was screened. */
        public record Screening(
                org.throughline.intake.screening.domain.Screening.Outcome outcome, Instant screenedAt) {}
    }

    record AssessmentSeen(UUID referralId, Assessment assessment) implements OnReferral {
        /** Of what was assessed. */
        public record Assessment(Level placement, Assessor assessor) {}

        /** The level that was chosen. */
        public record Level(String placed) {}

        /** When it was. */
        public record Assessor(Instant assessedAt) {}
    }

    record DeterminationSeen(UUID referralId, Determination determination) implements OnReferral {
        /** Of what was determined. */
        public record Determination(Outcome outcome) {}
    }

    /** From the streams of the participant. */
    sealed interface OnParticipant extends Seen {
        UUID participantId();
    }

    record ParticipantSeen(UUID participantId, Details details) implements OnParticipant, WaitlistEvent {
        /** Of who they are. */
        public record Details(PartialDate birthDate) {}
    }

    record ConsentSeen(UUID participantId, UUID consentId, ConsentKind kind, Instant signedAt, Instant expiresAt)
            implements OnParticipant {}

    record RevocationSeen(UUID participantId, UUID consentId, Instant revokedAt) implements OnParticipant {}

    record ExpirySeen(UUID participantId, UUID consentId, Instant expiredAt) implements OnParticipant {}

    record NoticeSeen(UUID participantId, Notice notice) implements OnParticipant {
        /** Of the delivery. */
        public record Notice(Instant deliveredAt) {}
    }

    /** Two records are of one person. A link stands with the retired and, with its reason, with the survivor. */
    sealed interface OfLink extends Seen, WaitlistEvent {
        UUID survivorId();

        UUID retiredId();
    }

    record LinkSeen(UUID survivorId, UUID retiredId) implements OfLink {}

    record DuplicateSeen(UUID survivorId, UUID retiredId) implements OfLink {}

    /** They are not, after all. */
    record UnlinkSeen(UUID survivorId, UUID retiredId) implements OfLink {}

    /** The same, where it stands with the survivor. */
    record GivenBackSeen(UUID survivorId, UUID retiredId) implements OfLink {}

    /** Attendance, as it was told. */
    record SessionSeen(UUID participantId, Use use) implements Seen {
        /** Of what was recorded. */
        public record Use(UUID sessionId, UUID episodeId, boolean attended) {}
    }
}
