package org.throughline.outcomes.timeline.view;

import java.time.Instant;
import java.util.Optional;
import org.throughline.outcomes.timeline.domain.EntryChange;
import org.throughline.outcomes.timeline.domain.EntryKind;
import org.throughline.outcomes.timeline.domain.EntryStanding;
import org.throughline.outcomes.timeline.domain.TimelineFact;

/**
 * One entry as it is shown.
 *
 * @param eventId the event it comes from
 * @param type of the event
 * @param occurredAt when it happened
 * @param recordedAt when this service learned it
 * @param source where it stands in the record, so that a decision can cite it
 * @param standing what has become of what it shows
 * @param change what is new about it, where that was asked for
 * @param content what it says, or why it does not say it
 */
public record TimelineEntry(
        String eventId,
        EntryKind kind,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        TimelineFact.Basis source,
        EntryStanding standing,
        Optional<EntryChange> change,
        Content content) {

    /** What an entry says. */
    public sealed interface Content {}

    /** The fact. */
    public record Shown(TimelineFact fact) implements Content {}

    /** It was entered in error, so it is not read here. */
    public record Hidden() implements Content {}

    /** Its key was destroyed; that it was there is all that is left. */
    public record Erased() implements Content {}
}
