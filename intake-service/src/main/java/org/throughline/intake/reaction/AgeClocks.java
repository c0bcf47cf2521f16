package org.throughline.intake.reaction;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.intake.consent.domain.ConsentCommand;
import org.throughline.intake.consent.domain.ConsentPolicy;
import org.throughline.intake.consent.domain.ConsentRefusal;
import org.throughline.intake.policy.ProgrammePolicies;
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
 * A birth date was corrected: what another may for a participant, or signed for them, and what they signed alone, is looked
 * at again at once, and when they come of age by the new one.
 */
public final class AgeClocks implements TimerPolicy<PersonEvent>, TimerFiring {
    private static final String SPEAKING = "age-of-spoken-for";
    private static final String SIGNED = "age-of-signed-for";
    /** The bounds that scheduling gives the ages of intake in {@code policy/numbers.json}. */
    private static final int AGE_LEAST = 12;

    private static final int AGE_MOST = 25;
    private static final int PARTICIPANT = "participant/".length();

    private final Decider<RepresentativeCommand, RepresentativeRefusal> representatives;
    private final Decider<ConsentCommand, ConsentRefusal> consents;
    private final ProgrammePolicies policies;
    private final ZoneId zone;

    /**
     * Sends to whoever keeps representatives and consents.
     *
     * @param zone whose calendar ages are counted in
     */
    public AgeClocks(
            Decider<RepresentativeCommand, RepresentativeRefusal> representatives,
            Decider<ConsentCommand, ConsentRefusal> consents,
            ProgrammePolicies policies,
            ZoneId zone) {
        this.representatives = representatives;
        this.consents = consents;
        this.policies = policies;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "age_clocks";
    }

    @Override
    public int version() {
        return 2;
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

    /**
     * The correction itself, and every birthday to come on which somebody may come of age; which it is depends on the numbers
     * in force on that day.
     */
    private Stream<Instant> due(DetailsRecorded e) {
        Stream<Instant> birthdays = IntStream.rangeClosed(AGE_LEAST, AGE_MOST)
                .mapToObj(e.details().birthDate()::agedAtEarliest)
                .flatMap(Optional::stream)
                .map(birthday -> birthday.atStartOfDay(zone).toInstant())
                .filter(at -> at.isAfter(e.changedAt()));
        return Stream.concat(Stream.of(e.changedAt()), birthdays);
    }

    @Override
    public void fire(TimerFired fired) {
        UUID participantId =
                UUID.fromString(StreamName.of(fired.timer().stream()).substring(PARTICIPANT));
        Instant now = fired.timer().due();
        ConsentPolicy policy = ConsentPolicy.of(policies.ofIntake(fired.organisation(), now), zone);
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
