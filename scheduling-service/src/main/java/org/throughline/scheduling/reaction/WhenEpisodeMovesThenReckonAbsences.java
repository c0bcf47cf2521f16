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

/** Works out anew what absences come to when an episode is paused, goes on or ends, which may be told after the fact. */
final class WhenEpisodeMovesThenReckonAbsences implements Reaction<OutreachEvent> {
    private final Decider<OutreachCommand, OutreachRefusal> outreach;
    private final AbsenceTerms terms;

    WhenEpisodeMovesThenReckonAbsences(Decider<OutreachCommand, OutreachRefusal> outreach, AbsenceTerms terms) {
        this.outreach = outreach;
        this.terms = terms;
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
                terms.of(event.episodeId(), recorded.organisation()),
                recorded.stored().recordedAt());
        Reacting.settle(
                outreach.handle(command, Reacting.envelope(name(), recorded.stored(), "reckon", terms.version())),
                // Nothing is tallied of an episode whose admission was not told.
                refusal -> refusal instanceof EpisodeUnknown);
    }
}
