package org.throughline.scheduling.reaction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.eventlog.LogOverloadedException;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.reaction.Reacting;
import org.throughline.platform.reaction.Reaction;
import org.throughline.platform.service.History;
import org.throughline.scheduling.agenda.view.Agenda;
import org.throughline.scheduling.agenda.view.AgendaFilter;
import org.throughline.scheduling.attendance.AttendanceDeciding;
import org.throughline.scheduling.attendance.Attendances;
import org.throughline.scheduling.attendance.domain.AttendanceEvent.SessionMissed;
import org.throughline.scheduling.calendar.domain.Closure;
import org.throughline.scheduling.calendar.view.View;
import org.throughline.scheduling.calendar.view.Window;
import org.throughline.scheduling.facility.FacilityDeciding;
import org.throughline.scheduling.facility.domain.FacilityEvent;
import org.throughline.scheduling.facility.domain.FacilityEvent.AccreditationRecorded;
import org.throughline.scheduling.facility.domain.FacilityEvent.ClosureDeclared;
import org.throughline.scheduling.facility.domain.FacilityEvent.ClosureWithdrawn;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityDetailsRecorded;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityLicenceRecorded;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityRegistered;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityWarrantEnded;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityWarrantEnding;
import org.throughline.scheduling.facility.domain.FacilityEvent.HolidaysKept;
import org.throughline.scheduling.outreach.domain.OutreachCommand;
import org.throughline.scheduling.outreach.domain.OutreachCommand.ReckonAbsences;
import org.throughline.scheduling.outreach.domain.OutreachRefusal;
import org.throughline.scheduling.outreach.domain.OutreachRefusal.EpisodeUnknown;

/**
 * Works out anew what absences come to when a facility is closed, or is open after all, on days that were: for everybody who
 * missed a session there. An absence that is recorded afterwards is reckoned by the closure as it stands then.
 */
final class WhenClosureChangesThenReckonAbsences implements Reaction<FacilityEvent> {
    private static final Duration BEHIND_AT_MOST = Duration.ofMillis(500);

    /** Far more than are held at one facility in a day. */
    private static final int SESSIONS_A_DAY_MAX = 1_000;

    private final History<FacilityEvent> facilities;
    private final Supplier<View<Agenda>> agenda;
    private final Attendances attendances;
    private final Decider<OutreachCommand, OutreachRefusal> outreach;
    private final AbsenceTerms terms;

    WhenClosureChangesThenReckonAbsences(
            History<FacilityEvent> facilities,
            Supplier<View<Agenda>> agenda,
            Attendances attendances,
            Decider<OutreachCommand, OutreachRefusal> outreach,
            AbsenceTerms terms) {
        this.facilities = facilities;
        this.agenda = agenda;
        this.attendances = attendances;
        this.outreach = outreach;
        this.terms = terms;
    }

    /** Somebody in an episode. */
    private record Absentee(UUID participantId, UUID episodeId) {}

    @Override
    public String name() {
        return "changed-closure-reckons-absences";
    }

    @Override
    public void on(Recorded<FacilityEvent> recorded) {
        switch (recorded.event()) {
            case ClosureDeclared e -> reckon(e, recorded.stored());
            case ClosureWithdrawn e ->
                declared(e, recorded.organisation()).forEach(of -> reckon(of, recorded.stored()));
            case FacilityRegistered _,
                    FacilityDetailsRecorded _,
                    FacilityLicenceRecorded _,
                    AccreditationRecorded _,
                    HolidaysKept _,
                    FacilityWarrantEnding _,
                    FacilityWarrantEnded _ -> {}
        }
    }

    private List<ClosureDeclared> declared(ClosureWithdrawn of, String organisation) {
        return facilities.events(FacilityDeciding.stream(of.facilityId()), organisation, Optional.empty()).stream()
                .filter(ClosureDeclared.class::isInstance)
                .map(ClosureDeclared.class::cast)
                .filter(event -> event.closure().closureId().equals(of.closureId()))
                .toList();
    }

    private void reckon(ClosureDeclared of, RecordedEvent cause) {
        String organisation = cause.header().organisation();
        Set<Absentee> absentees = new LinkedHashSet<>();
        for (UUID sessionId : sessions(of, cause)) {
            for (UUID participantId : attendances.roster(sessionId, organisation)) {
                missed(sessionId, participantId, organisation).ifPresent(absentees::add);
            }
        }
        absentees.forEach(absentee -> reckon(absentee, cause));
    }

    /** Those at the facility on the days of a closure that had begun when it was told. */
    private Set<UUID> sessions(ClosureDeclared of, RecordedEvent cause) {
        View<Agenda> view = agenda.get();
        awaitPosition(view, cause.position());
        Closure closure = of.closure();
        ZoneId zone = of.zone();
        LocalDate today = LocalDate.ofInstant(cause.recordedAt(), zone);
        LocalDate last = closure.until().isAfter(today) ? today : closure.until();
        Set<UUID> sessions = new LinkedHashSet<>();
        for (LocalDate day = closure.from(); !day.isAfter(last); day = day.plusDays(1)) {
            Instant from = day.atStartOfDay(zone).toInstant();
            Instant until = day.plusDays(1).atStartOfDay(zone).toInstant();
            sessions.addAll(view.rows()
                    .ids(
                            cause.header().organisation(),
                            AgendaFilter.heldAt(of.facilityId()),
                            new Window(from, until, Optional.empty(), Window.LIMIT_MAX),
                            SESSIONS_A_DAY_MAX));
        }
        return sessions;
    }

    private static void awaitPosition(View<Agenda> view, long position) {
        try {
            if (!view.runner().awaitPosition(position, BEHIND_AT_MOST)) {
                throw new LogOverloadedException("the agenda is behind", BEHIND_AT_MOST);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogOverloadedException("the service is being stopped", BEHIND_AT_MOST);
        }
    }

    private Optional<Absentee> missed(UUID sessionId, UUID participantId, String organisation) {
        return attendances.readable(AttendanceDeciding.stream(sessionId, participantId), organisation).stream()
                .map(Recorded::event)
                .filter(SessionMissed.class::isInstance)
                .map(SessionMissed.class::cast)
                .map(event -> new Absentee(event.participantId(), event.episodeId()))
                .reduce((_, later) -> later);
    }

    private void reckon(Absentee absentee, RecordedEvent cause) {
        ReckonAbsences command = new ReckonAbsences(
                absentee.participantId(),
                absentee.episodeId(),
                terms.of(absentee.episodeId(), cause.header().organisation()),
                cause.recordedAt());
        Reacting.settle(
                outreach.handle(
                        command, Reacting.envelope(name(), cause, "reckon/" + absentee.episodeId(), terms.version())),
                // Nothing is tallied of an episode whose admission was not told.
                refusal -> refusal instanceof EpisodeUnknown);
    }
}
