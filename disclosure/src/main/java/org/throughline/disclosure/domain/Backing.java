package org.throughline.disclosure.domain;

import java.util.List;
import java.util.Optional;
import org.throughline.disclosure.domain.Law.Asked;
import org.throughline.disclosure.domain.Ruling.Given;
import org.throughline.disclosure.domain.Ruling.Permitted;
import org.throughline.disclosure.domain.Ruling.Withheld;

/** Whether what is recorded bears out the right that somebody names for a disclosure, as it stood when it was made. */
final class Backing {
    private final Act act;
    private final Evidence evidence;
    private final ParticipantFile file;
    private final Terms terms;

    Backing(Act act, Evidence evidence, Terms terms) {
        this.act = act;
        this.evidence = evidence;
        this.file = evidence.file().signedBy(act.telling().at());
        this.terms = terms;
    }

    /**
     * What was found.
     *
     * @param objection what speaks against it, if anything does
     */
    record Found(Optional<Objection> objection, List<Given> consents, boolean reliance) {
        static Found nothingAgainst() {
            return new Found(Optional.empty(), List.of(), false);
        }

        static Found against(Objection objection) {
            return new Found(Optional.of(objection), List.of(), false);
        }
    }

    Found of(LegalBasis basis) {
        return switch (basis) {
            case CONSENT -> byConsent();
            case QSO -> registered(this::serving);
            case AUDIT_EVALUATION -> registered(_ -> auditing());
            case HIPAA_TREATMENT -> registered(recipient -> withoutConsent(recipient, Purpose.TREATMENT));
            case HIPAA_PAYMENT -> registered(recipient -> withoutConsent(recipient, Purpose.PAYMENT));
            case HIPAA_OPERATIONS -> registered(recipient -> withoutConsent(recipient, Purpose.OPERATIONS));
            case MEDICAL_EMERGENCY, CHILD_ABUSE_REPORT, CRIME_ON_PREMISES, RESEARCH, COURT_ORDER, CAUSE_OF_DEATH ->
                asStated();
            case PUBLIC_HEALTH_DEIDENTIFIED, INDIVIDUAL, REQUIRED_BY_LAW, PUBLIC_HEALTH, ABUSE_OR_NEGLECT -> asStated();
            case HEALTH_OVERSIGHT,
                    JUDICIAL_PROCEEDING,
                    LAW_ENFORCEMENT,
                    CORONER,
                    SERIOUS_THREAT,
                    WORKERS_COMPENSATION -> asStated();
        };
    }

    private Found asStated() {
        boolean unknown = !act.recipientId().isEmpty() && evidence.recipient().isEmpty();
        return unknown ? Found.against(Objection.RECIPIENT_NOT_REGISTERED) : Found.nothingAgainst();
    }

    private Found byConsent() {
        if (act.purpose().isEmpty()) {
            return Found.against(Objection.PURPOSE_NOT_STATED);
        }
        Purpose purpose = act.purpose().get();
        boolean relative = purpose == Purpose.FAMILY_INVOLVEMENT
                && evidence.recipient().isEmpty()
                && !act.recipientId().isEmpty();
        return relative
                ? byConsent(Recipient.person(act.recipientId()), purpose)
                : registered(recipient -> byConsent(recipient, purpose));
    }

    private Found byConsent(Recipient recipient, Purpose purpose) {
        Asked asked = asked(recipient, purpose);
        return switch (new Consenting(asked, act.information()).rule(terms.partTwo())) {
            case Withheld(String _, WithheldReason reason) -> Found.against(objection(reason));
            case Permitted permitted
            when !permitted.information().containsAll(act.information()) ->
                Found.against(Objection.INFORMATION_NOT_COVERED);
            case Permitted permitted -> restricted(permitted, asked);
        };
    }

    private Found serving(Recipient recipient) {
        Asked asked = asked(recipient, act.purpose().orElse(Purpose.OPERATIONS));
        return recipient.servesTheProgramme()
                ? restricted(asked.permitted(LegalBasis.QSO, false), asked)
                : Found.against(Objection.NO_SERVICE_AGREEMENT);
    }

    private Found auditing() {
        if (evidence.agreement().isEmpty()) {
            return Found.against(Objection.NO_AUDIT_AGREEMENT);
        }
        AuditAgreement agreement = evidence.agreement().get();
        if (!agreement.holds(act.telling().at())) {
            return Found.against(Objection.OUTSIDE_AUDIT_PERIOD);
        }
        return agreement.covers(act.information(), file.stays().programmes(act.episodes()))
                ? Found.nothingAgainst()
                : Found.against(Objection.OUTSIDE_AUDIT_SCOPE);
    }

    private Found withoutConsent(Recipient recipient, Purpose purpose) {
        if (terms.consentNeeded()) {
            return Found.against(Objection.CONSENT_DEMANDED);
        }
        Asked asked = asked(recipient, purpose);
        return Law.withoutConsent(asked)
                .map(permitted -> restricted(permitted, asked))
                .orElseGet(() -> Found.against(Objection.NO_TREATING_RELATIONSHIP));
    }

    private interface Rule {
        Found on(Recipient recipient);
    }

    private Found registered(Rule rule) {
        if (evidence.recipient().isEmpty()) {
            return Found.against(Objection.RECIPIENT_NOT_REGISTERED);
        }
        Recipient recipient = evidence.recipient().get();
        return recipient.active() ? rule.on(recipient) : Found.against(Objection.RECIPIENT_ENDED);
    }

    private static Found restricted(Permitted permitted, Asked asked) {
        boolean whole = Law.restricted(permitted, asked) instanceof Permitted left
                && left.information().containsAll(permitted.information());
        return whole
                ? new Found(Optional.empty(), permitted.consents(), permitted.reliance())
                : Found.against(Objection.RESTRICTED);
    }

    private Asked asked(Recipient recipient, Purpose purpose) {
        Question question = new Question(
                act.telling().client(),
                act.participantId(),
                act.episodes(),
                Optional.of(purpose),
                act.information(),
                act.servicesUntil(),
                act.telling().at());
        return new Asked(question, purpose, recipient, file);
    }

    private static Objection objection(WithheldReason reason) {
        return switch (reason) {
            case KEPT_APART -> Objection.NOTES_KEPT_APART;
            case PURPOSE_NOT_STATED -> Objection.PURPOSE_NOT_STATED;
            case RECIPIENT_NOT_REGISTERED -> Objection.RECIPIENT_NOT_REGISTERED;
            case RECIPIENT_ENDED -> Objection.RECIPIENT_ENDED;
            case NO_TREATING_RELATIONSHIP -> Objection.NO_TREATING_RELATIONSHIP;
            case PARTICIPANT_UNKNOWN, NO_CONSENT, NOTHING_HELD -> Objection.NO_CONSENT;
            case RECIPIENT_NOT_COVERED -> Objection.RECIPIENT_NOT_COVERED;
            case PURPOSE_NOT_COVERED -> Objection.PURPOSE_NOT_COVERED;
            case INFORMATION_NOT_COVERED -> Objection.INFORMATION_NOT_COVERED;
            case CONSENT_ENDED -> Objection.CONSENT_ENDED;
            case CONSENT_REVOKED -> Objection.CONSENT_REVOKED;
            case RESTRICTED -> Objection.RESTRICTED;
        };
    }
}
