package org.throughline.scheduling.facility.domain;

import java.util.UUID;
import org.throughline.scheduling.warrant.domain.WarrantRefusal;

/** Why something is not recorded about a facility. */
public sealed interface FacilityRefusal {
    /** Another facility has this id. */
    record FacilityExists(UUID facilityId) implements FacilityRefusal {}

    record FacilityUnknown(UUID facilityId) implements FacilityRefusal {}

    /** A licence is no accreditation: what was recorded as one is not continued as the other. */
    record WarrantOfAnotherKind(UUID warrantId) implements FacilityRefusal {}

    /** No such closure was ever declared. */
    record ClosureUnknown(UUID facilityId, UUID closureId) implements FacilityRefusal {}

    /** Some of those days are part of another closure. */
    record ClosureOverlaps(UUID facilityId, UUID otherClosureId) implements FacilityRefusal {}

    /** Far more closures than a site has. */
    record TooManyClosures(UUID facilityId, int most) implements FacilityRefusal {}

    /** Holidays that have all begun: which of those were kept is not changed any more. */
    record HolidaysPast(UUID facilityId, int year) implements FacilityRefusal {}

    /** A rule about warrants speaks against it. */
    record AgainstWarrant(WarrantRefusal reason) implements FacilityRefusal {}
}
