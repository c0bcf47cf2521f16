package org.throughline.intake.admission;

import static org.throughline.intake.Compartments.ORGANISATION;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.throughline.intake.admission.domain.BookEvent.BookOpened;
import org.throughline.intake.admission.domain.BookEvent.EntryQueued;
import org.throughline.intake.admission.domain.BookEvent.EntryUnqueued;
import org.throughline.intake.admission.domain.BookEvent.PlaceFreed;
import org.throughline.intake.admission.domain.BookEvent.PlaceReserved;
import org.throughline.intake.admission.domain.BookEvent.PlaceTaken;
import org.throughline.intake.admission.domain.ProgrammeSeen.TrackSeen;
import org.throughline.platform.decider.EventType;

/** How the books of a track are stored, and the track they are of: admissions and waitlist decide on both. */
final class TrackTypes {
    static final EventType<BookOpened> OPENED =
            EventType.internal("intake.track-book-opened.v1", BookOpened.class, ORGANISATION);

    static final EventType<PlaceTaken> TAKEN =
            EventType.internal("intake.track-place-taken.v1", PlaceTaken.class, ORGANISATION);

    static final EventType<PlaceFreed> FREED =
            EventType.internal("intake.track-place-freed.v1", PlaceFreed.class, ORGANISATION);

    static final EventType<PlaceReserved> RESERVED =
            EventType.internal("intake.track-place-reserved.v1", PlaceReserved.class, ORGANISATION);

    static final EventType<EntryQueued> QUEUED =
            EventType.internal("intake.waitlist-entry-queued.v1", EntryQueued.class, ORGANISATION);

    static final EventType<EntryUnqueued> UNQUEUED =
            EventType.internal("intake.waitlist-entry-unqueued.v1", EntryUnqueued.class, ORGANISATION);

    static final EventType<TrackSeen> DEFINED = EventType.told(
                    "scheduling.track-defined.v1", TrackSeen.class, ORGANISATION)
            .revisedBy(TrackTypes::withoutPlaces);

    private TrackTypes() {}

    /** Before programme and places were asked, nobody said. */
    private static ObjectNode withoutPlaces(ObjectNode track) {
        track.putIfAbsent("programme", TextNode.valueOf(""));
        track.putIfAbsent("places", IntNode.valueOf(0));
        return track;
    }
}
