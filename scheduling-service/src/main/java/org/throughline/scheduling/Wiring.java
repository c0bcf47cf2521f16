package org.throughline.scheduling;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.throughline.disclosure.clearing.ClearingDeciding;
import org.throughline.disclosure.clearing.WhenRecordErasedThenClear;
import org.throughline.disclosure.ledger.LedgerDeciding;
import org.throughline.disclosure.linked.LinkedRecords;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.service.History;
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
import org.throughline.scheduling.calendar.view.SealedFacts;
import org.throughline.scheduling.calendar.view.View;
import org.throughline.scheduling.clinician.ClinicianDeciding;
import org.throughline.scheduling.clinician.domain.ClinicianCommand;
import org.throughline.scheduling.clinician.domain.ClinicianEvent;
import org.throughline.scheduling.clinician.domain.ClinicianRefusal;
import org.throughline.scheduling.dose.DoseDeciding;
import org.throughline.scheduling.dose.Episodes;
import org.throughline.scheduling.dose.view.Weeks;
import org.throughline.scheduling.dose.view.WeeksProjection;
import org.throughline.scheduling.facility.FacilityDeciding;
import org.throughline.scheduling.facility.domain.FacilityCommand;
import org.throughline.scheduling.facility.domain.FacilityEvent;
import org.throughline.scheduling.facility.domain.FacilityRefusal;
import org.throughline.scheduling.facility.domain.HolidayPolicy;
import org.throughline.scheduling.family.FamilyDeciding;
import org.throughline.scheduling.family.domain.FamilyCommand;
import org.throughline.scheduling.family.domain.FamilyEvent;
import org.throughline.scheduling.family.domain.FamilyRefusal;
import org.throughline.scheduling.feed.FeedDeciding;
import org.throughline.scheduling.feed.domain.FeedCommand;
import org.throughline.scheduling.feed.domain.FeedRefusal;
import org.throughline.scheduling.feed.view.Feeds;
import org.throughline.scheduling.feed.view.FeedsProjection;
import org.throughline.scheduling.message.Channel;
import org.throughline.scheduling.message.Correspondences;
import org.throughline.scheduling.message.MessageDeciding;
import org.throughline.scheduling.message.Outbox;
import org.throughline.scheduling.message.domain.MessageCommand;
import org.throughline.scheduling.message.domain.MessageRefusal;
import org.throughline.scheduling.message.view.Messages;
import org.throughline.scheduling.message.view.MessagesProjection;
import org.throughline.scheduling.outreach.OutreachDeciding;
import org.throughline.scheduling.outreach.domain.OutreachCommand;
import org.throughline.scheduling.outreach.domain.OutreachEvent;
import org.throughline.scheduling.outreach.domain.OutreachRefusal;
import org.throughline.scheduling.outreach.view.OpenCases;
import org.throughline.scheduling.outreach.view.OutreachProjection;
import org.throughline.scheduling.policy.PolicyDeciding;
import org.throughline.scheduling.policy.PolicyNumbers;
import org.throughline.scheduling.policy.ProgrammeNumbers;
import org.throughline.scheduling.policy.domain.PolicyCommand;
import org.throughline.scheduling.policy.domain.PolicyRefusal;
import org.throughline.scheduling.policy.domain.ProgrammePolicy;
import org.throughline.scheduling.reaction.DoseReactions;
import org.throughline.scheduling.reaction.MessageReactions;
import org.throughline.scheduling.reaction.OutreachReactions;
import org.throughline.scheduling.reaction.PlaceReactions;
import org.throughline.scheduling.reaction.WarrantReactions;
import org.throughline.scheduling.session.SessionDeciding;
import org.throughline.scheduling.session.Sessions;
import org.throughline.scheduling.session.domain.SessionCommand;
import org.throughline.scheduling.session.domain.SessionRefusal;
import org.throughline.scheduling.track.TrackDeciding;
import org.throughline.scheduling.track.domain.TrackCommand;
import org.throughline.scheduling.track.domain.TrackRefusal;
import org.throughline.scheduling.track.view.Tracks;
import org.throughline.scheduling.track.view.TracksProjection;
import org.throughline.scheduling.warrant.domain.ValidityPolicy;
import org.throughline.scheduling.warrant.view.Holders;
import org.throughline.scheduling.warrant.view.HoldersProjection;

