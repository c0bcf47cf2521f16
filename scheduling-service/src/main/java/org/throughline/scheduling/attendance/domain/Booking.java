package org.throughline.scheduling.attendance.domain;

import org.throughline.scheduling.calendar.domain.Slot;

/**
 * A participant's place in a session.
 *
 * @param slot when the session takes place, as the caller sees it; nobody is booked into a time they were not told
 */
public record Booking(Attendee attendee, Slot slot) {}
