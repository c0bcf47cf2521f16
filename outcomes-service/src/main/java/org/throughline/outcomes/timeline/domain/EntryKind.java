package org.throughline.outcomes.timeline.domain;

/** What an entry of the timeline is about; a coordinator filters by it. */
public enum EntryKind {
    WAITLIST,
    ADMISSION,
    /** Care is paused, or goes on. */
    HOLD,
    CONSENT,
    SESSION,
    /** So many absences that the plan is to be looked at. */
    ATTENDANCE,
    DOSE,
    PLAN,
    LEVEL_OF_CARE,
    ASSESSMENT,
    /** An alert that answers raised. */
    SAFETY,
    /** Help that somebody needs at once on the way to admission. */
    CRISIS,
    DISCHARGE,
    AFTERCARE,
    /** The time after an episode: who joined, how they are, and that they ask to come back. */
    ALUMNI,
    /** Something went wrong for the person; what kind of thing stands in no name. */
    SETBACK,
    /** Who somebody is: what was corrected of it, and which records are of one person. */
    PERSON
}