/** What the scheduling service is made of. */
@Singleton
final class Wiring implements ServiceDefinition {
    private static final TrackDeciding TRACKS = new TrackDeciding();
    private static final SessionDeciding SESSIONS = new SessionDeciding();
    private static final AttendanceDeciding ATTENDANCES = new AttendanceDeciding();
    private static final DoseDeciding DOSES = new DoseDeciding();
    private static final FacilityDeciding FACILITIES = new FacilityDeciding();
    private static final ClinicianDeciding CLINICIANS = new ClinicianDeciding();
    private static final LedgerDeciding DISCLOSURES = new LedgerDeciding("scheduling");
    private static final ClearingDeciding CLEARINGS = new ClearingDeciding("scheduling");
    private static final OutreachDeciding OUTREACH = new OutreachDeciding();
    private static final FeedDeciding FEEDS = new FeedDeciding();
    private static final PolicyDeciding POLICIES = new PolicyDeciding();
    private static final MessageDeciding MESSAGES = new MessageDeciding();
    private static final FamilyDeciding FAMILIES = new FamilyDeciding();

    private final Instance<Channel> channel;
    private final Instance<View<Agenda>> agenda;
    private final Clock clock;

    Wiring(Instance<Channel> channel, Instance<View<Agenda>> agenda, Clock clock) {
        this.channel = channel;
        this.agenda = agenda;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "scheduling";
    }

    @Override
    public Set<KeyKind> kinds() {
        return Set.of(new KeyKind("identity"), new KeyKind("clinical"), new KeyKind("organisation"));
    }

    @Override
    public Set<KeyKind> auditedKinds() {
        return Set.of(new KeyKind("clinical"), new KeyKind("organisation"));
    }

    @Override
    public List<Deciding<?, ?, ?, ?>> domains() {
        return List.of(
                TRACKS,
                SESSIONS,
                ATTENDANCES,
                DOSES,
                FACILITIES,
                CLINICIANS,
                OUTREACH,
                FEEDS,
                MESSAGES,
                FAMILIES,
                DISCLOSURES,
                CLEARINGS,
                POLICIES);
    }

    @Override
    public Set<String> toldBy() {
        return Set.of("intake");
    }

    @Override
    public void start(ServiceRuntime runtime) {
        ProgrammePolicy policy = policy();
        DoseReactions.start(runtime, runtime.decider(DOSES), programmeNumbers(runtime));
        OutreachReactions.start(runtime, runtime.decider(OUTREACH), policy.absence(), agenda::get);
        PlaceReactions.start(
                runtime, runtime.decider(ATTENDANCES), policy.attendance().version());
        WarrantReactions.start(runtime, FACILITIES, CLINICIANS, runtime.decider(SESSIONS), validity());
        MessageReactions.start(runtime, runtime.decider(MESSAGES), programmeNumbers(runtime), channel.get(), clock);
        WhenRecordErasedThenClear.start(runtime, CLEARINGS);
    }

    /** Where messages go if the site has no way out of its own. */
    @Produces
    @DefaultBean
    @Singleton
    Channel outbox() {
        return new Outbox();
    }

    @Produces
    @Singleton
    Decider<MessageCommand, MessageRefusal> messages(ServiceRuntime runtime) {
        return runtime.decider(MESSAGES);
    }

    @Produces
    @Singleton
    Decider<FamilyCommand, FamilyRefusal> families(ServiceRuntime runtime) {
        return runtime.decider(FAMILIES);
    }

    @Produces
    @Singleton
    History<FamilyEvent> familyFacts(ServiceRuntime runtime) {
        return runtime.history(FAMILIES.catalogue());
    }

    @Produces
    @Singleton
    Correspondences correspondences(ServiceRuntime runtime) {
        return new Correspondences(runtime);
    }

    @Produces
    @Singleton
    ProgrammeNumbers programmeNumbers(ServiceRuntime runtime) {
        return new ProgrammeNumbers(runtime.history(POLICIES.catalogue()));
    }

    @Produces
    @Singleton
    @Startup
    View<Messages> listedMessages(ServiceRuntime runtime, SealedFields fields) {
        ProjectionRunner runner = runtime.processors().view(new MessagesProjection(), MESSAGES.catalogue());
        return new View<>(runner, new Messages(runner.rows(), fields), runtime);
    }

    /** How early the end of a licence is told. */
    @Produces
    @Singleton
    ValidityPolicy validity() {
        return ValidityPolicy.STANDARD;
    }

    /** How early a year without holidays is told. */
    @Produces
    @Singleton
    HolidayPolicy holidays() {
        return HolidayPolicy.STANDARD;
    }

