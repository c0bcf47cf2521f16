package org.throughline.treatmentplan;

import java.util.Optional;
import java.util.UUID;

/** The names of the streams that belong to an episode: the one intake tells it in, and those of this service. */
public final class EpisodeStreams {
    private static final String PREFIX = "episode/";
    private static final int ID_LENGTH = 36;

    private EpisodeStreams() {}

    /** The stream in which intake tells of an episode. */
    public static String toldEpisode(UUID episodeId) {
        return "intake/episode/" + episodeId;
    }

    /**
     * A stream of this service about an episode.
     *
     * @param subject what of the episode it is about, such as {@code care}
     */
    public static String own(UUID episodeId, String subject) {
        return PREFIX + episodeId + "/" + subject;
    }

    /** Which episode a stream of this service is about; nothing if it is about none. */
    public static Optional<UUID> episodeOf(String stream) {
        return stream.startsWith(PREFIX)
                ? Optional.of(UUID.fromString(stream.substring(PREFIX.length(), PREFIX.length() + ID_LENGTH)))
                : Optional.empty();
    }
}
