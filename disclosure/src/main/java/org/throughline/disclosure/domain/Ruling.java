package org.throughline.disclosure.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a question was answered. */
public sealed interface Ruling {
    /** The registered recipient; empty if there is none. */
    String recipientId();

    /**
     * It may leave.
     *
     * @param information of what was asked, as much as may leave
     * @param consents what it rests on, where it rests on consent
     * @param partTwo whether it is under 42 CFR Part 2
     * @param reliance whether the consent was taken back, and this is payment for services before that
     */
    record Permitted(
            String recipientId,
            LegalBasis basis,
            Set<InformationClass> information,
            List<Given> consents,
            boolean partTwo,
            boolean reliance)
            implements Ruling {
        public Permitted {
            information = Set.copyOf(information);
            consents = List.copyOf(consents);
        }

        /**
         * Whether the notice of 42 CFR 2.32 goes with it; who reads about themselves may do with it what they like, and an
         * auditor is bound by the agreement (2.53).
         */
        public boolean bearsNotice() {
            return partTwo && basis != LegalBasis.INDIVIDUAL && basis != LegalBasis.AUDIT_EVALUATION;
        }

        Permitted without(Set<InformationClass> restricted) {
            Set<InformationClass> left = EnumSet.noneOf(InformationClass.class);
            left.addAll(information);
            left.removeAll(restricted);
            return new Permitted(recipientId, basis, left, consents, partTwo, reliance);
        }
    }

    /** A consent as the recipient is told of it: the scope of 42 CFR 2.32(b). */
    record Given(UUID consentId, List<String> purposes, List<String> information, Instant signedAt, Instant expiresAt) {
        public Given {
            purposes = List.copyOf(purposes);
            information = List.copyOf(information);
        }

        static Given of(EvidenceFact.ConsentGranted granted) {
            return new Given(
                    granted.consentId(),
                    granted.purposes(),
                    granted.information(),
                    granted.signedAt(),
                    granted.expiresAt());
        }
    }

    /** It may not, and whoever asked learns no more than that there is nothing. */
    record Withheld(String recipientId, WithheldReason reason) implements Ruling {}
}
