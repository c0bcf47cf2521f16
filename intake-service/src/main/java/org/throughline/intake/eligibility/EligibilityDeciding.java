package org.throughline.intake.eligibility;

import org.throughline.intake.StreamNames;
import org.throughline.intake.eligibility.domain.Eligibility;
import org.throughline.intake.eligibility.domain.EligibilityCommand;
import org.throughline.intake.eligibility.domain.EligibilityEvent;
import org.throughline.intake.eligibility.domain.EligibilityEvent.AcceptanceSeen;
import org.throughline.intake.eligibility.domain.EligibilityEvent.AssessmentCountersigned;
import org.throughline.intake.eligibility.domain.EligibilityEvent.CountersignatureOverdue;
import org.throughline.intake.eligibility.domain.EligibilityEvent.EligibilityDetermined;
import org.throughline.intake.eligibility.domain.EligibilityEvent.LevelOfCareAssessed;
import org.throughline.intake.eligibility.domain.EligibilityEvent.ReferralSeen;
import org.throughline.intake.eligibility.domain.EligibilityEvent.ScreeningSeen;
import org.throughline.intake.eligibility.domain.EligibilityRefusal;
import org.throughline.intake.eligibility.domain.EligibilityRules;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/** Level of care and eligibility as the platform runs them; they rest on referral and screening. */
public final class EligibilityDeciding
        implements Deciding<EligibilityCommand, Eligibility, EligibilityEvent, EligibilityRefusal> {
    @Override
    public Class<EligibilityCommand> commands() {
        return EligibilityCommand.class;
    }

    @Override
    public Catalogue<EligibilityEvent> catalogue() {
        return EligibilityCatalogue.EVENTS;
    }

    @Override
    public Streams streams(EligibilityCommand command) {
        return Streams.of(StreamNames.eligibility(command.referralId()))
                .reading(StreamNames.referral(command.referralId()), StreamNames.screening(command.referralId()));
    }

    @Override
    public Eligibility initial() {
        return Eligibility.NONE;
    }

    @Override
    public Decision<EligibilityEvent, EligibilityRefusal> decide(Eligibility state, EligibilityCommand command) {
        return EligibilityRules.decide(state, command);
    }

    @Override
    public Eligibility evolve(Eligibility state, EligibilityEvent event) {
        return Eligibility.evolve(state, event);
    }

    @Override
    public String streamOf(EligibilityEvent event) {
        return switch (event) {
            case ReferralSeen _, AcceptanceSeen _ -> StreamNames.referral(event.referralId());
            case ScreeningSeen e -> StreamNames.screening(e.referralId());
            case LevelOfCareAssessed e -> StreamNames.eligibility(e.referralId());
            case AssessmentCountersigned e -> StreamNames.eligibility(e.referralId());
            case CountersignatureOverdue e -> StreamNames.eligibility(e.referralId());
            case EligibilityDetermined e -> StreamNames.eligibility(e.referralId());
        };
    }
}
