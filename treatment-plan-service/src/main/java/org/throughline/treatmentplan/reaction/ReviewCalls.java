package org.throughline.treatmentplan.reaction;

import java.time.Instant;
import java.util.UUID;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.treatmentplan.care.domain.LevelDecision;
import org.throughline.treatmentplan.specimen.domain.Standing;

/** What is read of others, and of plans and levels, because it moves or calls for a review. */
public sealed interface ReviewCalls {
    UUID participantId();

    /** A person's episode began. */
    record Admitted(UUID participantId, UUID episodeId) implements ReviewCalls {}

    /** An episode is paused, the person is back, or an episode that was over goes on. */
    record EpisodeMoved(UUID participantId, UUID episodeId) implements ReviewCalls {}

    /** A whole week was closed without its dose. */
    record DoseShort(UUID participantId, UUID episodeId) implements ReviewCalls {}

    /** A decision on the level of care holds. */
    record LevelDecided(UUID participantId, UUID episodeId, LevelDecision decision) implements ReviewCalls {}

    /** An alert was raised about the person. */
    record AlertRaised(UUID participantId) implements ReviewCalls {}

    /** The person's status on a measure became another one. */
    record StatusChanged(UUID participantId, String status) implements ReviewCalls {}

    /** Something was found in a specimen, or was not. */
    record ResultIn(UUID participantId, UUID episodeId, Standing standing) implements ReviewCalls {}

    /** A specimen should not be in the record, so what was found in it calls for nothing. */
    record ResultMistaken(UUID participantId, UUID specimenId) implements ReviewCalls {}

    /** The person stayed away too often. */
    record Absent(UUID participantId, UUID episodeId, String rule, int occurrence) implements ReviewCalls {}

    /** It did not come to that, by a correction or a hold. */
    record NotAbsent(UUID participantId, UUID episodeId) implements ReviewCalls {}

    /** A version of a plan took effect, if only provisionally. */
    record InEffect(UUID participantId, UUID planId, Instant effectiveAt) implements ReviewCalls {}

    /** All of them. */
    Catalogue<ReviewCalls> READ = Catalogue.of(
            ReviewCalls.class,
            told("intake.participant-admitted.v1", Admitted.class),
            told("intake.episode-held.v1", EpisodeMoved.class),
            told("intake.episode-resumed.v1", EpisodeMoved.class),
            told("intake.episode-reopened.v1", EpisodeMoved.class),
            told("scheduling.weekly-dose-short.v1", DoseShort.class),
            told("outcomes.safety-alert-raised.v1", AlertRaised.class),
            told("outcomes.reliable-change-detected.v1", StatusChanged.class),
            told("treatment-plan.level-of-care-decided.v1", LevelDecided.class),
            told("treatment-plan.specimen-resulted.v1", ResultIn.class),
            told("treatment-plan.specimen-entered-in-error.v1", ResultMistaken.class),
            told("scheduling.attendance-threshold-breached.v1", Absent.class),
            told("scheduling.attendance-threshold-withdrawn.v1", NotAbsent.class),
            told("treatment-plan.plan-activated.v1", InEffect.class),
            told("treatment-plan.plan-activated-provisionally.v1", InEffect.class));

    private static <T extends ReviewCalls> EventType<T> told(String name, Class<T> record) {
        return EventType.told(name, record, new KeyKind("clinical"))
                .about(e -> e.participantId().toString());
    }
}
