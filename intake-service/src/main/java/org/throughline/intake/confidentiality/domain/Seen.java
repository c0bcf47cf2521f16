package org.throughline.intake.confidentiality.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.domain.Text;
import org.throughline.intake.eligibility.domain.LevelOfCareAssessment.Edition;
import org.throughline.intake.screening.domain.Screening.Risk;

/** Facts of other features in which grounds may stand, with the fields that are looked through. */
public sealed interface Seen extends ConfidentialityEvent {
    UUID referralId();

    record ReferralSeen(UUID referralId, UUID participantId, Content content, Instant receivedAt) implements Seen {
        /** Of what it says. */
        public record Content(Text reason, Health health) {}

        /** Of what came along. */
        public record Health(List<Coded> conditions) {
            public Health {
                conditions = List.copyOf(conditions);
            }
        }

        /** A condition as the sender coded it. */
        public record Coded(String system, String code) {
            @Override
            public String toString() {
                return "Coded[redacted]";
            }
        }
    }

    record CorrectionSeen(
            UUID referralId, UUID participantId, UUID correctionId, ReferralSeen.Content content, Instant correctedAt)
            implements Seen {}

    record ScreeningSeen(UUID referralId, UUID participantId, Screening screening) implements Seen {
        /** Of what was found. */
        public record Screening(UUID screeningId, Risks risks, Instant screenedAt) {}

        /** The one that only use brings. */
        public record Risks(Risk withdrawal) {}
    }

    record AssessmentSeen(UUID referralId, UUID participantId, Assessment assessment) implements Seen {
        /** Of what was assessed. */
        public record Assessment(UUID assessmentId, Edition edition, Assessor assessor) {}

        /** When it was. */
        public record Assessor(Instant assessedAt) {}
    }
}
