package org.throughline.intake.participant;

import static org.throughline.intake.Compartments.CLINICAL;
import static org.throughline.intake.Compartments.IDENTITY;
import static org.throughline.intake.Compartments.ORGANISATION;

import org.throughline.intake.participant.domain.LinkEvent;
import org.throughline.intake.participant.domain.LinkEvent.DuplicateGivenBack;
import org.throughline.intake.participant.domain.LinkEvent.DuplicateTakenIn;
import org.throughline.intake.participant.domain.LinkEvent.ErasureBegunSeen;
import org.throughline.intake.participant.domain.LinkEvent.ErasureStoppedSeen;
import org.throughline.intake.participant.domain.LinkEvent.FreedSeen;
import org.throughline.intake.participant.domain.LinkEvent.OpenedSeen;
import org.throughline.intake.participant.domain.LinkEvent.ParticipantsLinked;
import org.throughline.intake.participant.domain.LinkEvent.ParticipantsUnlinked;
import org.throughline.intake.participant.domain.LinkEvent.RegisteredSeen;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** How links are stored: what names two participants holds ids only; why stays with the survivor. */
public final class LinkCatalogue {
    /** All types. */
    public static final Catalogue<LinkEvent> EVENTS = Catalogue.of(
            LinkEvent.class,
            EventType.told("intake.participant-registered.v1", RegisteredSeen.class, IDENTITY),
            EventType.told("intake.episode-opened.v1", OpenedSeen.class, CLINICAL),
            EventType.told("intake.episode-place-freed.v1", FreedSeen.class, CLINICAL),
            EventType.told("intake.erasure-begun.v1", ErasureBegunSeen.class, ORGANISATION),
            EventType.told("intake.erasure-stopped.v1", ErasureStoppedSeen.class, ORGANISATION),
            EventType.published("intake.participants-linked.v1", ParticipantsLinked.class, ORGANISATION),
            EventType.published("intake.participants-unlinked.v1", ParticipantsUnlinked.class, ORGANISATION),
            EventType.internal("intake.duplicate-taken-in.v1", DuplicateTakenIn.class, IDENTITY)
                    .about(event -> event.survivorId().toString()),
            EventType.internal("intake.duplicate-given-back.v1", DuplicateGivenBack.class, IDENTITY)
                    .about(event -> event.survivorId().toString()));

    private LinkCatalogue() {}
}
