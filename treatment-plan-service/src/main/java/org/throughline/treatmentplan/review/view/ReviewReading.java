package org.throughline.treatmentplan.review.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.EpisodeStreams;
import org.throughline.treatmentplan.care.view.MistakenEvidence;
import org.throughline.treatmentplan.care.view.MistakenEvidence.Mistaken;
import org.throughline.treatmentplan.review.ReviewCatalogue;
import org.throughline.treatmentplan.review.ReviewDeciding;
import org.throughline.treatmentplan.review.domain.ReviewEvent;
import org.throughline.treatmentplan.review.domain.ReviewEvent.EpisodeListed;
import org.throughline.treatmentplan.review.domain.ReviewEvent.PlanReviewed;
import org.throughline.treatmentplan.review.domain.Reviews;

/** The reviews of one episode, folded from their own history by the rules that decide. */
public final class ReviewReading {
    private final History<ReviewEvent> history;
    private final MistakenEvidence mistakes;

    /** Reads the log of this service. */
    public ReviewReading(ServiceRuntime runtime) {
        this.history = runtime.history(ReviewCatalogue.TYPES);
        this.mistakes = new MistakenEvidence(runtime);
    }

    /**
     * Reviews as they were known at some time.
     *
     * @param conducted those that are done, oldest first
     * @param mistaken what they considered and should not be in the record
     * @param version of their stream, which a command may insist on; 0 before there was one
     */
    public record Known(
            UUID participantId, Reviews reviews, List<PlanReviewed> conducted, List<Mistaken> mistaken, long version) {
        public Known {
            conducted = List.copyOf(conducted);
            mistaken = List.copyOf(mistaken);
        }
    }

    /** The reviews, if the organisation has such an episode, and as far as they had come by then. */
    public Optional<Known> of(UUID episodeId, String organisation, Optional<Instant> knownAt) {
        Reviews reviews = Reviews.NONE;
        List<PlanReviewed> conducted = new ArrayList<>();
        long version = 0;
        for (Recorded<ReviewEvent> fact : inOrder(episodeId, organisation, knownAt)) {
            reviews = Reviews.evolve(reviews, fact.event());
            if (fact.event() instanceof ReviewEvent.OfCourse) {
                version = fact.stored().version();
            }
            if (fact.event() instanceof PlanReviewed done) {
                conducted.add(done);
            }
        }
        Reviews now = reviews;
        long at = version;
        return now.admission()
                .map(admission -> new Known(
                        admission.participantId(),
                        now,
                        conducted,
                        mistakes.among(
                                conducted.stream()
                                        .map(PlanReviewed::considered)
                                        .flatMap(List::stream)
                                        .toList(),
                                organisation,
                                knownAt),
                        at));
    }

    private List<Recorded<ReviewEvent>> inOrder(UUID episodeId, String organisation, Optional<Instant> knownAt) {
        return Stream.of(EpisodeStreams.toldEpisode(episodeId), ReviewDeciding.reviews(episodeId))
                .flatMap(stream -> history.readable(stream, organisation, knownAt).stream())
                .sorted(Comparator.comparingLong(Recorded::position))
                .toList();
    }

    /** The episodes a participant has had. */
    public List<UUID> episodesOf(UUID participantId, String organisation) {
        return history.events(ReviewDeciding.episodes(participantId), organisation, Optional.empty()).stream()
                .filter(EpisodeListed.class::isInstance)
                .map(ReviewEvent::episodeId)
                .toList();
    }
}
