package org.throughline.intake.reaction;

import java.util.List;
import java.util.UUID;
import org.throughline.intake.Compartments;
import org.throughline.intake.condition.ShippedConditions;
import org.throughline.intake.confidentiality.domain.ConfidentialityCommand;
import org.throughline.intake.confidentiality.domain.ConfidentialityCommand.ConsiderReferral;
import org.throughline.intake.confidentiality.domain.ConfidentialityRefusal;
import org.throughline.intake.reaction.WhenIntakeIsRecordedThenConsiderConfidentiality.OnReferral;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;

/** A referral grew by a record, so all of it is looked through for what calls for the stricter confidentiality. */
public final class WhenIntakeIsRecordedThenConsiderConfidentiality implements Reaction<OnReferral> {
    /** What is read of intake's other features. */
    public static final Catalogue<OnReferral> READ = Catalogue.of(
            OnReferral.class,
            EventType.told("intake.referral-received.v1", OnReferral.Received.class, Compartments.CLINICAL),
            EventType.told("intake.referral-corrected.v1", OnReferral.Corrected.class, Compartments.CLINICAL),
            EventType.told("intake.referral-accepted.v1", OnReferral.Accepted.class, Compartments.CLINICAL),
            EventType.told("intake.screening-completed.v1", OnReferral.Screened.class, Compartments.CLINICAL),
            EventType.told("intake.level-of-care-assessed.v1", OnReferral.Assessed.class, Compartments.CLINICAL),
            EventType.told("intake.admission-grounds-recorded.v1", OnReferral.Admitted.class, Compartments.CLINICAL));

    private static final String NAME = "when-intake-recorded-then-consider-confidentiality";
    private static final String POLICY = ShippedConditions.sensitivity().version();

    private final Decider<ConfidentialityCommand, ConfidentialityRefusal> confidentiality;

    /** Sends to whoever keeps grounds. */
    public WhenIntakeIsRecordedThenConsiderConfidentiality(
            Decider<ConfidentialityCommand, ConfidentialityRefusal> confidentiality) {
        this.confidentiality = confidentiality;
    }

    /** A record for a referral, as much of it as says which and whose. */
    public sealed interface OnReferral {
        UUID referralId();

        UUID participantId();

        record Received(UUID referralId, UUID participantId) implements OnReferral {}

        record Corrected(UUID referralId, UUID participantId) implements OnReferral {}

        record Accepted(UUID referralId, UUID participantId) implements OnReferral {}

        record Screened(UUID referralId, UUID participantId) implements OnReferral {}

        record Assessed(UUID referralId, UUID participantId) implements OnReferral {}

        record Admitted(UUID referralId, UUID participantId, UUID episodeId) implements OnReferral {}
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<OnReferral> recorded) {
        OnReferral grown = recorded.event();
        List<UUID> episodes = grown instanceof OnReferral.Admitted admitted ? List.of(admitted.episodeId()) : List.of();
        ConsiderReferral command = new ConsiderReferral(
                grown.participantId(),
                grown.referralId(),
                episodes,
                recorded.stored().recordedAt());
        Reacting.settle(
                confidentiality.handle(command, Reacting.envelope(NAME, recorded.stored(), "consider", POLICY)),
                _ -> false);
    }
}
