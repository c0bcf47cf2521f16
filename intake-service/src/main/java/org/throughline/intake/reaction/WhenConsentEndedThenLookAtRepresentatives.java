package org.throughline.intake.reaction;

import java.util.UUID;
import org.throughline.intake.Compartments;
import org.throughline.intake.representative.domain.RepresentativeCommand;
import org.throughline.intake.representative.domain.RepresentativeCommand.LookAtConsents;
import org.throughline.intake.representative.domain.RepresentativeRefusal;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;

/** A consent has ended, so nobody speaks for a minor any more whom only that consent let. */
public final class WhenConsentEndedThenLookAtRepresentatives
        implements Reaction<WhenConsentEndedThenLookAtRepresentatives.ConsentEnded> {
    /** What is read of the other feature. */
    public static final Catalogue<ConsentEnded> TOLD = Catalogue.of(
            ConsentEnded.class,
            EventType.told("intake.consent-revoked.v1", Revoked.class, Compartments.CLINICAL),
            EventType.told("intake.consent-expired.v1", Expired.class, Compartments.CLINICAL));

    private static final String NAME = "when-consent-ended-then-look-at-representatives";

    private final Decider<RepresentativeCommand, RepresentativeRefusal> representatives;

    /** Sends to whoever keeps representatives. */
    public WhenConsentEndedThenLookAtRepresentatives(
            Decider<RepresentativeCommand, RepresentativeRefusal> representatives) {
        this.representatives = representatives;
    }

    /** That a consent has ended. */
    public sealed interface ConsentEnded {
        UUID participantId();
    }

    /** It was taken back. */
    public record Revoked(UUID participantId) implements ConsentEnded {}

    /** It ended by itself. */
    public record Expired(UUID participantId) implements ConsentEnded {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<ConsentEnded> recorded) {
        LookAtConsents command = new LookAtConsents(
                recorded.event().participantId(), recorded.stored().recordedAt());
        Reacting.settle(
                representatives.handle(command, Reacting.envelope(NAME, recorded.stored(), "look", Clocks.RULES)),
                _ -> false);
    }
}
