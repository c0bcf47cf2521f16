package org.throughline.treatmentplan;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.disclosure.clearing.ClearingDeciding;
import org.throughline.disclosure.clearing.WhenRecordErasedThenClear;
import org.throughline.disclosure.ledger.LedgerDeciding;
import org.throughline.disclosure.linked.LinkedRecords;
import org.throughline.platform.decider.Decider;
import org.throughline.platform.decider.Deciding;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.service.History;
import org.throughline.platform.service.Processors;
import org.throughline.platform.service.ServiceDefinition;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.treatmentplan.care.CareDeciding;
import org.throughline.treatmentplan.certification.CertificationCatalogue;
import org.throughline.treatmentplan.certification.CertificationDeciding;
import org.throughline.treatmentplan.certification.domain.CertificationCommand;
import org.throughline.treatmentplan.certification.domain.CertificationRefusal;
import org.throughline.treatmentplan.certification.view.CertificationList;
import org.throughline.treatmentplan.decision.view.DecisionList;
import org.throughline.treatmentplan.incident.IncidentCatalogue;
import org.throughline.treatmentplan.incident.IncidentDeciding;
import org.throughline.treatmentplan.incident.domain.IncidentEvent;
import org.throughline.treatmentplan.incident.view.IncidentList;
import org.throughline.treatmentplan.note.NoteCatalogue;
import org.throughline.treatmentplan.note.NoteDeciding;
import org.throughline.treatmentplan.note.view.NoteList;
import org.throughline.treatmentplan.plan.PlanCatalogue;
import org.throughline.treatmentplan.plan.PlanDeciding;
import org.throughline.treatmentplan.plan.view.Plans;
import org.throughline.treatmentplan.policy.EpisodePolicies;
import org.throughline.treatmentplan.privatenote.PrivateNoteCatalogue;
import org.throughline.treatmentplan.privatenote.PrivateNoteDeciding;
import org.throughline.treatmentplan.privatenote.PrivateNoteKeys;
import org.throughline.treatmentplan.privatenote.ShippedRecordMatters;
import org.throughline.treatmentplan.privatenote.domain.RecordMatters;
import org.throughline.treatmentplan.privatenote.view.PrivateNoteList;
import org.throughline.treatmentplan.reaction.CertificationEnds;
import org.throughline.treatmentplan.reaction.NoteDeadlines;
import org.throughline.treatmentplan.reaction.PlanDeadlines;
import org.throughline.treatmentplan.reaction.ReviewCalls;
import org.throughline.treatmentplan.reaction.ReviewClocks;
import org.throughline.treatmentplan.reaction.SafetyPlanCalls;
import org.throughline.treatmentplan.reaction.SafetyPlanDeadlines;
import org.throughline.treatmentplan.reaction.WhenAttendanceToldThenReckonNotes;
import org.throughline.treatmentplan.reaction.WhenCareMovesThenReview;
import org.throughline.treatmentplan.reaction.WhenDangerIsToldThenRequireSafetyPlan;
import org.throughline.treatmentplan.reaction.WhenEpisodeEndsThenConcludePlan;
import org.throughline.treatmentplan.reaction.WhenEpisodeEndsThenConsiderSafetyPlan;
import org.throughline.treatmentplan.reaction.WhenEpisodeGoesOnThenLookAtCertification;
import org.throughline.treatmentplan.reaction.WhenExternalReportFiledThenNoteDisclosure;
import org.throughline.treatmentplan.reaction.WhenParticipantAdmittedThenOpenPlan;
import org.throughline.treatmentplan.reaction.WhenPrivateNoteDestroyedThenDestroyKey;
import org.throughline.treatmentplan.reaction.WhenPrivateNoteReleasedThenNoteDisclosure;
import org.throughline.treatmentplan.review.ReviewCatalogue;
import org.throughline.treatmentplan.review.ReviewDeciding;
import org.throughline.treatmentplan.review.view.ReviewList;
import org.throughline.treatmentplan.safetyplan.SafetyPlanCatalogue;
import org.throughline.treatmentplan.safetyplan.SafetyPlanDeciding;
import org.throughline.treatmentplan.safetyplan.view.SafetyPlanList;
import org.throughline.treatmentplan.specimen.SpecimenDeciding;
import org.throughline.treatmentplan.specimen.view.SpecimenList;

