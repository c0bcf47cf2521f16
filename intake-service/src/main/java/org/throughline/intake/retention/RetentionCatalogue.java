package org.throughline.intake.retention;

import static org.throughline.intake.Compartments.CLINICAL;
import static org.throughline.intake.Compartments.IDENTITY;
import static org.throughline.intake.Compartments.ORGANISATION;

import org.throughline.intake.retention.domain.RetentionEvent;
import org.throughline.intake.retention.domain.RetentionEvent.ClearingConfirmed;
import org.throughline.intake.retention.domain.RetentionEvent.EpisodeEndSeen;
import org.throughline.intake.retention.domain.RetentionEvent.EpisodeSeen;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureApproved;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureBegun;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureCompleted;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureDeclined;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureRequested;
import org.throughline.intake.retention.domain.RetentionEvent.ErasureStopped;
import org.throughline.intake.retention.domain.RetentionEvent.HoldLifted;
import org.throughline.intake.retention.domain.RetentionEvent.HoldPlaced;
import org.throughline.intake.retention.domain.RetentionEvent.LinkSeen;
import org.throughline.intake.retention.domain.RetentionEvent.OfRetention;
import org.throughline.intake.retention.domain.RetentionEvent.PersonSeen;
import org.throughline.intake.retention.domain.RetentionEvent.RecordErased;
import org.throughline.intake.retention.domain.RetentionEvent.RecordKept;
import org.throughline.intake.retention.domain.RetentionEvent.RecordKeptNoLonger;
import org.throughline.intake.retention.domain.RetentionEvent.UnlinkSeen;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** How holds and erasures are stored: ids and codes under the organisation's key, since they outlive the record. */
public final class RetentionCatalogue {
    /** All types. */
    public static final Catalogue<RetentionEvent> EVENTS = Catalogue.of(
            RetentionEvent.class,
            EventType.told("intake.participant-registered.v1", PersonSeen.class, IDENTITY),
            EventType.told("intake.participant-details-recorded.v1", PersonSeen.class, IDENTITY),
            EventType.told("intake.episode-opened.v1", EpisodeSeen.class, CLINICAL),
            EventType.told("intake.episode-place-freed.v1", EpisodeEndSeen.class, CLINICAL),
            EventType.told("intake.participants-linked.v1", LinkSeen.class, ORGANISATION),
            EventType.told("intake.participants-unlinked.v1", UnlinkSeen.class, ORGANISATION),
            EventType.told("intake.duplicate-taken-in.v1", LinkSeen.class, IDENTITY),
            EventType.told("intake.duplicate-given-back.v1", UnlinkSeen.class, IDENTITY),
            outliving(EventType.internal("intake.retention-hold-placed.v1", HoldPlaced.class, ORGANISATION)),
            outliving(EventType.internal("intake.retention-hold-lifted.v1", HoldLifted.class, ORGANISATION)),
            outliving(EventType.published("intake.record-kept.v1", RecordKept.class, ORGANISATION)),
            outliving(EventType.published("intake.record-kept-no-longer.v1", RecordKeptNoLonger.class, ORGANISATION)),
            outliving(EventType.internal("intake.erasure-requested.v1", ErasureRequested.class, ORGANISATION)),
            outliving(EventType.internal("intake.erasure-approved.v1", ErasureApproved.class, ORGANISATION)),
            outliving(EventType.internal("intake.erasure-declined.v1", ErasureDeclined.class, ORGANISATION)),
            outliving(EventType.internal("intake.erasure-stopped.v1", ErasureStopped.class, ORGANISATION)),
            outliving(EventType.internal("intake.erasure-begun.v1", ErasureBegun.class, ORGANISATION)),
            outliving(EventType.published("intake.record-erased.v1", RecordErased.class, ORGANISATION)),
            outliving(EventType.internal("intake.clearing-confirmed.v1", ClearingConfirmed.class, ORGANISATION)),
            outliving(EventType.internal("intake.erasure-completed.v1", ErasureCompleted.class, ORGANISATION)));

    private RetentionCatalogue() {}

    private static <T extends OfRetention> EventType<T> outliving(EventType<T> type) {
        return type.outliving(event -> event.participantId().toString());
    }
}
