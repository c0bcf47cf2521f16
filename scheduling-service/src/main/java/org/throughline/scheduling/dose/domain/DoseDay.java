package org.throughline.scheduling.dose.domain;

import java.time.LocalDate;
import java.util.Collection;

/**
 * What one day of the facility came to, of what was planned on it.
 *
 * @param deliveredMinutes credited
 * @param delivered services that were received and credited, as a payer by the day counts them
 * @param booked services neither received nor missed yet
 * @param missed services that were booked and not received
 */
public record DoseDay(LocalDate day, int deliveredMinutes, int delivered, int booked, int missed) {
    /** Of entries that are all of one day. */
    static DoseDay of(LocalDate day, Collection<DoseEvent.DoseEntered> entries) {
        int minutes = 0;
        int delivered = 0;
        int booked = 0;
        int missed = 0;
        for (DoseEvent.DoseEntered entry : entries) {
            switch (entry.status()) {
                case DELIVERED -> {
                    minutes += entry.minutes();
                    delivered += entry.minutes() > 0 ? 1 : 0;
                }
                case BOOKED -> booked++;
                case MISSED -> missed++;
                case RELEASED -> {}
            }
        }
        return new DoseDay(day, minutes, delivered, booked, missed);
    }

    /** Something was received on it, so that it counts as a day of care. */
    public boolean billable() {
        return deliveredMinutes > 0;
    }
}