/** What the treatment-plan service is made of. */
@Singleton
final class Wiring implements ServiceDefinition {
    private final PlanDeciding plans = new PlanDeciding();
    private final ReviewDeciding reviews = new ReviewDeciding();
    private final CertificationDeciding certifications = new CertificationDeciding();
    private final CareDeciding care = new CareDeciding();
    private final NoteDeciding notes = new NoteDeciding();
    private final SafetyPlanDeciding safetyPlans = new SafetyPlanDeciding();
    private final SpecimenDeciding specimens = new SpecimenDeciding();
    private final IncidentDeciding incidents = new IncidentDeciding();
    private final PrivateNoteDeciding privateNotes = new PrivateNoteDeciding();
    private final LedgerDeciding disclosures = new LedgerDeciding("treatment-plan");
    private final ClearingDeciding clearings = new ClearingDeciding("treatment-plan");

    @Override
    public String name() {
        return "treatment-plan";
    }

    @Override
    public String area() {
        return "treatment-plans";
    }

    @Override
    public Set<KeyKind> kinds() {
        return Set.of(
                new KeyKind("identity"),
                new KeyKind("clinical"),
                new KeyKind("organisation"),
                PrivateNoteCatalogue.NOTE);
    }

    @Override
    public Set<KeyKind> auditedKinds() {
        return Set.of(new KeyKind("clinical"), new KeyKind("organisation"));
    }

    @Override
    public List<Deciding<?, ?, ?, ?>> domains() {
        return List.of(
                plans,
                reviews,
                certifications,
                care,
                notes,
                safetyPlans,
                specimens,
                incidents,
                privateNotes,
                disclosures,
                clearings);
    }

    @Override
    public Set<String> toldBy() {
        return Set.of("intake", "scheduling", "outcomes");
    }

    @Override
    public void start(ServiceRuntime runtime) {
        Processors processors = runtime.processors();
        EpisodePolicies policies = new EpisodePolicies(runtime);
        processors.reaction(
                new WhenParticipantAdmittedThenOpenPlan(runtime.decider(plans), policies), PlanCatalogue.TYPES);
        processors.reaction(new WhenEpisodeEndsThenConcludePlan(runtime, plans), PlanCatalogue.TYPES);
        processors.reaction(new WhenCareMovesThenReview(runtime, reviews, policies), ReviewCalls.READ);
        PlanDeadlines planDeadlines = new PlanDeadlines(runtime.decider(plans));
        processors.timers(planDeadlines, PlanCatalogue.TYPES, planDeadlines);
        ReviewClocks reviewClocks = new ReviewClocks(runtime.decider(reviews));
        processors.timers(reviewClocks, ReviewCatalogue.TYPES, reviewClocks);
        startCertifications(runtime);
        startIncidents(runtime);
        startPrivateNotes(runtime);
        NoteDeadlines noteDeadlines = new NoteDeadlines(runtime.decider(notes));
        processors.timers(noteDeadlines, NoteCatalogue.TYPES, noteDeadlines);
        processors.reaction(new WhenAttendanceToldThenReckonNotes(runtime, notes, policies), NoteCatalogue.TYPES);
        SafetyPlanDeadlines safetyPlanDeadlines = new SafetyPlanDeadlines(runtime.decider(safetyPlans));
        processors.timers(safetyPlanDeadlines, SafetyPlanCatalogue.TYPES, safetyPlanDeadlines);
        processors.reaction(
                new WhenDangerIsToldThenRequireSafetyPlan(runtime, safetyPlans, policies), SafetyPlanCalls.READ);
        processors.reaction(new WhenEpisodeEndsThenConsiderSafetyPlan(runtime, safetyPlans), SafetyPlanCatalogue.TYPES);
    }

