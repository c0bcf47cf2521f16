package org.throughline.outcomes.assessment.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.CriticalAnswerNoted;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.InterviewHeld;

/**
 * What a person answered to critical items so far, in the order it became known, and the interviews held since.
 *
 * @param answers that still stand
 * @param interviews by id
 */
public record SafetyHistory(List<CriticalAnswerNoted> answers, List<InterviewHeld> interviews) {
    static final SafetyHistory NONE = new SafetyHistory(List.of(), List.of());

    public SafetyHistory {
        answers = List.copyOf(answers);
        interviews = List.copyOf(interviews);
    }

    SafetyHistory with(CriticalAnswerNoted answer) {
        List<CriticalAnswerNoted> more = new ArrayList<>(answers);
        more.add(answer);
        return new SafetyHistory(more, interviews);
    }

    SafetyHistory with(InterviewHeld interview) {
        List<InterviewHeld> more = new ArrayList<>(interviews);
        more.add(interview);
        return new SafetyHistory(answers, more);
    }

    /** An interview that was recorded as an assessment goes with it. */
    SafetyHistory without(UUID assessmentId) {
        return new SafetyHistory(
                answers.stream()
                        .filter(answer -> !answer.assessmentId().equals(assessmentId))
                        .toList(),
                interviews.stream()
                        .filter(held -> !held.interviewId().equals(assessmentId))
                        .toList());
    }

    boolean knows(UUID assessmentId) {
        return answers.stream().anyMatch(answer -> answer.assessmentId().equals(assessmentId));
    }

    boolean hasInterview(UUID interviewId) {
        return interviews.stream().anyMatch(held -> held.interviewId().equals(interviewId));
    }

    /** Whether the item was ever answered positively where the person stands now. */
    boolean firstIn(String scope, String trigger) {
        return answers.stream()
                .filter(answer -> answer.scope().equals(scope))
                .filter(answer -> answer.trigger().equals(trigger))
                .noneMatch(answer -> answer.answer() > 0);
    }

    /** The answer given last before this moment, wherever the person stood then; of two at once the later known. */
    Optional<CriticalAnswerNoted> previous(String trigger, Instant administeredAt) {
        return answers.stream()
                .filter(answer -> answer.trigger().equals(trigger))
                .filter(answer -> !answer.administeredAt().isAfter(administeredAt))
                .reduce((one, next) -> next.administeredAt().isBefore(one.administeredAt()) ? one : next);
    }

    /** The alert that opened the monitoring which is under way where the person stands now. */
    Optional<UUID> monitoring(String scope, String trigger) {
        return answers.stream()
                .filter(answer -> answer.scope().equals(scope))
                .filter(answer -> answer.trigger().equals(trigger))
                .filter(answer -> answer.answer() > 0)
                .map(CriticalAnswerNoted::monitoringId)
                .reduce((_, last) -> last);
    }

    boolean interviewedWithin(Duration holds, Instant now) {
        Instant since = now.minus(holds);
        return interviews.stream().anyMatch(held -> !held.heldAt().isBefore(since));
    }
}
