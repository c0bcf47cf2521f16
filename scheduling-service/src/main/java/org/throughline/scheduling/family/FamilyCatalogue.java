package org.throughline.scheduling.family;

import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.scheduling.calendar.KeyKinds;
import org.throughline.scheduling.family.domain.FamilyEvent;
import org.throughline.scheduling.family.domain.FamilyEvent.MemberCame;
import org.throughline.scheduling.family.domain.FamilyEvent.MemberDoubted;
import org.throughline.scheduling.family.domain.FamilyEvent.MemberExpected;
import org.throughline.scheduling.family.domain.FamilyEvent.MemberExpectedNoMore;
import org.throughline.scheduling.family.domain.FamilyEvent.MemberStayedAway;
import org.throughline.scheduling.family.domain.FamilyEvent.OfMember;
import org.throughline.scheduling.family.domain.FamilyEvent.ParticipantWalkedIn;
import org.throughline.scheduling.family.domain.FamilyEvent.PlaceBooked;
import org.throughline.scheduling.family.domain.FamilyEvent.PlaceReleased;
import org.throughline.scheduling.family.domain.FamilyEvent.SessionDropped;
import org.throughline.scheduling.family.domain.FamilyEvent.SessionKnown;
import org.throughline.scheduling.family.domain.FamilyEvent.SessionMoved;

/**
 * The facts about members of participants' families in sessions. They are of the participant's record and erased with it;
 * what they are called says no more than that somebody came along.
 */
public final class FamilyCatalogue {
    public static final Catalogue<FamilyEvent> EVENTS = Catalogue.of(
            FamilyEvent.class,
            own("scheduling.companion-expected.v1", MemberExpected.class, KeyKinds.IDENTITY),
            own("scheduling.companion-expected-no-more.v1", MemberExpectedNoMore.class, KeyKinds.CLINICAL),
            own("scheduling.companion-came.v1", MemberCame.class, KeyKinds.CLINICAL),
            own("scheduling.companion-stayed-away.v1", MemberStayedAway.class, KeyKinds.CLINICAL),
            own("scheduling.companion-doubted.v1", MemberDoubted.class, KeyKinds.CLINICAL),
            EventType.told("scheduling.session-scheduled.v1", SessionKnown.class, KeyKinds.ORGANISATION),
            EventType.told("scheduling.session-rescheduled.v1", SessionMoved.class, KeyKinds.ORGANISATION),
            EventType.told("scheduling.session-cancelled.v1", SessionDropped.class, KeyKinds.ORGANISATION),
            EventType.told("scheduling.participant-booked.v1", PlaceBooked.class, KeyKinds.CLINICAL)
                    .about(event -> event.participantId().toString()),
            EventType.told("scheduling.walked-in.v1", ParticipantWalkedIn.class, KeyKinds.CLINICAL)
                    .about(event -> event.participantId().toString()),
            EventType.told("scheduling.booking-released.v1", PlaceReleased.class, KeyKinds.CLINICAL)
                    .about(event -> event.participantId().toString()));

    private FamilyCatalogue() {}

    private static <T extends OfMember> EventType<T> own(String name, Class<T> record, KeyKind kind) {
        return EventType.internal(name, record, kind)
                .about(event -> event.participantId().toString());
    }
}
