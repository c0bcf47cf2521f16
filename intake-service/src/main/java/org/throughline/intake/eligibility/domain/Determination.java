package org.throughline.intake.eligibility.domain;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.intake.domain.Bounded;
import org.throughline.intake.domain.Codes;
import org.throughline.intake.domain.Text;

/**
 * Whether the programme fits a person.
 *
 * @param determinationId of this determination; it may be made anew
 * @param findings what it rests on
 * @param criteria of who benefits, each answered
 * @param outcome what it comes to
 * @param referredTo where the person was sent instead; empty unless ineligible
 * @param determinedBy who determined it
 */
public record Determination(
        UUID determinationId,
        Findings findings,
        List<Answer> criteria,
        Outcome outcome,
        List<Text> referredTo,
        String determinedBy) {
    public Determination {
        criteria = Bounded.list(criteria);
        referredTo = Bounded.list(referredTo);
    }

    /** Whether a criterion was answered with no. */
    boolean denies(String criterion) {
        return criteria.stream().anyMatch(answer -> answer.criterion().equals(criterion) && !answer.met());
    }

    /**
     * One criterion of who benefits from a programme of this kind.
     *
     * @param criterion by its code
     * @param met whether it holds of the person
     * @param reason why
     */
    public record Answer(String criterion, boolean met, Text reason) {
        public Answer {
            Codes.required(criterion);
        }
    }

    /** Is care of this kind needed, is it paid for, can the person come? */
    public record Findings(Finding clinical, Finding coverage, Finding logistic) {
        Stream<Finding> all() {
            return Stream.of(clinical, coverage, logistic);
        }

        boolean any(Result result) {
            return all().anyMatch(finding -> finding.result() == result);
        }
    }

    /** One finding, with its reasons; one that is simply met needs none. */
    public record Finding(Result result, List<Text> reasons) {
        public Finding {
            reasons = Bounded.list(reasons);
        }

        boolean unexplained() {
            return result != Result.MET && reasons.isEmpty();
        }
    }

    /** What a finding says. */
    public enum Result {
        MET,
        CONDITIONAL,
        NOT_MET
    }

    /** What a determination comes to. */
    public enum Outcome {
        ELIGIBLE,
        CONDITIONAL,
        INELIGIBLE
    }
}
