package org.throughline.scheduling.family;

import java.util.UUID;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.decider.Decision;
import org.throughline.platform.decider.Streams;
import org.throughline.scheduling.attendance.AttendanceDeciding;
import org.throughline.scheduling.family.domain.Family;
import org.throughline.scheduling.family.domain.FamilyCommand;
import org.throughline.scheduling.family.domain.FamilyEvent;
import org.throughline.scheduling.family.domain.FamilyEvent.OfMember;
import org.throughline.scheduling.family.domain.FamilyEvent.ParticipantWalkedIn;
import org.throughline.scheduling.family.domain.FamilyEvent.PlaceBooked;
import org.throughline.scheduling.family.domain.FamilyEvent.PlaceReleased;
import org.throughline.scheduling.family.domain.FamilyEvent.SessionDropped;
import org.throughline.scheduling.family.domain.FamilyEvent.SessionKnown;
import org.throughline.scheduling.family.domain.FamilyEvent.SessionMoved;
import org.throughline.scheduling.family.domain.FamilyRefusal;
import org.throughline.scheduling.session.SessionDeciding;

/**
 * Members of families in sessions as the platform runs them: a stream for each participant in each session. The session's
 * own stream and the place's are only read.
 */
public final class FamilyDeciding implements Deciding<FamilyCommand, Family, FamilyEvent, FamilyRefusal> {

    public static String stream(UUID sessionId, UUID participantId) {
        return "companions/" + sessionId + "/" + participantId;
    }

    @Override
    public Class<FamilyCommand> commands() {
        return FamilyCommand.class;
    }

    @Override
    public Catalogue<FamilyEvent> catalogue() {
        return FamilyCatalogue.EVENTS;
    }

    @Override
    public Streams streams(FamilyCommand command) {
        UUID sessionId = command.member().sessionId();
        UUID participantId = command.member().participantId();
        return Streams.of(stream(sessionId, participantId))
                .reading(SessionDeciding.stream(sessionId), AttendanceDeciding.stream(sessionId, participantId));
    }

    @Override
    public Family initial() {
        return Family.NONE;
    }

    @Override
    public Decision<FamilyEvent, FamilyRefusal> decide(Family state, FamilyCommand command) {
        return Family.decide(state, command);
    }

    @Override
    public Family evolve(Family state, FamilyEvent event) {
        return Family.evolve(state, event);
    }

    @Override
    public String streamOf(FamilyEvent event) {
        return switch (event) {
            case OfMember e -> stream(e.sessionId(), e.participantId());
            case SessionKnown e -> SessionDeciding.stream(e.sessionId());
            case SessionMoved e -> SessionDeciding.stream(e.sessionId());
            case SessionDropped e -> SessionDeciding.stream(e.sessionId());
            case PlaceBooked e -> AttendanceDeciding.stream(e.sessionId(), e.participantId());
            case ParticipantWalkedIn e -> AttendanceDeciding.stream(e.sessionId(), e.participantId());
            case PlaceReleased e -> AttendanceDeciding.stream(e.sessionId(), e.participantId());
        };
    }
}