    /** The numbers that hold where a programme has set none, and where a decision is about no programme. */
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
    PolicyNumbers policyNumbers() {
        return PolicyNumbers.shipped();
    }

    @Produces
    @Singleton
    Decider<PolicyCommand, PolicyRefusal> policies(ServiceRuntime runtime) {
        return runtime.decider(POLICIES);
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
    Decider<FacilityCommand, FacilityRefusal> facilities(ServiceRuntime runtime) {
        return runtime.decider(FACILITIES);
    }

    @Produces
    @Singleton
    Decider<ClinicianCommand, ClinicianRefusal> clinicians(ServiceRuntime runtime) {
        return runtime.decider(CLINICIANS);
    }

    @Produces
    @Singleton
    Decider<OutreachCommand, OutreachRefusal> outreach(ServiceRuntime runtime) {
        return runtime.decider(OUTREACH);
    }

    @Produces
    @Singleton
    Decider<FeedCommand, FeedRefusal> feeds(ServiceRuntime runtime) {
        return runtime.decider(FEEDS);
    }

    @Produces
    @Singleton
    History<OutreachEvent> outreachFacts(ServiceRuntime runtime) {
        return runtime.history(OUTREACH.catalogue());
    }

    @Produces
    @Singleton
    Episodes episodes(ServiceRuntime runtime) {
        return new Episodes(runtime.history(DOSES.catalogue()));
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
        return new View<>(runner, new Tracks(runner.rows(), fields), runtime);
    }

    @Produces
    @Singleton
    @Startup
    View<Agenda> agenda(ServiceRuntime runtime, SealedFields fields) {
        ProjectionRunner runner = runtime.processors().view(new AgendaProjection(), SESSIONS.catalogue());
        return new View<>(runner, new Agenda(runner.rows(), fields), runtime);
    }

    @Produces
    @Singleton
    @Startup
    View<Participations> participations(ServiceRuntime runtime, SealedFields fields) {
        ProjectionRunner runner = runtime.processors().view(new ParticipationsProjection(), ATTENDANCES.catalogue());
        return new View<>(runner, new Participations(runner.rows(), fields), runtime);
    }

    @Produces
    @Singleton
    @Startup
    View<Weeks> weeks(ServiceRuntime runtime, SealedFields fields, ProgrammeNumbers numbers) {
        ProjectionRunner runner = runtime.processors().view(new WeeksProjection(), DOSES.catalogue());
        return new View<>(
                runner, new Weeks(runner.rows(), fields, runtime.history(DOSES.catalogue()), numbers), runtime);
    }

    @Produces
    @Singleton
    @Startup
    View<Holders<FacilityEvent>> facilityRows(ServiceRuntime runtime, SealedFields fields) {
        return holders(runtime, new HoldersProjection<>("facilities", FacilityEvent::facilityId), FACILITIES, fields);
    }

    @Produces
    @Singleton
    @Startup
    View<Holders<ClinicianEvent>> clinicianRows(ServiceRuntime runtime, SealedFields fields) {
        return holders(runtime, new HoldersProjection<>("clinicians", ClinicianEvent::clinicianId), CLINICIANS, fields);
    }

    @Produces
    @Singleton
    @Startup
    View<OpenCases> openCases(ServiceRuntime runtime) {
        ProjectionRunner runner = runtime.processors().view(new OutreachProjection(), OUTREACH.catalogue());
        return new View<>(runner, new OpenCases(runner.rows()), runtime);
    }

    @Produces
    @Singleton
    @Startup
    View<Feeds> openFeeds(ServiceRuntime runtime) {
        ProjectionRunner runner = runtime.processors().view(new FeedsProjection(), FEEDS.catalogue());
        return new View<>(runner, new Feeds(runner.rows(), runtime.history(FEEDS.catalogue())), runtime);
    }

    @Produces
    @Singleton
    @Startup
    LinkedRecords linkedRecords(ServiceRuntime runtime) {
        return new LinkedRecords(runtime);
    }

    private static <E> View<Holders<E>> holders(
            ServiceRuntime runtime, HoldersProjection<E> rows, Deciding<?, ?, E, ?> domain, SealedFields fields) {
        ProjectionRunner runner = runtime.processors().view(rows, domain.catalogue());
        SealedFacts<E> facts = new SealedFacts<>(fields, domain.catalogue());
        return new View<>(runner, new Holders<>(runner.rows(), facts), runtime);
    }
}
