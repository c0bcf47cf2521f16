package org.throughline.intake.representative.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.consent.domain.ConsentForm.Authority;
import org.throughline.intake.consent.domain.ConsentKind;
import org.throughline.intake.domain.DataClass;
import org.throughline.intake.domain.PartialDate;
import org.throughline.intake.domain.Text;

/** Facts about who speaks for a participant. */
public sealed interface RepresentativeEvent {
    UUID participantId();

    /** Who the participant is, as far as it matters: how old. */
    record ParticipantSeen(UUID participantId, Details details) implements RepresentativeEvent {
        /** Of who they are. */
        public record Details(PartialDate birthDate) {}
    }

    /** A consent, with whom it names and who signed. */
    record ConsentSeen(UUID participantId, UUID consentId, ConsentKind kind, Terms terms, Signature signature)
            implements RepresentativeEvent {
        /** Of what it permits. */
        public record Terms(Information information, List<String> recipients, Term term) {
            public Terms {
                recipients = List.copyOf(recipients);
            }
        }

        /** What may be told. */
        public record Information(List<DataClass> classes) {
            public Information {
                classes = List.copyOf(classes);
            }

            boolean covers(List<DataClass> scope) {
                return classes.contains(DataClass.ALL)
                        ? scope.stream().noneMatch(DataClass::keptApart)
                        : classes.containsAll(scope);
            }
        }

        /** How long. */
        public record Term(Instant expiresAt) {}

        /** Who signed. */
        public record Signature(Authority authority, Instant signedAt) {}
    }

    /** A consent was taken back. */
    record RevocationSeen(UUID participantId, UUID consentId) implements RepresentativeEvent {}

    /** A consent ended by itself. */
    record ExpirySeen(UUID participantId, UUID consentId) implements RepresentativeEvent {}

    /** Facts about one representative. */
    sealed interface OfRepresentative extends RepresentativeEvent {
        UUID representativeId();
    }

    /**
     * Somebody speaks for a participant; a later designation of the same person takes the place of this one.
     *
     * @param clientSubject by which they sign in
     * @param scope classes of data they may see; nothing beyond
     * @param until when it ends by itself, this moment excluded; 9999-12-31T00:00:00Z where it does not
     */
    record RepresentativeDesignated(
            UUID participantId,
            UUID representativeId,
            String clientSubject,
            RepresentativeAuthority authority,
            List<DataClass> scope,
            Instant from,
            Instant until)
            implements OfRepresentative {
        public RepresentativeDesignated {
            scope = List.copyOf(scope);
        }
    }

    /**
     * What a designation rests on.
     *
     * @param evidence hashes of documents
     * @param restsOnConsent whether the participant's own consent to involve the person is what allows it
     * @param untilCause why it will end by itself
     */
    record RepresentativeGroundsRecorded(
            UUID participantId,
            UUID representativeId,
            Text name,
            List<String> evidence,
            boolean restsOnConsent,
            EndCause untilCause,
            String designatedBy,
            String policyVersion)
            implements OfRepresentative {
        public RepresentativeGroundsRecorded {
            evidence = List.copyOf(evidence);
        }
    }

    /** Somebody speaks for a participant no more. */
    record RepresentativeEnded(UUID participantId, UUID representativeId, Instant endedAt, EndCause cause)
            implements OfRepresentative {}
}
