package org.throughline.scheduling.reaction;

import org.throughline.platform.decider.Decider;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.scheduling.outreach.domain.OutreachCommand;
import org.throughline.scheduling.outreach.domain.OutreachCommand.ReckonAbsences;
import org.throughline.scheduling.outreach.domain.OutreachEvent;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeEnded;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeHeld;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeOpened;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeReopened;
import org.throughline.scheduling.outreach.domain.OutreachEvent.EpisodeResumed;
import org.throughline.scheduling.outreach.domain.OutreachEvent.Own;
import org.throughline.scheduling.outreach.domain.OutreachRefusal;
import org.throughline.scheduling.outreach.domain.OutreachRefusal.EpisodeUnknown;
import org.throughline.scheduling.policy.domain.AbsencePolicy;

/** Works out anew what absences come to when an episode is paused, goes on or ends, which may be told after the fact. */
final class WhenEpisodeMovesThenReckonAbsences implements Reaction<OutreachEvent> {
    private final Decider<OutreachCommand, OutreachRefusal> outreach;
    private final AbsencePolicy policy;

    WhenEpisodeMovesThenReckonAbsences(Decider<OutreachCommand, OutreachRefusal> outreach, AbsencePolicy policy) {
        this.outreach = outreach;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "moved-episode-reckons-absences";
    }

    @Override
    public void on(Recorded<OutreachEvent> recorded) {
        switch (recorded.event()) {
            case EpisodeEnded _, EpisodeReopened _, EpisodeHeld _, EpisodeResumed _ -> reckon(recorded);
            case EpisodeOpened _, Own _ -> {}
        }
    }

    private void reckon(Recorded<OutreachEvent> recorded) {
        OutreachEvent event = recorded.event();
        ReckonAbsences command = new ReckonAbsences(
                event.participantId(),
                event.episodeId(),
                policy,
                recorded.stored().recordedAt());
        Reacting.settle(
                outreach.handle(command, Reacting.envelope(name(), recorded.stored(), "reckon", policy.version())),
                // Nothing is tallied of an episode whose admission was not told.
                refusal -> refusal instanceof EpisodeUnknown);
    }
}
