package org.throughline.outcomes.assessment.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.outcomes.assessment.domain.AlertEvent.FollowUp;
import org.throughline.outcomes.assessment.domain.AlertEvent.FollowUpRequired;
import org.throughline.outcomes.assessment.domain.AlertEvent.SafetyAlertRaised;
import org.throughline.outcomes.assessment.domain.AlertEvent.Severity;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.CorrectAssessment;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.RecordAssessment;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.ReportByLink;
import org.throughline.outcomes.assessment.domain.AssessmentCommand.Submit;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.CriticalAnswerNoted;
import org.throughline.outcomes.assessment.domain.CriticalAnswers.Given;
import org.throughline.outcomes.instrument.domain.Safety;
import org.throughline.outcomes.instrument.domain.Safety.CriticalTotal;

/**
 * What follows from critical answers and totals, in the same commit as the answers.
 *
 * <p>A submission raises one alert, named after the gravest of what it shows; everything it asks for is due the same day.
 * No answer where one was asked for is asked again the same day.
 */
final class Raising {
    private static final Comparator<Concern> GRAVEST_FIRST =
            Comparator.comparing(Concern::severity).thenComparing(concern -> !concern.pages());

    private final Assessments state;
    private final Submit submit;
    private final SafetyHistory history;
    private final Paging paging;

    private Raising(Assessments state, Submit submit) {
        this.state = state;
        this.submit = submit;
        this.history = history(state, submit);
        this.paging = new Paging(history, submit, administeredAt(submit));
    }

    /** One reason to act. */
    private record Concern(String trigger, Severity severity, boolean pages, FollowUp followUp, UUID monitoring) {}

    static List<AssessmentEvent> of(
            Assessments state, Submit submit, CriticalAnswers critical, List<CriticalTotal> totals) {
        Raising raising = new Raising(state, submit);
        List<Concern> concerns = raising.concerns(critical, totals);
        List<AssessmentEvent> events = new ArrayList<>(raising.noted(critical));
        concerns.stream().min(GRAVEST_FIRST).ifPresent(gravest -> {
            events.add(raising.alert(gravest));
            events.addAll(raising.followUps(gravest, concerns));
        });
        return events;
    }

    /** A correction is not measured against what it stands in the place of. */
    private static SafetyHistory history(Assessments state, Submit submit) {
        return switch (submit) {
            case RecordAssessment _, ReportByLink _ -> state.safety();
            case CorrectAssessment c -> state.safety().without(c.supersedes());
        };
    }

    /** A time in the future cannot be, so it would misplace the answer among the others. */
    static Instant administeredAt(Submit submit) {
        Instant said = submit.submission().administeredAt();
        return said.isAfter(submit.requestedAt()) ? submit.requestedAt() : said;
    }

    private List<Concern> concerns(CriticalAnswers critical, List<CriticalTotal> totals) {
        List<Concern> concerns = new ArrayList<>();
        critical.given().stream().filter(paging::raises).map(this::concern).forEach(concerns::add);
        totals.stream()
                .map(total -> new Concern(
                        total.trigger(), Severity.LOW, false, FollowUp.of(total.action()), submit.alertId()))
                .forEach(concerns::add);
        if (critical.unanswered()) {
            concerns.add(new Concern(
                    Safety.CRITICAL_ITEM_UNANSWERED, Severity.LOW, false, FollowUp.ASK_AGAIN, submit.alertId()));
        }
        return concerns;
    }

    private Concern concern(Given given) {
        return new Concern(
                given.item().trigger(),
                paging.severity(given),
                paging.pages(given),
                FollowUp.of(given.item().action()),
                monitoring(given));
    }

    /** Where several items share a name, the largest answer stands for them. */
    private List<CriticalAnswerNoted> noted(CriticalAnswers critical) {
        Map<String, Given> byTrigger = new LinkedHashMap<>();
        critical.given()
                .forEach(given -> byTrigger.merge(
                        given.item().trigger(), given, (one, next) -> next.answer() > one.answer() ? next : one));
        return byTrigger.values().stream().map(this::noted).toList();
    }

    private CriticalAnswerNoted noted(Given given) {
        return new CriticalAnswerNoted(
                submit.participantId(),
                submit.assessmentId(),
                given.item().trigger(),
                given.answer(),
                submit.setting().scope(),
                monitoring(given),
                administeredAt(submit));
    }

    private UUID monitoring(Given given) {
        boolean raises = paging.raises(given);
        if (raises && paging.pages(given)) {
            return submit.alertId();
        }
        return history.monitoring(submit.setting().scope(), given.item().trigger())
                .orElse(raises ? submit.alertId() : submit.assessmentId());
    }

    private SafetyAlertRaised alert(Concern gravest) {
        return new SafetyAlertRaised(
                submit.participantId(),
                submit.alertId(),
                submit.assessmentId(),
                gravest.trigger(),
                gravest.severity(),
                gravest.pages(),
                state.owners().ownerOf(submit.participantId(), submit.setting()),
                administeredAt(submit),
                submit.requestedAt(),
                dueBy(gravest.severity()));
    }

    /** Each thing to do once, that of the gravest first. */
    private List<FollowUpRequired> followUps(Concern gravest, List<Concern> concerns) {
        Map<FollowUp, UUID> due = new LinkedHashMap<>();
        Stream.concat(Stream.of(gravest), concerns.stream())
                .forEach(concern -> due.putIfAbsent(concern.followUp(), concern.monitoring()));
        return due.entrySet().stream()
                .map(one -> followUp(one.getKey(), one.getValue()))
                .toList();
    }

    private FollowUpRequired followUp(FollowUp followUp, UUID monitoring) {
        return new FollowUpRequired(
                submit.participantId(),
                submit.alertId(),
                submit.assessmentId(),
                followUp,
                submit.submission().author(),
                monitoring,
                endOfDay());
    }

    private Instant dueBy(Severity severity) {
        return switch (severity) {
            case HIGH -> submit.requestedAt().plus(submit.policy().highWithin());
            case MODERATE -> submit.requestedAt().plus(submit.policy().moderateWithin());
            case LOW -> endOfDay();
        };
    }

    private Instant endOfDay() {
        return state.owners().endOfDay(submit.participantId(), submit.setting(), submit.requestedAt());
    }
}