    private void startIncidents(ServiceRuntime runtime) {
        History<IncidentEvent> history = runtime.history(IncidentCatalogue.TYPES);
        runtime.processors()
                .reaction(
                        new WhenExternalReportFiledThenNoteDisclosure(
                                runtime.decider(disclosures),
                                (stream, organisation) -> history.readable(stream, organisation, Optional.empty())),
                        IncidentCatalogue.TYPES);
    }

    /** Their keys are not intake's to destroy, and a record is cleared only once they are gone. */
    private void startPrivateNotes(ServiceRuntime runtime) {
        PrivateNoteKeys keys = new PrivateNoteKeys(runtime.records());
        WhenRecordErasedThenClear.start(runtime, clearings, keys::destroyAll);
        runtime.processors().reaction(new WhenPrivateNoteDestroyedThenDestroyKey(keys), PrivateNoteCatalogue.TYPES);
        runtime.processors()
                .reaction(
                        new WhenPrivateNoteReleasedThenNoteDisclosure(runtime.decider(disclosures)),
                        PrivateNoteCatalogue.TYPES);
    }

    private void startCertifications(ServiceRuntime runtime) {
        Decider<CertificationCommand, CertificationRefusal> decider = runtime.decider(certifications);
        CertificationEnds ends = new CertificationEnds(decider);
        runtime.processors().timers(ends, CertificationCatalogue.TYPES, ends);
        runtime.processors()
                .reaction(new WhenEpisodeGoesOnThenLookAtCertification(decider), CertificationCatalogue.TYPES);
    }

    @Produces
    @Singleton
    EpisodePolicies policies(ServiceRuntime runtime) {
        return new EpisodePolicies(runtime);
    }

    @Produces
    @Singleton
    PlanDeciding plans() {
        return plans;
    }

    @Produces
    @Singleton
    ReviewDeciding reviews() {
        return reviews;
    }

    @Produces
    @Singleton
    @Startup
    ReviewList reviewList(ServiceRuntime runtime) {
        return new ReviewList(runtime);
    }

    @Produces
    @Singleton
    CertificationDeciding certifications() {
        return certifications;
    }

    @Produces
    @Singleton
    @Startup
    CertificationList certificationList(ServiceRuntime runtime) {
        return new CertificationList(runtime);
    }

    @Produces
    @Singleton
    CareDeciding care() {
        return care;
    }

    @Produces
    @Singleton
    NoteDeciding notes() {
        return notes;
    }

    @Produces
    @Singleton
    @Startup
    NoteList noteList(ServiceRuntime runtime) {
        return new NoteList(runtime);
    }

    @Produces
    @Singleton
    @Startup
    Plans planList(ServiceRuntime runtime) {
        return new Plans(runtime);
    }

    @Produces
    @Singleton
    SafetyPlanDeciding safetyPlans() {
        return safetyPlans;
    }

    @Produces
    @Singleton
    @Startup
    SafetyPlanList safetyPlanList(ServiceRuntime runtime) {
        return new SafetyPlanList(runtime);
    }

    @Produces
    @Singleton
    SpecimenDeciding specimens() {
        return specimens;
    }

    @Produces
    @Singleton
    @Startup
    SpecimenList specimenList(ServiceRuntime runtime) {
        return new SpecimenList(runtime);
    }

    @Produces
    @Singleton
    IncidentDeciding incidents() {
        return incidents;
    }

    @Produces
    @Singleton
    @Startup
    IncidentList incidentList(ServiceRuntime runtime, Clock clock) {
        return new IncidentList(runtime, clock);
    }

    @Produces
    @Singleton
    PrivateNoteDeciding privateNotes() {
        return privateNotes;
    }

    @Produces
    @Singleton
    @Startup
    PrivateNoteList privateNoteList(ServiceRuntime runtime) {
        return new PrivateNoteList(runtime);
    }

    @Produces
    @Singleton
    @Startup
    LinkedRecords linkedRecords(ServiceRuntime runtime) {
        return new LinkedRecords(runtime);
    }

    @Produces
    @Singleton
    RecordMatters recordMatters() {
        return ShippedRecordMatters.all();
    }

    @Produces
    @Singleton
    @Startup
    DecisionList decisionList(ServiceRuntime runtime, EpisodePolicies policies) {
        return new DecisionList(runtime, policies);
    }
}
