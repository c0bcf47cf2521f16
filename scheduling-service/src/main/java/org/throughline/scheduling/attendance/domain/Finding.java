package org.throughline.scheduling.attendance.domain;

/** What is found to be true of someone booked into a session. */
public sealed interface Finding {
    record WasPresent(Presence presence) implements Finding {}

    record WasAbsent(boolean excused) implements Finding {}
}
