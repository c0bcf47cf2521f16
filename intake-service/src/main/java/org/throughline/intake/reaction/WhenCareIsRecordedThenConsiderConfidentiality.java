package org.throughline.intake.reaction;

import java.util.List;
import java.util.UUID;
import org.throughline.intake.Compartments;
import org.throughline.intake.condition.ShippedConditions;
import org.throughline.intake.confidentiality.domain.ConfidentialityCommand;
import org.throughline.intake.confidentiality.domain.ConfidentialityCommand.ConsiderCare;
import org.throughline.intake.confidentiality.domain.ConfidentialityRefusal;
import org.throughline.intake.domain.Text;
import org.throughline.intake.reaction.WhenCareIsRecordedThenConsiderConfidentiality.InCare;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;

/** A questionnaire was given, a goal set or a drug screen ordered, which may call for the stricter confidentiality. */
public final class WhenCareIsRecordedThenConsiderConfidentiality implements Reaction<InCare> {
    /** What is read of the other services. */
    public static final Catalogue<InCare> TOLD = Catalogue.of(
            InCare.class,
            EventType.told("outcomes.assessment-recorded.v1", InCare.Assessed.class, Compartments.CLINICAL),
            EventType.told("outcomes.assessment-received-unscored.v1", InCare.Received.class, Compartments.CLINICAL),
            EventType.told("treatment-plan.goal-set.v1", InCare.GoalSet.class, Compartments.CLINICAL),
            EventType.told("treatment-plan.specimen-ordered.v1", InCare.SpecimenOrdered.class, Compartments.CLINICAL));

    /** As the table of instruments calls every drug screen, whatever it is for. */
    private static final String SPECIMEN = "SPECIMEN";

    private static final String NAME = "when-care-recorded-then-consider-confidentiality";
    private static final String POLICY = ShippedConditions.sensitivity().version();

    private final Decider<ConfidentialityCommand, ConfidentialityRefusal> confidentiality;

    /** Sends to whoever keeps grounds. */
    public WhenCareIsRecordedThenConsiderConfidentiality(
            Decider<ConfidentialityCommand, ConfidentialityRefusal> confidentiality) {
        this.confidentiality = confidentiality;
    }

    /** As much of a record as may call for it. */
    public sealed interface InCare {
        UUID participantId();

        record Assessed(UUID participantId, UUID assessmentId, String instrument) implements InCare {}

        record Received(UUID participantId, UUID assessmentId, String instrument) implements InCare {}

        record GoalSet(UUID participantId, UUID goalId, Text statement, String instrument) implements InCare {}

        record SpecimenOrdered(UUID participantId, UUID specimenId) implements InCare {}
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<InCare> recorded) {
        ConsiderCare command = switch (recorded.event()) {
            case InCare.Assessed e -> command(recorded, e.assessmentId(), e.instrument(), List.of());
            case InCare.Received e -> command(recorded, e.assessmentId(), e.instrument(), List.of());
            case InCare.GoalSet e -> command(recorded, e.goalId(), e.instrument(), List.of(e.statement()));
            case InCare.SpecimenOrdered e -> command(recorded, e.specimenId(), SPECIMEN, List.of());
        };
        Reacting.settle(
                confidentiality.handle(command, Reacting.envelope(NAME, recorded.stored(), "consider", POLICY)),
                _ -> false);
    }

    private static ConsiderCare command(Recorded<InCare> recorded, UUID source, String instrument, List<Text> goals) {
        return new ConsiderCare(
                recorded.event().participantId(),
                source,
                instrument.isBlank() ? List.of() : List.of(instrument),
                goals,
                recorded.occurredAt());
    }
}
