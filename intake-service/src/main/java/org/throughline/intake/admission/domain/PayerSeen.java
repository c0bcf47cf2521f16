package org.throughline.intake.admission.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What is known of payers, with the fields that an admission rests on. */
public sealed interface PayerSeen extends Seen {
    UUID participantId();

    record BenefitSeen(UUID participantId, Verification verification) implements PayerSeen {
        /** Of what a payer said. */
        public record Verification(
                UUID verificationId, LocalDate from, LocalDate until, Benefit benefit, Verifier verifier) {}

        /** Whether care of this kind is paid for, and whether it has to be approved first. */
        public record Benefit(boolean intensiveOutpatient, boolean authorisationRequired) {}

        /** When it was. */
        public record Verifier(Instant verifiedAt) {}
    }

    record GrantSeen(
            UUID participantId, UUID authorisationId, String level, LocalDate from, LocalDate until, Instant grantedAt)
            implements PayerSeen {}

    record ExtensionSeen(UUID participantId, UUID authorisationId, LocalDate until) implements PayerSeen {}

    record SelfPaySeen(UUID participantId, LocalDate from, Instant declaredAt) implements PayerSeen {}

    record SelfPayEndSeen(UUID participantId, LocalDate until) implements PayerSeen {}
}
