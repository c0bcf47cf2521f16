package org.throughline.outcomes.handoff;

import java.util.UUID;
import org.throughline.outcomes.handoff.domain.HandingOff;
import org.throughline.outcomes.handoff.domain.HandoffCommand;
import org.throughline.outcomes.handoff.domain.HandoffCommand.AcceptHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.CloseHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.ConfirmFirstVisit;
import org.throughline.outcomes.handoff.domain.HandoffCommand.DeclineHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.InitiateHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.MarkHandoffOverdue;
import org.throughline.outcomes.handoff.domain.HandoffCommand.MissFirstVisit;
import org.throughline.outcomes.handoff.domain.HandoffCommand.ReassignHandoff;
import org.throughline.outcomes.handoff.domain.HandoffCommand.ReviewCover;
import org.throughline.outcomes.handoff.domain.HandoffEvent;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareCoverChanged;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareFirstVisitConfirmed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareFirstVisitMissed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffAccepted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffClosed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffDeclined;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffInitiated;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercareHandoffReassigned;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercarePackagePrepared;
import org.throughline.outcomes.handoff.domain.HandoffEvent.AftercarePlanSigned;
import org.throughline.outcomes.handoff.domain.HandoffEvent.ConsentExpired;
import org.throughline.outcomes.handoff.domain.HandoffEvent.ConsentGranted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.ConsentRevoked;
import org.throughline.outcomes.handoff.domain.HandoffEvent.DischargeCompleted;
import org.throughline.outcomes.handoff.domain.HandoffEvent.EpisodeHandoffFreed;
import org.throughline.outcomes.handoff.domain.HandoffEvent.EpisodeHandoffTaken;
import org.throughline.outcomes.handoff.domain.HandoffEvent.EpisodeReopened;
import org.throughline.outcomes.handoff.domain.HandoffEvent.HandoffOverdue;
import org.throughline.outcomes.handoff.domain.HandoffRefusal;
import org.throughline.outcomes.handoff.domain.Handoffs;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;

/** Handoffs as the platform runs them. A stream per episode keeps a second handoff from beginning beside the first. */
public final class HandoffDeciding implements Deciding<HandoffCommand, Handoffs, HandoffEvent, HandoffRefusal> {

    public static String handoff(UUID handoffId) {
        return "handoff/" + handoffId;
    }

    public static String reservation(UUID episodeId) {
        return "episode-handoff/" + episodeId;
    }

    public static String care(UUID episodeId) {
        return "treatment-plan/episode/" + episodeId + "/care";
    }

    private static String toldEpisode(UUID episodeId) {
        return "intake/episode/" + episodeId;
    }

    private static String consents(UUID participantId) {
        return "intake/participant/" + participantId + "/consents";
    }

    @Override
    public Class<HandoffCommand> commands() {
        return HandoffCommand.class;
    }

    @Override
    public Catalogue<HandoffEvent> catalogue() {
        return HandoffCatalogue.CATALOGUE;
    }

    @Override
    public Streams streams(HandoffCommand command) {
        Streams handoff = Streams.of(handoff(command.handoffId()));
        return switch (command) {
            case InitiateHandoff c ->
                handoff.writing(reservation(c.episodeId()))
                        .reading(care(c.episodeId()), toldEpisode(c.episodeId()), consents(c.participantId()));
            case DeclineHandoff c -> handoff.writing(reservation(c.episodeId()));
            case CloseHandoff c -> handoff.writing(reservation(c.episodeId()));
            case ReviewCover c -> handoff.reading(consents(c.participantId()));
            case AcceptHandoff _, ReassignHandoff _, MarkHandoffOverdue _, ConfirmFirstVisit _, MissFirstVisit _ ->
                handoff;
        };
    }

    @Override
    public Handoffs initial() {
        return Handoffs.NONE;
    }

    @Override
    public Decision<HandoffEvent, HandoffRefusal> decide(Handoffs state, HandoffCommand command) {
        return HandingOff.decide(state, command);
    }

    @Override
    public Handoffs evolve(Handoffs state, HandoffEvent event) {
        return Handoffs.evolve(state, event);
    }

    @Override
    public String streamOf(HandoffEvent event) {
        return switch (event) {
            case AftercareHandoffInitiated e -> handoff(e.handoffId());
            case AftercareHandoffAccepted e -> handoff(e.handoffId());
            case AftercareHandoffDeclined e -> handoff(e.handoffId());
            case AftercareHandoffReassigned e -> handoff(e.handoffId());
            case HandoffOverdue e -> handoff(e.handoffId());
            case AftercarePackagePrepared e -> handoff(e.handoffId());
            case AftercareCoverChanged e -> handoff(e.handoffId());
            case AftercareFirstVisitConfirmed e -> handoff(e.handoffId());
            case AftercareFirstVisitMissed e -> handoff(e.handoffId());
            case AftercareHandoffClosed e -> handoff(e.handoffId());
            case EpisodeHandoffTaken e -> reservation(e.episodeId());
            case EpisodeHandoffFreed e -> reservation(e.episodeId());
            case DischargeCompleted e -> care(e.episodeId());
            case AftercarePlanSigned e -> care(e.episodeId());
            case EpisodeReopened e -> toldEpisode(e.episodeId());
            case ConsentGranted e -> consents(e.participantId());
            case ConsentRevoked e -> consents(e.participantId());
            case ConsentExpired e -> consents(e.participantId());
        };
    }
}
