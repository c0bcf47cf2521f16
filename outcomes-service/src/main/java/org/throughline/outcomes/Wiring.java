package org.throughline.outcomes;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.throughline.disclosure.clearing.ClearingDeciding;
import org.throughline.disclosure.clearing.WhenRecordErasedThenClear;
import org.throughline.disclosure.evidence.EvidenceView;
import org.throughline.disclosure.ledger.LedgerDeciding;
import org.throughline.disclosure.linked.LinkedRecords;
import org.throughline.outcomes.alert.AlertCatalogue;
import org.throughline.outcomes.alert.AlertDeciding;
import org.throughline.outcomes.alert.view.Worklist;
import org.throughline.outcomes.alumni.AlumniCatalogue;
import org.throughline.outcomes.alumni.AlumniDeciding;
import org.throughline.outcomes.alumni.view.FollowUpList;
import org.throughline.outcomes.assessment.AssessmentCatalogue;
import org.throughline.outcomes.assessment.AssessmentDeciding;
import org.throughline.outcomes.assessment.view.AssessmentList;
import org.throughline.outcomes.assessment.view.Standings;
import org.throughline.outcomes.dashboard.view.ProgrammeCourses;
import org.throughline.outcomes.duty.DutyRoster;
import org.throughline.outcomes.handoff.HandoffCatalogue;
import org.throughline.outcomes.handoff.HandoffDeciding;
import org.throughline.outcomes.handoff.view.HandoffList;
import org.throughline.outcomes.instrument.InstrumentDeciding;
import org.throughline.outcomes.instrument.ShippedInstruments;
import org.throughline.outcomes.instrument.domain.Instruments;
import org.throughline.outcomes.instrument.view.InstrumentList;
import org.throughline.outcomes.invitation.InvitationCatalogue;
import org.throughline.outcomes.invitation.InvitationDeciding;
import org.throughline.outcomes.invitation.view.InvitationList;
import org.throughline.outcomes.reaction.AlertDeadlines;
import org.throughline.outcomes.reaction.FollowUpDeadlines;
import org.throughline.outcomes.reaction.HandoffDeadlines;
import org.throughline.outcomes.reaction.InvitationDeadlines;
import org.throughline.outcomes.reaction.ScheduleDeadlines;
import org.throughline.outcomes.reaction.WhenAssessmentRecordedThenMeetSchedules;
import org.throughline.outcomes.reaction.WhenAssessmentRecordedThenObserveScore;
import org.throughline.outcomes.reaction.WhenConsentChangesThenReviewCover;
import org.throughline.outcomes.reaction.WhenEpisodeChangesThenKeepSchedules;
import org.throughline.outcomes.reaction.WhenEpisodeReopenedThenCloseEnrolment;
import org.throughline.outcomes.reaction.WhenEpisodeReopenedThenCloseHandoff;
import org.throughline.outcomes.reaction.WhenScheduleSetThenLookBack;
import org.throughline.outcomes.schedule.ScheduleCatalogue;
import org.throughline.outcomes.schedule.ScheduleDeciding;
import org.throughline.outcomes.schedule.view.ScheduleList;
import org.throughline.outcomes.timeline.rest.Watchers;
import org.throughline.outcomes.timeline.view.TimelineChanges;
import org.throughline.outcomes.timeline.view.TimelineView;
import org.throughline.outcomes.trajectory.TrajectoryDeciding;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.projection.SealedFields;
import org.throughline.platform.service.Processors;
import org.throughline.platform.service.ServiceDefinition;
import org.throughline.platform.service.ServiceRuntime;

/** What the outcomes service is made of. */
@Singleton
final class Wiring implements ServiceDefinition {
    private final Instruments instruments = ShippedInstruments.all();
    private final AssessmentDeciding assessments = new AssessmentDeciding(instruments);
    private final InstrumentDeciding library = new InstrumentDeciding(instruments);
    private final AlertDeciding alerts = new AlertDeciding();
    private final TrajectoryDeciding trajectories = new TrajectoryDeciding(instruments);
    private final HandoffDeciding handoffs = new HandoffDeciding();
    private final ScheduleDeciding schedules = new ScheduleDeciding(instruments);
    private final InvitationDeciding invitations = new InvitationDeciding(instruments);
    private final AlumniDeciding alumni = new AlumniDeciding();
    private final LedgerDeciding disclosures = new LedgerDeciding("outcomes");
    private final ClearingDeciding clearings = new ClearingDeciding("outcomes");
    private final DutyRoster duty;

    Wiring(DutyRoster duty) {
        this.duty = duty;
    }

