package org.throughline.scheduling.outreach.domain;

/** How one session stands for somebody who had a place in it. */
public enum AttendanceStanding {
    ATTENDED,
    /** Nobody is reached out to for it, and it counts toward no threshold. */
    EXCUSED,
    UNEXCUSED
}
