package org.throughline.scheduling.session.domain;

/**
 * Why a session is entered late, moved or cancelled. Coded, since a session concerns several people and what concerns
 * several holds no one's words.
 */
public enum ScheduleReason {
    /** It had happened so already; only the entry is late. */
    LATE_DOCUMENTATION,
    FACILITATOR_UNAVAILABLE,
    ROOM_UNAVAILABLE,
    FACILITY_CLOSED,
    WEATHER,
    LOW_ENROLMENT,
    ENTERED_IN_ERROR
}
