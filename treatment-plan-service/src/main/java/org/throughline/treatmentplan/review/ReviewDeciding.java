package org.throughline.treatmentplan.review;

import java.util.UUID;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;
import org.throughline.treatmentplan.EpisodeStreams;
import org.throughline.treatmentplan.review.domain.ReviewCommand;
import org.throughline.treatmentplan.review.domain.ReviewCommand.CallForReview;
import org.throughline.treatmentplan.review.domain.ReviewCommand.ListEpisode;
import org.throughline.treatmentplan.review.domain.ReviewCommand.TakeBackCalls;
import org.throughline.treatmentplan.review.domain.ReviewEvent;
import org.throughline.treatmentplan.review.domain.ReviewEvent.Absences;
import org.throughline.treatmentplan.review.domain.ReviewEvent.EpisodeListed;
import org.throughline.treatmentplan.review.domain.ReviewRefusal;
import org.throughline.treatmentplan.review.domain.Reviews;

/** Reviews as the platform runs them: one stream per episode, and one per participant that lists their episodes. */
public final class ReviewDeciding implements Deciding<ReviewCommand, Reviews, ReviewEvent, ReviewRefusal> {

    /** The stream of an episode's reviews. */
    public static String reviews(UUID episodeId) {
        return EpisodeStreams.own(episodeId, "reviews");
    }

    /** The stream that lists a participant's episodes. */
    public static String episodes(UUID participantId) {
        return "participant/" + participantId + "/episodes";
    }

    /** The stream in which scheduling tells of too many absences in an episode. */
    public static String toldAbsences(UUID episodeId) {
        return "scheduling/outreach/" + episodeId;
    }

    @Override
    public Class<ReviewCommand> commands() {
        return ReviewCommand.class;
    }

    @Override
    public Catalogue<ReviewEvent> catalogue() {
        return ReviewCatalogue.TYPES;
    }

    @Override
    public Streams streams(ReviewCommand command) {
        Streams own = switch (command) {
            case ListEpisode c -> Streams.of(episodes(c.participantId()));
            case CallForReview c -> Streams.of(reviews(c.episodeId())).reading(toldAbsences(c.episodeId()));
            case TakeBackCalls c -> Streams.of(reviews(c.episodeId())).reading(toldAbsences(c.episodeId()));
            case ReviewCommand.OfCourse c -> Streams.of(reviews(c.episodeId()));
        };
        return own.reading(EpisodeStreams.toldEpisode(command.episodeId()));
    }

    @Override
    public Reviews initial() {
        return Reviews.NONE;
    }

    @Override
    public Decision<ReviewEvent, ReviewRefusal> decide(Reviews state, ReviewCommand command) {
        return Reviews.decide(state, command);
    }

    @Override
    public Reviews evolve(Reviews state, ReviewEvent event) {
        return Reviews.evolve(state, event);
    }

    @Override
    public String streamOf(ReviewEvent event) {
        return switch (event) {
            case ReviewEvent.Told e -> EpisodeStreams.toldEpisode(e.episodeId());
            case Absences e -> toldAbsences(e.episodeId());
            case EpisodeListed e -> episodes(e.participantId());
            case ReviewEvent.OfCourse e -> reviews(e.episodeId());
        };
    }
}