    @Override
    public String name() {
        return "outcomes";
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
                library,
                assessments,
                alerts,
                trajectories,
                handoffs,
                schedules,
                invitations,
                alumni,
                disclosures,
                clearings);
    }

    @Override
    public Set<String> toldBy() {
        return Set.of("intake", "scheduling", "treatment-plan");
    }

    @Override
    public void start(ServiceRuntime runtime) {
        Processors processors = runtime.processors();
        processors.reaction(
                new WhenAssessmentRecordedThenObserveScore(runtime.decider(trajectories)),
                AssessmentCatalogue.CATALOGUE);
        AlertDeadlines alertDeadlines = new AlertDeadlines(runtime.decider(alerts), duty.medicalDirector());
        processors.timers(alertDeadlines, AlertCatalogue.CATALOGUE, alertDeadlines);
        HandoffDeadlines handoffDeadlines = new HandoffDeadlines(runtime, handoffs);
        processors.timers(handoffDeadlines, HandoffCatalogue.CATALOGUE, handoffDeadlines);
        ScheduleDeadlines scheduleDeadlines = new ScheduleDeadlines(runtime, schedules);
        processors.timers(scheduleDeadlines, ScheduleCatalogue.CATALOGUE, scheduleDeadlines);
        processors.reaction(new WhenEpisodeChangesThenKeepSchedules(runtime, schedules), ScheduleCatalogue.CATALOGUE);
        InvitationDeadlines invitationDeadlines = new InvitationDeadlines(runtime, invitations);
        processors.timers(invitationDeadlines, InvitationCatalogue.CATALOGUE, invitationDeadlines);
        FollowUpDeadlines followUpDeadlines = new FollowUpDeadlines(runtime, alumni);
        processors.timers(followUpDeadlines, AlumniCatalogue.CATALOGUE, followUpDeadlines);
        processors.reaction(new WhenEpisodeReopenedThenCloseEnrolment(runtime, alumni), AlumniCatalogue.CATALOGUE);
        processors.reaction(new WhenEpisodeReopenedThenCloseHandoff(runtime, handoffs), HandoffCatalogue.CATALOGUE);
        WhenRecordErasedThenClear.start(runtime, clearings);
    }

    @Produces
    @Singleton
    InstrumentDeciding library() {
        return library;
    }

    @Produces
    @Singleton
    AssessmentDeciding assessments() {
        return assessments;
    }

    @Produces
    @Singleton
    AlertDeciding alerts() {
        return alerts;
    }

    @Produces
    @Singleton
    HandoffDeciding handoffs() {
        return handoffs;
    }

    @Produces
    @Singleton
    InvitationDeciding invitations() {
        return invitations;
    }

    @Produces
    @Singleton
    @Startup
    InvitationList invitationList(ServiceRuntime runtime, SealedFields fields) {
        return new InvitationList(runtime, fields);
    }

    @Produces
    @Singleton
    AlumniDeciding alumni() {
        return alumni;
    }

    @Produces
    @Singleton
    @Startup
    FollowUpList followUpList(ServiceRuntime runtime) {
        return new FollowUpList(runtime);
    }

    @Produces
    @Singleton
    ScheduleDeciding schedules() {
        return schedules;
    }

    @Produces
    @Singleton
    @Startup
    InstrumentList instrumentList(ServiceRuntime runtime, SealedFields fields) {
        return new InstrumentList(instruments, runtime, fields);
    }

    @Produces
    @Singleton
    @Startup
    Standings standings(ServiceRuntime runtime) {
        return new Standings(runtime);
    }

    @Produces
    @Singleton
    @Startup
    AssessmentList assessmentList(ServiceRuntime runtime, SealedFields fields) {
        AssessmentList list = new AssessmentList(runtime, fields);
        runtime.processors()
                .reaction(new WhenScheduleSetThenLookBack(runtime, schedules, list), ScheduleCatalogue.CATALOGUE);
        return list;
    }

    @Produces
    @Singleton
    @Startup
    ScheduleList scheduleList(ServiceRuntime runtime, SealedFields fields) {
        ScheduleList list = new ScheduleList(runtime, fields);
        runtime.processors()
                .reaction(
                        new WhenAssessmentRecordedThenMeetSchedules(runtime, schedules, list),
                        AssessmentCatalogue.CATALOGUE);
        return list;
    }

    @Produces
    @Singleton
    @Startup
    Worklist worklist(ServiceRuntime runtime, SealedFields fields) {
        return new Worklist(runtime, fields);
    }

    @Produces
    @Singleton
    @Startup
    HandoffList handoffList(ServiceRuntime runtime, SealedFields fields) {
        HandoffList list = new HandoffList(runtime, fields);
        runtime.processors()
                .reaction(new WhenConsentChangesThenReviewCover(runtime, handoffs, list), HandoffCatalogue.CATALOGUE);
        return list;
    }

    @Produces
    @Singleton
    @Startup
    TimelineView timeline(ServiceRuntime runtime, SealedFields fields) {
        return new TimelineView(runtime, fields);
    }

    @Produces
    @Singleton
    @Startup
    LinkedRecords linkedRecords(ServiceRuntime runtime) {
        return new LinkedRecords(runtime);
    }

    @Produces
    @Singleton
    @Startup
    ProgrammeCourses programmeCourses(ServiceRuntime runtime, SealedFields fields) {
        return new ProgrammeCourses(runtime, fields);
    }

    @Produces
    @Singleton
    TimelineChanges timelineChanges(
            ServiceRuntime runtime, TimelineView timeline, EvidenceView evidence, Watchers watchers) {
        return new TimelineChanges(runtime, timeline, evidence, watchers::serving);
    }
}
