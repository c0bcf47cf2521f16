package org.throughline.scheduling;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.service.ServiceDefinition;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.scheduling.attendance.AttendanceDeciding;
import org.throughline.scheduling.attendance.Attendances;
import org.throughline.scheduling.attendance.domain.AttendanceCommand;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal;
import org.throughline.scheduling.dose.DoseDeciding;
import org.throughline.scheduling.policy.domain.ProgrammePolicy;
import org.throughline.scheduling.reaction.DoseReactions;
import org.throughline.scheduling.reaction.PlaceReactions;
import org.throughline.scheduling.session.SessionDeciding;
import org.throughline.scheduling.session.Sessions;
import org.throughline.scheduling.session.domain.SessionCommand;
import org.throughline.scheduling.session.domain.SessionRefusal;
import org.throughline.scheduling.track.TrackDeciding;
import org.throughline.scheduling.track.domain.TrackCommand;
import org.throughline.scheduling.track.domain.TrackRefusal;

/** What the scheduling service is made of. */
@Singleton
final class Wiring implements ServiceDefinition {
    private static final TrackDeciding TRACKS = new TrackDeciding();
    private static final SessionDeciding SESSIONS = new SessionDeciding();
    private static final AttendanceDeciding ATTENDANCES = new AttendanceDeciding();
    private static final DoseDeciding DOSES = new DoseDeciding();

    @Override
    public String name() {
        return "scheduling";
    }

    @Override
    public Set<KeyKind> kinds() {
        return Set.of(new KeyKind("identity"), new KeyKind("clinical"), new KeyKind("organisation"));
    }

    @Override
    public List<Deciding<?, ?, ?, ?>> domains() {
        return List.of(TRACKS, SESSIONS, ATTENDANCES, DOSES);
    }

    @Override
    public Set<String> toldBy() {
        return Set.of("intake");
    }

    @Override
    public void start(ServiceRuntime runtime) {
        ProgrammePolicy policy = policy();
        DoseReactions.start(runtime, runtime.decider(DOSES), policy.dose());
        PlaceReactions.start(
                runtime, runtime.decider(ATTENDANCES), policy.attendance().version());
    }

    /** The numbers this programme works by. */
    @Produces
    @Singleton
    ProgrammePolicy policy() {
        return ProgrammePolicy.INTENSIVE_OUTPATIENT;
    }

    @Produces
    @Singleton
    Decider<TrackCommand, TrackRefusal> tracks(ServiceRuntime runtime) {
        return runtime.decider(TRACKS);
    }

    @Produces
    @Singleton
    Decider<SessionCommand, SessionRefusal> sessions(ServiceRuntime runtime) {
        return runtime.decider(SESSIONS);
    }

    @Produces
    @Singleton
    Decider<AttendanceCommand, AttendanceRefusal> attendances(ServiceRuntime runtime) {
        return runtime.decider(ATTENDANCES);
    }

    @Produces
    @Singleton
    Sessions plannedSessions(ServiceRuntime runtime) {
        return new Sessions(runtime.history(SESSIONS.catalogue()));
    }

    @Produces
    @Singleton
    Attendances heldPlaces(ServiceRuntime runtime) {
        return new Attendances(runtime.history(ATTENDANCES.catalogue()));
    }
}
