package org.throughline.intake.disclosure;

import org.throughline.intake.Compartments;
import org.throughline.intake.disclosure.domain.LedgerFact;
import org.throughline.intake.disclosure.domain.LedgerFact.IntakeDisclosed;
import org.throughline.intake.disclosure.domain.LedgerFact.IntakeRefused;
import org.throughline.intake.disclosure.domain.LedgerFact.OutcomesDisclosed;
import org.throughline.intake.disclosure.domain.LedgerFact.OutcomesRefused;
import org.throughline.intake.disclosure.domain.LedgerFact.SchedulingDisclosed;
import org.throughline.intake.disclosure.domain.LedgerFact.SchedulingRefused;
import org.throughline.intake.disclosure.domain.LedgerFact.TreatmentPlanDisclosed;
import org.throughline.intake.disclosure.domain.LedgerFact.TreatmentPlanRefused;
import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;

/** What the ledger reads: the entries of all four services. */
public final class DisclosureCatalogue {
    /** All types. */
    public static final Catalogue<LedgerFact> EVENTS = Catalogue.of(
            LedgerFact.class,
            EventType.told("intake.records-disclosed.v1", IntakeDisclosed.class, Compartments.ORGANISATION),
            EventType.told("intake.disclosure-refused.v1", IntakeRefused.class, Compartments.ORGANISATION),
            EventType.told("scheduling.records-disclosed.v1", SchedulingDisclosed.class, Compartments.ORGANISATION),
            EventType.told("scheduling.disclosure-refused.v1", SchedulingRefused.class, Compartments.ORGANISATION),
            EventType.told(
                    "treatment-plan.records-disclosed.v1", TreatmentPlanDisclosed.class, Compartments.ORGANISATION),
            EventType.told(
                    "treatment-plan.disclosure-refused.v1", TreatmentPlanRefused.class, Compartments.ORGANISATION),
            EventType.told("outcomes.records-disclosed.v1", OutcomesDisclosed.class, Compartments.ORGANISATION),
            EventType.told("outcomes.disclosure-refused.v1", OutcomesRefused.class, Compartments.ORGANISATION));

    private DisclosureCatalogue() {}
}
