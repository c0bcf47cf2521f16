package org.throughline.intake.reaction;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.intake.Compartments;
import org.throughline.intake.admission.view.ParticipantHistory;
import org.throughline.intake.admission.view.ParticipantHistory.Episode;
import org.throughline.intake.policy.ProgrammePolicies;
import org.throughline.intake.reaction.WhenReadmissionIsRequestedThenReceiveReferral.ReadmissionRequested;
import org.throughline.intake.referral.domain.Readmission;
import org.throughline.intake.referral.domain.ReferralCommand;
import org.throughline.intake.referral.domain.ReferralCommand.ReceiveReadmission;
import org.throughline.intake.referral.domain.ReferralPolicy;
import org.throughline.intake.referral.domain.ReferralRefusal;
import org.throughline.intake.referral.domain.ReferralRefusal.PersonDeceased;
import org.throughline.intake.referral.domain.ReferralRefusal.ReferralHasEnded;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.decider.Outcome;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.platform.service.ServiceRuntime;

/**
 * Outcomes says that somebody asks to come back, so a referral of theirs is in the inbox, and the episode before with it.
 *
 * <p>The referrals of a person that come in this way are counted, and their ids made of the count: two requests at one
 * moment meet in one referral, and a request after the end of a referral opens the next.
 */
public final class WhenReadmissionIsRequestedThenReceiveReferral implements Reaction<ReadmissionRequested> {
    /** What is read of the other service. */
    public static final Catalogue<ReadmissionRequested> TOLD = Catalogue.of(
            ReadmissionRequested.class,
            EventType.told("outcomes.readmission-requested.v1", ReadmissionRequested.class, Compartments.CLINICAL));

    private static final String NAME = "when-readmission-is-requested-then-receive-referral";
    /** More than anybody comes back in a life. */
    private static final int REFERRALS_MAX = 1_000;
    /** Intensive outpatient care, where the episode before was erased. */
    private static final String LEVEL = "2.1";

    private static final String DECEASED = "DECEASED";

    private final Decider<ReferralCommand, ReferralRefusal> referrals;
    private final ParticipantHistory participants;
    private final ProgrammePolicies policies;

    /** Sends to whoever keeps referrals. */
    public WhenReadmissionIsRequestedThenReceiveReferral(
            ServiceRuntime runtime, Decider<ReferralCommand, ReferralRefusal> referrals) {
        this.referrals = referrals;
        this.participants = new ParticipantHistory(runtime);
        this.policies = new ProgrammePolicies(runtime);
    }

    /** As much of it as a referral rests on. */
    public record ReadmissionRequested(
            UUID participantId, UUID episodeId, UUID requestId, String by, Instant requestedAt) {
        Readmission readmission() {
            return new Readmission(participantId, requestId, episodeId, by, requestedAt);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void on(Recorded<ReadmissionRequested> recorded) {
        ReferralPolicy policy = ReferralPolicy.of(
                policies.ofIntake(recorded.organisation(), recorded.stored().recordedAt()));
        List<Episode> episodes = participants.episodes(recorded.event().participantId(), recorded.organisation());
        for (int before = 0; before < REFERRALS_MAX; before++) {
            Outcome<ReferralRefusal> outcome = referrals.handle(
                    command(recorded, before, episodes, policy),
                    Reacting.envelope(NAME, recorded.stored(), "receive/" + before, policy.version()));
            if (!(outcome instanceof Outcome.Refused<ReferralRefusal>(ReferralHasEnded _))) {
                Reacting.settle(outcome, PersonDeceased.class::isInstance);
                return;
            }
        }
        throw new IllegalStateException("somebody comes back more often than " + REFERRALS_MAX + " times");
    }

    private static ReceiveReadmission command(
            Recorded<ReadmissionRequested> recorded, int before, List<Episode> episodes, ReferralPolicy policy) {
        Readmission readmission = recorded.event().readmission();
        return new ReceiveReadmission(
                referral(readmission.participantId(), before),
                readmission,
                level(readmission.earlierEpisodeId(), episodes),
                episodes.stream()
                        .flatMap(episode -> episode.closed().stream())
                        .anyMatch(closed -> closed.type().equals(DECEASED)),
                policy,
                recorded.stored().recordedAt());
    }

    private static UUID referral(UUID participantId, int before) {
        String name = "readmission/" + participantId + "/" + before;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String level(UUID episodeId, List<Episode> episodes) {
        return episodes.stream()
                .map(Episode::admitted)
                .filter(admitted -> admitted.episodeId().equals(episodeId))
                .map(admitted -> admitted.level())
                .findFirst()
                .orElse(LEVEL);
    }
}
