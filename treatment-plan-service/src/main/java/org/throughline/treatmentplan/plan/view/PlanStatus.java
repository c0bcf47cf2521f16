package org.throughline.treatmentplan.plan.view;

/** How far the latest version of a plan has come. */
public enum PlanStatus {
    DRAFT,
    AWAITING_SIGNATURES,
    /** In effect while signatures are outstanding. */
    PROVISIONAL,
    ACTIVE
}
