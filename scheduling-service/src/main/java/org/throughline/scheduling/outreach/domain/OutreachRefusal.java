package org.throughline.scheduling.outreach.domain;

import java.util.UUID;

/** Why nothing is recorded about reaching out to somebody. */
public sealed interface OutreachRefusal {
    /** Intake has not told of this episode yet. */
    record EpisodeUnknown(UUID episodeId) implements OutreachRefusal {}

    /** The episode has no such case. */
    record CaseUnknown(UUID episodeId, int number) implements OutreachRefusal {}

    /** It is over; another absence opens another. An attempt made before it was over is noted all the same. */
    record CaseIsClosed(UUID episodeId, int number) implements OutreachRefusal {}

    /** Nobody has tried yet at a time that is yet to come. */
    record AttemptIsAhead(UUID episodeId, int number) implements OutreachRefusal {}

    /** Whoever is met there is not to be left a message. */
    record ChannelTakesNoMessage(OutreachChannel channel) implements OutreachRefusal {}

    /** What came of it cannot be said before somebody has tried. */
    record NobodyTried(UUID episodeId, int number) implements OutreachRefusal {}

    /** Far more attempts than one case needs. */
    record TooManyAttempts(UUID episodeId, int number, int most) implements OutreachRefusal {}
}
