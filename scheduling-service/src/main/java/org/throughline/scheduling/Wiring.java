package org.throughline.scheduling;

import com.mongodb.client.MongoDatabase;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.service.ServiceDefinition;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.scheduling.agenda.view.Agenda;
import org.throughline.scheduling.agenda.view.AgendaProjection;
import org.throughline.scheduling.attendance.AttendanceDeciding;
import org.throughline.scheduling.attendance.Attendances;
import org.throughline.scheduling.attendance.domain.AttendanceCommand;
import org.throughline.scheduling.attendance.domain.AttendanceRefusal;
import org.throughline.scheduling.attendance.view.Participations;
import org.throughline.scheduling.attendance.view.ParticipationsProjection;
import org.throughline.scheduling.attendance.view.PastParticipations;
import org.throughline.scheduling.calendar.view.View;
import org.throughline.scheduling.dose.DoseDeciding;
import org.throughline.scheduling.dose.view.Weeks;
import org.throughline.scheduling.dose.view.WeeksProjection;
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
import org.throughline.scheduling.track.view.Tracks;
import org.throughline.scheduling.track.view.TracksProjection;

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

    @Produces
    @Singleton
    PastParticipations pastParticipations(ServiceRuntime runtime) {
        return new PastParticipations(runtime.history(ATTENDANCES.catalogue()));
    }

    @Produces
    @Singleton
    @Startup
    View<Tracks> offeredTracks(ServiceRuntime runtime, SealedFields fields) {
        ProjectionRunner runner = runtime.processors().view(new TracksProjection(), TRACKS.catalogue());
        return new View<>(runner, new Tracks(database(runtime), fields), runtime);
    }

    @Produces
    @Singleton
    @Startup
    View<Agenda> agenda(ServiceRuntime runtime, SealedFields fields) {
        ProjectionRunner runner = runtime.processors().view(new AgendaProjection(), SESSIONS.catalogue());
        return new View<>(runner, new Agenda(database(runtime), fields), runtime);
    }

    @Produces
    @Singleton
    @Startup
    View<Participations> participations(ServiceRuntime runtime, SealedFields fields) {
        ProjectionRunner runner = runtime.processors().view(new ParticipationsProjection(), ATTENDANCES.catalogue());
        return new View<>(runner, new Participations(database(runtime), fields), runtime);
    }

    @Produces
    @Singleton
    @Startup
    View<Weeks> weeks(ServiceRuntime runtime, SealedFields fields, ProgrammePolicy policy) {
        ProjectionRunner runner = runtime.processors().view(new WeeksProjection(), DOSES.catalogue());
        return new View<>(
                runner,
                new Weeks(database(runtime), fields, runtime.history(DOSES.catalogue()), policy.dose()),
                runtime);
    }

    private static MongoDatabase database(ServiceRuntime runtime) {
        return runtime.records().database();
    }
}
