package org.throughline.scheduling.track.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.service.SourceFreshness;
import org.throughline.platform.web.Cursor;
import org.throughline.platform.web.PageCut;
import org.throughline.scheduling.track.view.OfferedTrack;

/**
 * A page of tracks.
 *
 * @param next cursor of the page that follows; absent on the last
 * @param freshness how far this answer knows each service
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrackPage(List<TrackAnswer> tracks, @Nullable String next, Map<String, SourceFreshness> freshness) {

    /** The page of a query that was given one more than it shows, if there are more. */
    static TrackPage of(List<OfferedTrack> found, int limit, Map<String, SourceFreshness> freshness) {
        PageCut<OfferedTrack> cut = PageCut.of(found, limit);
        String next =
                cut.next(last -> Cursor.of("track", last.definition().trackId().toString()));
        return new TrackPage(cut.shown().stream().map(TrackAnswer::of).toList(), next, freshness);
    }
}
