package org.throughline.intake.retention;

import org.throughline.intake.StreamNames;
import org.throughline.intake.retention.domain.RetentionCommand;
import org.throughline.intake.retention.domain.RetentionCommand.ApproveErasure;
import org.throughline.intake.retention.domain.RetentionCommand.BeginErasure;
import org.throughline.intake.retention.domain.RetentionCommand.ConfirmClearing;
import org.throughline.intake.retention.domain.RetentionCommand.DeclineErasure;
import org.throughline.intake.retention.domain.RetentionCommand.LiftHold;
import org.throughline.intake.retention.domain.RetentionCommand.PlaceHold;
import org.throughline.intake.retention.domain.RetentionCommand.RecordDestruction;
import org.throughline.intake.retention.domain.RetentionCommand.RequestErasure;
import org.throughline.intake.retention.domain.RetentionCommand.ReviewErasure;
import org.throughline.intake.retention.domain.RetentionEvent;
import org.throughline.intake.retention.domain.RetentionEvent.EpisodeEndSeen;
import org.throughline.intake.retention.domain.RetentionEvent.EpisodeSeen;
import org.throughline.intake.retention.domain.RetentionEvent.OfLink;
import org.throughline.intake.retention.domain.RetentionEvent.OfRetention;
import org.throughline.intake.retention.domain.RetentionEvent.PersonSeen;
import org.throughline.intake.retention.domain.RetentionRefusal;
import org.throughline.intake.retention.domain.RetentionState;
import org.throughline.intake.retention.domain.Retentions;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/**
 * Keeping and erasing as the platform runs it. Holds and erasures of a person stand in one stream, so none of them can miss
 * another; what comes after the keys are gone rests on that stream alone.
 */
public final class RetentionDeciding
        implements Deciding<RetentionCommand, RetentionState, RetentionEvent, RetentionRefusal> {
    @Override
    public Class<RetentionCommand> commands() {
        return RetentionCommand.class;
    }

    @Override
    public Catalogue<RetentionEvent> catalogue() {
        return RetentionCatalogue.EVENTS;
    }

    @Override
    public Streams streams(RetentionCommand command) {
        Streams own = Streams.of(StreamNames.retention(command.participantId()));
        return switch (command) {
            case PlaceHold _, RequestErasure _, ApproveErasure _, BeginErasure _, ReviewErasure _ ->
                own.reading(
                        StreamNames.participant(command.participantId()),
                        StreamNames.openEpisodes(command.participantId()),
                        StreamNames.links(command.participantId()));
            case LiftHold _, DeclineErasure _, RecordDestruction _, ConfirmClearing _ -> own;
        };
    }

    @Override
    public RetentionState initial() {
        return RetentionState.NONE;
    }

    @Override
    public Decision<RetentionEvent, RetentionRefusal> decide(RetentionState state, RetentionCommand command) {
        return Retentions.decide(state, command);
    }

    @Override
    public RetentionState evolve(RetentionState state, RetentionEvent event) {
        return RetentionState.evolve(state, event);
    }

    @Override
    public String streamOf(RetentionEvent event) {
        return switch (event) {
            case OfRetention e -> StreamNames.retention(e.participantId());
            case PersonSeen e -> StreamNames.participant(e.participantId());
            case EpisodeSeen e -> StreamNames.openEpisodes(e.participantId());
            case EpisodeEndSeen e -> StreamNames.openEpisodes(e.participantId());
            case OfLink e -> StreamNames.links(e.retiredId());
        };
    }
}
