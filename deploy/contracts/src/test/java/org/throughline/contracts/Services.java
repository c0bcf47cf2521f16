package org.throughline.contracts;

import java.util.List;
import java.util.stream.Stream;
import org.throughline.disclosure.clearing.ClearingDeciding;
import org.throughline.disclosure.clearing.WhenRecordErasedThenClear;
import org.throughline.disclosure.evidence.EvidenceCatalogue;
import org.throughline.disclosure.ledger.LedgerDeciding;
import org.throughline.disclosure.linked.LinkedRecords;
import org.throughline.intake.accounting.AccountingDeciding;
import org.throughline.intake.admission.AdmissionDeciding;
import org.throughline.intake.admission.WaitlistDeciding;
import org.throughline.intake.condition.ShippedConditions;
import org.throughline.intake.confidentiality.ConfidentialityDeciding;
import org.throughline.intake.consent.ConsentDeciding;
import org.throughline.intake.coverage.CoverageDeciding;
import org.throughline.intake.disclosure.DisclosureCatalogue;
import org.throughline.intake.disclosure.ManualDisclosureDeciding;
import org.throughline.intake.eligibility.EligibilityDeciding;
import org.throughline.intake.escalation.EscalationDeciding;
import org.throughline.intake.participant.LinkDeciding;
import org.throughline.intake.participant.ParticipantDeciding;
import org.throughline.intake.policy.ProgrammePolicies;
import org.throughline.intake.privacyrequest.PrivacyRequestDeciding;
import org.throughline.intake.rate.RateDeciding;
import org.throughline.intake.reaction.WhenAccountingIsIssuedThenAnswerDemand;
import org.throughline.intake.reaction.WhenCareIsRecordedThenConsiderConfidentiality;
import org.throughline.intake.reaction.WhenConsentEndedThenLookAtRepresentatives;
import org.throughline.intake.reaction.WhenDischargeCompletedThenCloseEpisode;
import org.throughline.intake.reaction.WhenEpisodeClosedThenEndConsents;
import org.throughline.intake.reaction.WhenIntakeIsRecordedThenConsiderConfidentiality;
import org.throughline.intake.reaction.WhenLevelIsSetThenNoteIt;
import org.throughline.intake.reaction.WhenParticipantAdmittedThenLeaveWaitlist;
import org.throughline.intake.reaction.WhenReadmissionIsRequestedThenReceiveReferral;
import org.throughline.intake.reaction.WhenRecordClearedThenConfirm;
import org.throughline.intake.reaction.WhenScreeningEscalatesThenRaiseIt;
import org.throughline.intake.reaction.WhenSessionIsRecordedThenCountUnits;
import org.throughline.intake.recipient.RecipientDeciding;
import org.throughline.intake.referral.ReferralDeciding;
import org.throughline.intake.relationship.RelationshipDeciding;
import org.throughline.intake.representative.RepresentativeDeciding;
import org.throughline.intake.retention.RetentionDeciding;
import org.throughline.intake.screening.ScreeningDeciding;
import org.throughline.intake.track.Tracks;
import org.throughline.outcomes.alert.AlertDeciding;
import org.throughline.outcomes.alumni.AlumniDeciding;
import org.throughline.outcomes.assessment.AssessmentDeciding;
import org.throughline.outcomes.handoff.HandoffDeciding;
import org.throughline.outcomes.instrument.InstrumentDeciding;
import org.throughline.outcomes.instrument.ShippedInstruments;
import org.throughline.outcomes.instrument.domain.Instruments;
import org.throughline.outcomes.invitation.InvitationCatalogue;
import org.throughline.outcomes.invitation.InvitationDeciding;
import org.throughline.outcomes.schedule.ScheduleDeciding;
import org.throughline.outcomes.timeline.TimelineCatalogue;
import org.throughline.outcomes.trajectory.TrajectoryDeciding;
import org.throughline.scheduling.attendance.AttendanceDeciding;
import org.throughline.scheduling.clinician.ClinicianDeciding;
import org.throughline.scheduling.dose.DoseDeciding;
import org.throughline.scheduling.facility.FacilityDeciding;
import org.throughline.scheduling.family.FamilyDeciding;
import org.throughline.scheduling.feed.FeedDeciding;
import org.throughline.scheduling.message.MessageDeciding;
import org.throughline.scheduling.outreach.OutreachDeciding;
import org.throughline.scheduling.policy.PolicyDeciding;
import org.throughline.scheduling.session.SessionDeciding;
import org.throughline.scheduling.track.TrackDeciding;
import org.throughline.treatmentplan.care.CareDeciding;
import org.throughline.treatmentplan.certification.CertificationDeciding;
import org.throughline.treatmentplan.decision.DecisionCatalogue;
import org.throughline.treatmentplan.dossier.view.DossierReading;
import org.throughline.treatmentplan.incident.IncidentDeciding;
import org.throughline.treatmentplan.note.NoteDeciding;
import org.throughline.treatmentplan.plan.PlanDeciding;
import org.throughline.treatmentplan.policy.EpisodePolicies;
import org.throughline.treatmentplan.privatenote.PrivateNoteDeciding;
import org.throughline.treatmentplan.reaction.ReviewCalls;
import org.throughline.treatmentplan.reaction.SafetyPlanCalls;
import org.throughline.treatmentplan.review.ReviewDeciding;
import org.throughline.treatmentplan.safetyplan.SafetyPlanDeciding;
import org.throughline.treatmentplan.specimen.SpecimenDeciding;

