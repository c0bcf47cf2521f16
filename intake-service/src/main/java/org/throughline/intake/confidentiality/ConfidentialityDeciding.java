package org.throughline.intake.confidentiality;

import org.throughline.intake.StreamNames;
import org.throughline.intake.condition.domain.Conditions;
import org.throughline.intake.condition.domain.Sensitivity;
import org.throughline.intake.confidentiality.domain.Confidentiality;
import org.throughline.intake.confidentiality.domain.ConfidentialityCommand;
import org.throughline.intake.confidentiality.domain.ConfidentialityCommand.ConsiderCare;
import org.throughline.intake.confidentiality.domain.ConfidentialityCommand.ConsiderReferral;
import org.throughline.intake.confidentiality.domain.ConfidentialityCommand.LowerLabel;
import org.throughline.intake.confidentiality.domain.ConfidentialityEvent;
import org.throughline.intake.confidentiality.domain.ConfidentialityEvent.OfLabel;
import org.throughline.intake.confidentiality.domain.ConfidentialityRefusal;
import org.throughline.intake.confidentiality.domain.ConfidentialityRules;
import org.throughline.intake.confidentiality.domain.Seen.AssessmentSeen;
import org.throughline.intake.confidentiality.domain.Seen.CorrectionSeen;
import org.throughline.intake.confidentiality.domain.Seen.ReferralSeen;
import org.throughline.intake.confidentiality.domain.Seen.ScreeningSeen;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/** The confidentiality of one participant's records as the platform runs it. */
public final class ConfidentialityDeciding
        implements Deciding<ConfidentialityCommand, Confidentiality, ConfidentialityEvent, ConfidentialityRefusal> {
    private final ConfidentialityRules rules;

    /** Decides by these tables. */
    public ConfidentialityDeciding(Sensitivity sensitivity, Conditions conditions) {
        this.rules = new ConfidentialityRules(sensitivity, conditions);
    }

    @Override
    public Class<ConfidentialityCommand> commands() {
        return ConfidentialityCommand.class;
    }

    @Override
    public Catalogue<ConfidentialityEvent> catalogue() {
        return ConfidentialityCatalogue.EVENTS;
    }

    @Override
    public Streams streams(ConfidentialityCommand command) {
        Streams own = Streams.of(StreamNames.confidentiality(command.participantId()));
        return switch (command) {
            case ConsiderReferral c ->
                own.reading(
                        StreamNames.referral(c.referralId()),
                        StreamNames.screening(c.referralId()),
                        StreamNames.eligibility(c.referralId()));
            case ConsiderCare _, LowerLabel _ -> own;
        };
    }

    @Override
    public Confidentiality initial() {
        return Confidentiality.NONE;
    }

    @Override
    public Decision<ConfidentialityEvent, ConfidentialityRefusal> decide(
            Confidentiality state, ConfidentialityCommand command) {
        return rules.decide(state, command);
    }

    @Override
    public Confidentiality evolve(Confidentiality state, ConfidentialityEvent event) {
        return Confidentiality.evolve(state, event);
    }

    @Override
    public String streamOf(ConfidentialityEvent event) {
        return switch (event) {
            case OfLabel e -> StreamNames.confidentiality(e.participantId());
            case CorrectionSeen e -> StreamNames.referral(e.referralId());
            case ReferralSeen e -> StreamNames.referral(e.referralId());
            case ScreeningSeen e -> StreamNames.screening(e.referralId());
            case AssessmentSeen e -> StreamNames.eligibility(e.referralId());
        };
    }
}
