package org.throughline.scheduling.facility.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Closure;
import org.throughline.scheduling.calendar.domain.Wording;
import org.throughline.scheduling.warrant.domain.ValidityPolicy;
import org.throughline.scheduling.warrant.domain.WarrantChange;

/** Requests about one facility. */
public sealed interface FacilityCommand {
    UUID facilityId();

    ValidityPolicy policy();

    Instant requestedAt();

    record RegisterFacility(UUID facilityId, Site site, ValidityPolicy policy, Instant requestedAt)
            implements FacilityCommand {}

    /**
     * Where it is.
     *
     * @param state whose law holds there, such as {@code US-NY}
     */
    record Site(Wording name, Wording address, String state, ZoneId zone) {}

    /** Records what a state did about a licence of it. */
    record RecordLicence(UUID facilityId, WarrantChange change, ValidityPolicy policy, Instant requestedAt)
            implements FacilityCommand {}

    /** Records what a body did about an accreditation of it. */
    record RecordAccreditation(UUID facilityId, WarrantChange change, ValidityPolicy policy, Instant requestedAt)
            implements FacilityCommand {}

    /** Records that it treats nobody on some days; what happened on them all the same is kept. */
    record DeclareClosure(UUID facilityId, Closure closure, ValidityPolicy policy, Instant requestedAt)
            implements FacilityCommand {}

    /** Records that it is open on those days after all. */
    record WithdrawClosure(UUID facilityId, UUID closureId, ValidityPolicy policy, Instant requestedAt)
            implements FacilityCommand {}

    /** Records which holidays of a year it keeps, and closes it on those that are to come; those it kept before it opens on. */
    record KeepHolidays(UUID facilityId, HolidayCalendar calendar, ValidityPolicy policy, Instant requestedAt)
            implements FacilityCommand {}

    /** Says what there is to say about the end of a warrant, now that it is so late. */
    record ReviewFacilityWarrant(UUID facilityId, UUID warrantId, ValidityPolicy policy, Instant requestedAt)
            implements FacilityCommand {}
}