/** The services there are. */
final class Services {
    private static final Instruments INSTRUMENTS = ShippedInstruments.all();

    static final List<Service> ALL = List.of(
            new Service(
                    "intake",
                    List.of(
                            new ReferralDeciding(),
                            new ScreeningDeciding(),
                            new EligibilityDeciding(),
                            new ConsentDeciding(),
                            new AdmissionDeciding(),
                            new WaitlistDeciding(),
                            new RecipientDeciding(),
                            new RelationshipDeciding(),
                            new RepresentativeDeciding(),
                            new PrivacyRequestDeciding(),
                            new ConfidentialityDeciding(
                                    ShippedConditions.sensitivity(), ShippedConditions.conditions()),
                            new CoverageDeciding(),
                            new RateDeciding(),
                            new EscalationDeciding(),
                            new LedgerDeciding("intake"),
                            new ClearingDeciding("intake"),
                            new ManualDisclosureDeciding(),
                            new AccountingDeciding(),
                            new RetentionDeciding(),
                            new ParticipantDeciding(),
                            new LinkDeciding()),
                    List.of(
                            WhenDischargeCompletedThenCloseEpisode.TOLD,
                            WhenReadmissionIsRequestedThenReceiveReferral.TOLD,
                            WhenEpisodeClosedThenEndConsents.TOLD,
                            WhenConsentEndedThenLookAtRepresentatives.TOLD,
                            WhenAccountingIsIssuedThenAnswerDemand.READ,
                            WhenIntakeIsRecordedThenConsiderConfidentiality.READ,
                            WhenCareIsRecordedThenConsiderConfidentiality.TOLD,
                            WhenSessionIsRecordedThenCountUnits.TOLD,
                            WhenLevelIsSetThenNoteIt.READ,
                            WhenScreeningEscalatesThenRaiseIt.READ,
                            WhenRecordClearedThenConfirm.TOLD,
                            ProgrammePolicies.TOLD,
                            WhenParticipantAdmittedThenLeaveWaitlist.READ,
                            Tracks.TOLD,
                            EvidenceCatalogue.EVENTS,
                            WhenRecordErasedThenClear.TOLD,
                            DisclosureCatalogue.EVENTS)),
            new Service(
                    "scheduling",
                    List.of(
                            new TrackDeciding(),
                            new SessionDeciding(),
                            new AttendanceDeciding(),
                            new DoseDeciding(),
                            new OutreachDeciding(),
                            new FeedDeciding(),
                            new MessageDeciding(),
                            new FamilyDeciding(),
                            new PolicyDeciding(),
                            new FacilityDeciding(),
                            new ClinicianDeciding(),
                            new LedgerDeciding("scheduling"),
                            new ClearingDeciding("scheduling")),
                    List.of(LinkedRecords.TOLD, EvidenceCatalogue.EVENTS, WhenRecordErasedThenClear.TOLD)),
            new Service(
                    "treatment-plan",
                    List.of(
                            new PlanDeciding(),
                            new ReviewDeciding(),
                            new NoteDeciding(),
                            new CertificationDeciding(),
                            new CareDeciding(),
                            new SafetyPlanDeciding(),
                            new SpecimenDeciding(),
                            new IncidentDeciding(),
                            new PrivateNoteDeciding(),
                            new LedgerDeciding("treatment-plan"),
                            new ClearingDeciding("treatment-plan")),
                    List.of(
                            EpisodePolicies.TOLD,
                            EpisodePolicies.PROGRAMMES,
                            ReviewCalls.READ,
                            SafetyPlanCalls.READ,
                            DecisionCatalogue.TYPES,
                            DossierReading.CREDENTIALS,
                            LinkedRecords.TOLD,
                            EvidenceCatalogue.EVENTS,
                            WhenRecordErasedThenClear.TOLD)),
            new Service(
                    "outcomes",
                    List.of(
                            new InstrumentDeciding(INSTRUMENTS),
                            new AssessmentDeciding(INSTRUMENTS),
                            new AlertDeciding(),
                            new TrajectoryDeciding(INSTRUMENTS),
                            new HandoffDeciding(),
                            new ScheduleDeciding(INSTRUMENTS),
                            new InvitationDeciding(INSTRUMENTS),
                            new AlumniDeciding(),
                            new LedgerDeciding("outcomes"),
                            new ClearingDeciding("outcomes")),
                    List.of(
                            TimelineCatalogue.CATALOGUE,
                            InvitationCatalogue.CATALOGUE,
                            org.throughline.outcomes.policy.ProgrammePolicies.TOLD,
                            LinkedRecords.TOLD,
                            EvidenceCatalogue.EVENTS,
                            WhenRecordErasedThenClear.TOLD)));

    private Services() {}

    static Service named(String name) {
        return ALL.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service is called " + name));
    }

    /** All that any feature reads of another. */
    static Stream<Told<?>> told() {
        return ALL.stream().flatMap(service -> service.catalogues().flatMap(catalogue -> Told.by(service, catalogue)));
    }
}
