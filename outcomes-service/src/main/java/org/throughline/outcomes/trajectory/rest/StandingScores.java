package org.throughline.outcomes.trajectory.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.outcomes.assessment.domain.AssessmentEvent.AssessmentRecorded;
import org.throughline.outcomes.assessment.domain.Assessments.Standing;
import org.throughline.outcomes.assessment.view.AssessmentList;
import org.throughline.outcomes.instrument.domain.InstrumentDefinition;
import org.throughline.outcomes.instrument.domain.Instruments;
import org.throughline.outcomes.instrument.view.InstrumentList;
import org.throughline.platform.access.CurrentCaller;

/** What was scored of a person and stands, with the definitions it was scored by. */
@RequestScoped
public class StandingScores {
    /** The newest of a person's assessments that are looked at; more than ten years of weekly ones. */
    private static final int ASSESSMENTS_MAX = 1_000;

    private final AssessmentList assessments;
    private final InstrumentList instruments;
    private final CurrentCaller caller;
    private final Map<String, Instruments> read = new HashMap<>();

    StandingScores(AssessmentList assessments, InstrumentList instruments, CurrentCaller caller) {
        this.assessments = assessments;
        this.instruments = instruments;
        this.caller = caller;
    }

    /** The assessments, newest first. */
    List<AssessmentRecorded> of(UUID participantId) {
        return assessments.page(caller.get().organisation(), participantId, Optional.empty(), ASSESSMENTS_MAX).stream()
                .filter(row -> row.standing() == Standing.STANDS)
                .flatMap(row -> row.received().stream())
                .filter(AssessmentRecorded.class::isInstance)
                .map(AssessmentRecorded.class::cast)
                .toList();
    }

    /** The definition one was scored by; each name is read once. */
    Optional<InstrumentDefinition> definition(AssessmentRecorded assessment) {
        return read.computeIfAbsent(
                        assessment.instrument(),
                        code -> instruments.named(code, caller.get().organisation()))
                .find(assessment.instrument(), assessment.definitionVersion());
    }
}
