package org.throughline.scheduling.calendar.domain;

/** How somebody stands to the programme, by what intake has told of the episode they are booked for. */
public enum PersonStanding {
    /** The episode is open. */
    IN_CARE,
    /** Nothing is told of the episode yet: it may come of a referral. */
    REFERRED,
    /** The episode is over. */
    ALUMNUS
}
