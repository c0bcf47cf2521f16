package org.throughline.intake.eligibility.domain;

import static org.throughline.platform.decider.Decision.accept;
import static org.throughline.platform.decider.Decision.nothingNew;
import static org.throughline.platform.decider.Decision.refuse;

import java.util.UUID;
import org.throughline.intake.eligibility.domain.Eligibility.Assessed;
import org.throughline.intake.eligibility.domain.EligibilityCommand.CountersignAssessment;
import org.throughline.intake.eligibility.domain.EligibilityCommand.MarkCountersignatureOverdue;
import org.throughline.intake.eligibility.domain.EligibilityEvent.AssessmentCountersigned;
import org.throughline.intake.eligibility.domain.EligibilityEvent.CountersignatureOverdue;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.AssessmentUnknown;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.CountersignatureNotOverdue;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.CountersignerIsAssessor;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.CountersignerNotQualified;
import org.throughline.intake.eligibility.domain.EligibilityRefusal.NoCountersignatureDue;
import org.throughline.platform.decider.Decision;

/** Somebody qualified answers for an assessment of one who is not, in time or late. */
final class Countersigning {
    private Countersigning() {}

    static Decision<EligibilityEvent, EligibilityRefusal> sign(Eligibility eligibility, CountersignAssessment c) {
        UUID id = c.assessmentId();
        Assessed known = eligibility.assessments().get(id);
        if (known == null) {
            return refuse(new AssessmentUnknown(id));
        }
        if (!known.waits()) {
            boolean same = known.countersigned()
                    .filter(signed -> signed.countersignedBy().equals(c.signer().by()))
                    .isPresent();
            return same ? nothingNew() : refuse(new NoCountersignatureDue(id));
        }
        if (known.assessment().assessor().clinician().equals(c.signer().by())) {
            return refuse(new CountersignerIsAssessor(id));
        }
        if (!c.policy().qualifies(c.signer().role())) {
            return refuse(new CountersignerNotQualified(id));
        }
        return accept(new AssessmentCountersigned(
                c.referralId(),
                eligibility.participantId().orElseThrow(),
                id,
                c.signer().by(),
                c.signer().role(),
                c.requestedAt(),
                c.policy().version()));
    }

    static Decision<EligibilityEvent, EligibilityRefusal> overdue(
            Eligibility eligibility, MarkCountersignatureOverdue c) {
        UUID id = c.assessmentId();
        Assessed known = eligibility.assessments().get(id);
        if (known == null) {
            return refuse(new AssessmentUnknown(id));
        }
        if (!known.waits()) {
            return refuse(new NoCountersignatureDue(id));
        }
        if (known.overdueAt().isPresent()) {
            return nothingNew();
        }
        if (known.countersignBy().map(c.requestedAt()::isBefore).orElse(true)) {
            return refuse(new CountersignatureNotOverdue(id));
        }
        return accept(new CountersignatureOverdue(
                c.referralId(), eligibility.participantId().orElseThrow(), id, c.requestedAt()));
    }
}
