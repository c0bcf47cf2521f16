package org.throughline.intake.reaction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.intake.consent.domain.ConsentCommand;
import org.throughline.intake.consent.domain.ConsentPolicy;
import org.throughline.intake.consent.domain.ConsentRefusal;
import org.throughline.intake.referral.domain.DetailsChange.Field;
import org.throughline.intake.referral.domain.PersonEvent;
import org.throughline.intake.referral.domain.PersonEvent.DetailsRecorded;
import org.throughline.intake.representative.domain.RepresentativeCommand;
import org.throughline.intake.representative.domain.RepresentativeRefusal;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.timer.TimerChange;
import org.throughline.platform.timer.TimerFired;
import org.throughline.platform.timer.TimerFiring;
import org.throughline.platform.timer.TimerPolicy;

/**
 * A birth date was corrected: what another may for a participant, or signed for them, is looked at again when they come of
 * age by the new one, at once if they have.
 */
public final class AgeClocks implements TimerPolicy<PersonEvent>, TimerFiring {
    private static final String SPEAKING = "age-of-spoken-for";
    private static final String SIGNED = "age-of-signed-for";
    private static final int PARTICIPANT = "participant/".length();

    private final Decider<RepresentativeCommand, RepresentativeRefusal> representatives;
    private final Decider<ConsentCommand, ConsentRefusal> consents;
    private final ConsentPolicy policy;

    /** Sends to whoever keeps representatives and consents. */
    public AgeClocks(
            Decider<RepresentativeCommand, RepresentativeRefusal> representatives,
            Decider<ConsentCommand, ConsentRefusal> consents,
            ConsentPolicy policy) {
        this.representatives = representatives;
        this.consents = consents;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "age_clocks";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<TimerChange> on(Recorded<PersonEvent> recorded) {
        return recorded.event() instanceof DetailsRecorded e
                        && e.change().fields().contains(Field.BIRTH_DATE)
                ? due(e).flatMap(at -> Stream.of(SPEAKING, SIGNED)
                                .map(purpose -> TimerChange.schedule(recorded.stream(), purpose, at)))
                        .distinct()
                        .toList()
                : List.of();
    }

    private Stream<Instant> due(DetailsRecorded e) {
        return Stream.of(
                        policy.majorityAfter(e.details().birthDate(), Instant.MIN),
                        policy.signsAloneAfter(e.details().birthDate(), Instant.MIN))
                .flatMap(Optional::stream)
                .map(at -> at.isBefore(e.changedAt()) ? e.changedAt() : at)
                .distinct();
    }

    @Override
    public void fire(TimerFired fired) {
        UUID participantId =
                UUID.fromString(StreamName.of(fired.timer().stream()).substring(PARTICIPANT));
        Instant now = fired.timer().due();
        if (fired.timer().purpose().equals(SPEAKING)) {
            Reacting.settle(
                    representatives.handle(
                            new RepresentativeCommand.LookAtAge(participantId, policy, now),
                            fired.envelope(policy.version())),
                    _ -> false);
        } else {
            Reacting.settle(
                    consents.handle(
                            new ConsentCommand.LookAtAge(participantId, policy, now), fired.envelope(policy.version())),
                    _ -> false);
        }
    }
}
