package org.throughline.disclosure.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.disclosure.domain.Ruling.Permitted;
import org.throughline.disclosure.domain.Ruling.Withheld;

/**
 * Rules on what an auditor from outside asks for (42 CFR 2.53): all of it while an agreement with the recipient whose client
 * asks holds and covers all of the information and every programme it is of, and else nothing. No consent is asked for, and no
 * restriction binds an audit.
 */
public final class AuditLaw {
    private AuditLaw() {}

    /** Rules on one question; the same question on the same evidence always gives the same. */
    public static Ruling rule(Question question, Evidence evidence, DisclosurePolicy policy) {
        String recipientId = evidence.recipient().map(Recipient::id).orElse("");
        return against(question, evidence)
                .<Ruling>map(reason -> new Withheld(recipientId, reason))
                .orElseGet(() -> new Permitted(
                        recipientId,
                        LegalBasis.AUDIT_EVALUATION,
                        question.information(),
                        List.of(),
                        Terms.of(question.episodes(), evidence, policy, question.at())
                                .partTwo(),
                        false));
    }

    private static Optional<WithheldReason> against(Question question, Evidence evidence) {
        if (question.information().isEmpty() || question.information().stream().anyMatch(InformationClass::keptApart)) {
            return Optional.of(WithheldReason.KEPT_APART);
        }
        if (evidence.recipient().isEmpty()) {
            return Optional.of(WithheldReason.RECIPIENT_NOT_REGISTERED);
        }
        Recipient recipient = evidence.recipient().get();
        if (!recipient.active()) {
            return Optional.of(WithheldReason.RECIPIENT_ENDED);
        }
        return evidence.participant().isEmpty()
                ? Optional.of(WithheldReason.PARTICIPANT_UNKNOWN)
                : uncovered(
                        question, evidence.file().stays(), recipient.described().agreement());
    }

    private static Optional<WithheldReason> uncovered(Question question, Stays stays, List<AuditAgreement> agreements) {
        if (agreements.isEmpty()) {
            return Optional.of(WithheldReason.RECIPIENT_NOT_COVERED);
        }
        List<AuditAgreement> holding = agreements.stream()
                .filter(agreement -> agreement.holds(question.at()))
                .toList();
        if (holding.isEmpty()) {
            return Optional.of(WithheldReason.RECIPIENT_ENDED);
        }
        Set<String> concerned = stays.programmes(question.episodes());
        return holding.stream().anyMatch(agreement -> agreement.covers(question.information(), concerned))
                ? Optional.empty()
                : Optional.of(WithheldReason.INFORMATION_NOT_COVERED);
    }
}
