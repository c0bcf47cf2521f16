package org.throughline.treatmentplan.reaction;

import java.time.Instant;
import java.util.UUID;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.treatmentplan.care.domain.LevelDecision;

/** What is read of others, and of plans and levels, because it moves or calls for a review. */
public sealed interface ReviewCalls {
    UUID participantId();

    /** What concerns one episode. */
    sealed interface InEpisode extends ReviewCalls {
        UUID episodeId();
    }

    /** A person's episode began. */
    record Admitted(UUID participantId, UUID episodeId) implements InEpisode {}

    /** An episode is paused. */
    record Held(UUID participantId, UUID episodeId) implements InEpisode {}

    /** The person is back. */
    record Resumed(UUID participantId, UUID episodeId) implements InEpisode {}

    /** An episode that was over goes on. */
    record Reopened(UUID participantId, UUID episodeId) implements InEpisode {}

    /** A whole week was closed without its dose. */
    record DoseShort(UUID participantId, UUID episodeId) implements InEpisode {}

    /** A decision on the level of care holds. */
    record LevelDecided(UUID participantId, UUID episodeId, LevelDecision decision) implements InEpisode {}

    /** An alert was raised about the person. */
    record AlertRaised(UUID participantId, UUID alertId) implements ReviewCalls {}

    /** The person's status on a measure became another one. */
    record StatusChanged(UUID participantId, String status) implements ReviewCalls {}

    /** A version of a plan took effect. */
    record InEffect(UUID participantId, UUID planId, Instant effectiveAt) implements ReviewCalls {}

    /** A version of a plan took effect provisionally. */
    record ProvisionallyInEffect(UUID participantId, UUID planId, Instant effectiveAt) implements ReviewCalls {}

    /** All of them. */
    Catalogue<ReviewCalls> READ = Catalogue.of(
            ReviewCalls.class,
            told("intake.participant-admitted.v1", Admitted.class),
            told("intake.episode-held.v1", Held.class),
            told("intake.episode-resumed.v1", Resumed.class),
            told("intake.episode-reopened.v1", Reopened.class),
            told("scheduling.weekly-dose-short.v1", DoseShort.class),
            told("outcomes.safety-alert-raised.v1", AlertRaised.class),
            told("outcomes.reliable-change-detected.v1", StatusChanged.class),
            told("treatment-plan.level-of-care-decided.v1", LevelDecided.class),
            told("treatment-plan.plan-activated.v1", InEffect.class),
            told("treatment-plan.plan-activated-provisionally.v1", ProvisionallyInEffect.class));

    private static <T extends ReviewCalls> EventType<T> told(String name, Class<T> record) {
        return EventType.told(name, record, new KeyKind("clinical"))
                .about(e -> e.participantId().toString());
    }
}
