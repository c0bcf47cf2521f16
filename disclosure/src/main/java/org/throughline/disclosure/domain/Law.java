package org.throughline.disclosure.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.disclosure.domain.EvidenceFact.RestrictionRecorded;
import org.throughline.disclosure.domain.Ruling.Permitted;
import org.throughline.disclosure.domain.Ruling.Withheld;

/**
 * Rules on what a system outside the programme asks for.
 *
 * <p>Records under 42 CFR Part 2 leave by consent, or to somebody who serves the programme under an agreement. Others leave
 * for treatment, payment and operations without one, unless policy demands it. What the law lets a person decide, an
 * emergency or a court order, is no matter for a system: see the manual disclosure.
 */
public final class Law {
    private Law() {}

    /** Rules on one question; the same question on the same evidence always gives the same. */
    public static Ruling rule(Question question, Evidence evidence, DisclosurePolicy policy) {
        String recipientId = evidence.recipient().map(Recipient::id).orElse("");
        return question.purpose().isPresent()
                        && evidence.recipient().filter(Recipient::active).isPresent()
                        && evidence.participant().isPresent()
                        && !question.releasable().isEmpty()
                ? rule(
                        new Asked(
                                question,
                                question.purpose().get(),
                                evidence.recipient().get(),
                                evidence.participant().get()),
                        Terms.of(question.episodes(), evidence, policy, question.at()))
                : new Withheld(recipientId, outright(question, evidence));
    }

    /** Why a question cannot be ruled on at all. */
    private static WithheldReason outright(Question question, Evidence evidence) {
        if (question.releasable().isEmpty()) {
            return WithheldReason.KEPT_APART;
        }
        if (question.purpose().isEmpty()) {
            return WithheldReason.PURPOSE_NOT_STATED;
        }
        if (evidence.recipient().isEmpty()) {
            return WithheldReason.RECIPIENT_NOT_REGISTERED;
        }
        return evidence.recipient().get().active()
                ? WithheldReason.PARTICIPANT_UNKNOWN
                : WithheldReason.RECIPIENT_ENDED;
    }

    private static Ruling rule(Asked asked, Terms terms) {
        Ruling ruling = byAgreement(asked, terms.partTwo())
                .or(() -> terms.consentNeeded() ? Optional.empty() : withoutConsent(asked))
                .map(Ruling.class::cast)
                .orElseGet(() -> byConsent(asked, terms));
        return ruling instanceof Permitted permitted ? restricted(permitted, asked) : ruling;
    }

    /** A question that can be ruled on. */
    record Asked(Question question, Purpose purpose, Recipient recipient, ParticipantFile file) {
        boolean treats() {
            return file.isTreatedBy(recipient.id(), question.at());
        }

        Permitted permitted(LegalBasis basis, boolean partTwo) {
            return new Permitted(recipient.id(), basis, question.releasable(), List.of(), partTwo, false);
        }
    }

    /** Somebody who serves the programme is told what they need for it. */
    private static Optional<Permitted> byAgreement(Asked asked, boolean partTwo) {
        boolean serves = asked.recipient.servesTheProgramme()
                && (asked.purpose == Purpose.OPERATIONS || asked.purpose == Purpose.PAYMENT);
        return serves ? Optional.of(asked.permitted(LegalBasis.QSO, partTwo)) : Optional.empty();
    }

    static Optional<Permitted> withoutConsent(Asked asked) {
        return switch (asked.purpose) {
            case TREATMENT -> asked.treats() ? hipaa(asked, LegalBasis.HIPAA_TREATMENT) : Optional.empty();
            case PAYMENT ->
                asked.treats() || asked.recipient.pays() ? hipaa(asked, LegalBasis.HIPAA_PAYMENT) : Optional.empty();
            case OPERATIONS -> asked.treats() ? hipaa(asked, LegalBasis.HIPAA_OPERATIONS) : Optional.empty();
            case FAMILY_INVOLVEMENT, PROGRESS_REPORT, RESEARCH, LEGAL_PROCEEDING, CRIMINAL_JUSTICE -> Optional.empty();
            case COUNSELLING_NOTES, PSYCHOTHERAPY_NOTES -> Optional.empty();
        };
    }

    private static Optional<Permitted> hipaa(Asked asked, LegalBasis basis) {
        return Optional.of(asked.permitted(basis, false));
    }

    /** Where no consent is needed, it is a relationship that is missing and not a consent. */
    private static Ruling byConsent(Asked asked, Terms terms) {
        Ruling ruling = new Consenting(asked, asked.question.releasable()).rule(terms.partTwo());
        boolean neverAsked =
                ruling instanceof Withheld(String _, WithheldReason reason) && reason == WithheldReason.NO_CONSENT;
        return neverAsked && !terms.consentNeeded()
                ? new Withheld(asked.recipient.id(), WithheldReason.NO_TREATING_RELATIONSHIP)
                : ruling;
    }

    /** A restriction that was accepted takes out of any answer what it covers; one without codes covers everything. */
    static Ruling restricted(Permitted permitted, Asked asked) {
        Set<InformationClass> restricted = EnumSet.noneOf(InformationClass.class);
        for (RestrictionRecorded one : asked.file.restrictions().values()) {
            boolean holds = one.accepted() && asked.question.at().isBefore(one.until());
            boolean meant = one.recipientIds().isEmpty() || one.recipientIds().contains(permitted.recipientId());
            boolean forThis = one.purposes().isEmpty() || one.purposes().contains(asked.purpose.name());
            if (holds && meant && forThis) {
                restricted.addAll(
                        one.information().isEmpty()
                                ? EnumSet.allOf(InformationClass.class)
                                : InformationClass.covered(one.information()));
            }
        }
        Permitted left = permitted.without(restricted);
        return left.information().isEmpty() ? new Withheld(permitted.recipientId(), WithheldReason.RESTRICTED) : left;
    }
}
