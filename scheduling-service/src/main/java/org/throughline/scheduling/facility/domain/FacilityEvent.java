package org.throughline.scheduling.facility.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Closure;
import org.throughline.scheduling.calendar.domain.Wording;
import org.throughline.scheduling.warrant.domain.Warrant;

/** Facts about one facility. */
public sealed interface FacilityEvent {
    UUID facilityId();

    /**
     * A site at which the organisation treats.
     *
     * @param state whose law holds there
     */
    record FacilityRegistered(UUID facilityId, String state, ZoneId zone, Instant registeredAt, String policyVersion)
            implements FacilityEvent {}

    /** What it is called, and where one goes. */
    record FacilityDetailsRecorded(UUID facilityId, Wording name, Wording address) implements FacilityEvent {}

    /**
     * How a licence of a facility stands from a day on.
     *
     * @param zone whose calendar its days are of
     */
    record FacilityLicenceRecorded(
            UUID facilityId, Warrant licence, ZoneId zone, Instant recordedAt, String policyVersion)
            implements FacilityEvent {}

    /**
     * How an accreditation of a facility stands from a day on.
     *
     * @param zone whose calendar its days are of
     */
    record AccreditationRecorded(
            UUID facilityId, Warrant accreditation, ZoneId zone, Instant recordedAt, String policyVersion)
            implements FacilityEvent {}

    /**
     * It treats nobody on some days.
     *
     * @param zone whose calendar its days are of
     */
    record ClosureDeclared(UUID facilityId, Closure closure, ZoneId zone, Instant declaredAt, String policyVersion)
            implements FacilityEvent {}

    /** It is open on those days after all. */
    record ClosureWithdrawn(UUID facilityId, UUID closureId, Instant withdrawnAt, String policyVersion)
            implements FacilityEvent {}

    /** It keeps these holidays of a year, those that were over by then among them, and no others of it. */
    record HolidaysKept(UUID facilityId, HolidayCalendar calendar, Instant keptAt, String policyVersion)
            implements FacilityEvent {}

    /** A licence or an accreditation ends soon. */
    record FacilityWarrantEnding(UUID facilityId, UUID warrantId, LocalDate until, String policyVersion)
            implements FacilityEvent {}

    /** The last day of a licence or an accreditation is over. */
    record FacilityWarrantEnded(UUID facilityId, UUID warrantId, LocalDate until, String policyVersion)
            implements FacilityEvent {}
}
