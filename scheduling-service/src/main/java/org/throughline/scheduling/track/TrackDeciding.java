package org.throughline.scheduling.track;

import java.util.UUID;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;
import org.throughline.scheduling.track.domain.Track;
import org.throughline.scheduling.track.domain.TrackCommand;
import org.throughline.scheduling.track.domain.TrackEvent;
import org.throughline.scheduling.track.domain.TrackRefusal;

/** Tracks as the platform runs them: a stream each. */
public final class TrackDeciding implements Deciding<TrackCommand, Track, TrackEvent, TrackRefusal> {

    public static String stream(UUID trackId) {
        return stream(trackId.toString());
    }

    /** {@code track} by its id, as others write it. */
    public static String stream(String track) {
        return "track/" + track;
    }

    @Override
    public Class<TrackCommand> commands() {
        return TrackCommand.class;
    }

    @Override
    public Catalogue<TrackEvent> catalogue() {
        return TrackCatalogue.EVENTS;
    }

    @Override
    public Streams streams(TrackCommand command) {
        return Streams.of(stream(command.trackId()));
    }

    @Override
    public Track initial() {
        return Track.NONE;
    }

    @Override
    public Decision<TrackEvent, TrackRefusal> decide(Track state, TrackCommand command) {
        return Track.decide(state, command);
    }

    @Override
    public Track evolve(Track state, TrackEvent event) {
        return Track.evolve(state, event);
    }

    @Override
    public String streamOf(TrackEvent event) {
        return stream(event.trackId());
    }
}
