package org.throughline.scheduling.facility;

import org.throughline.platform.decider.Catalogue;
import org.throughline.platform.decider.EventType;
import org.throughline.scheduling.calendar.KeyKinds;
import org.throughline.scheduling.facility.domain.FacilityEvent;
import org.throughline.scheduling.facility.domain.FacilityEvent.AccreditationRecorded;
import org.throughline.scheduling.facility.domain.FacilityEvent.ClosureDeclared;
import org.throughline.scheduling.facility.domain.FacilityEvent.ClosureWithdrawn;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityDetailsRecorded;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityLicenceRecorded;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityRegistered;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityWarrantEnded;
import org.throughline.scheduling.facility.domain.FacilityEvent.FacilityWarrantEnding;
import org.throughline.scheduling.facility.domain.FacilityEvent.HolidaysKept;

/** The facts about facilities; they concern nobody. What others rest an admission or a signature on is told. */
public final class FacilityCatalogue {
    public static final Catalogue<FacilityEvent> EVENTS = Catalogue.of(
            FacilityEvent.class,
            EventType.published("scheduling.facility-registered.v1", FacilityRegistered.class, KeyKinds.ORGANISATION),
            EventType.internal(
                    "scheduling.facility-details-recorded.v1", FacilityDetailsRecorded.class, KeyKinds.ORGANISATION),
            EventType.published(
                    "scheduling.facility-licence-recorded.v1", FacilityLicenceRecorded.class, KeyKinds.ORGANISATION),
            EventType.published(
                    "scheduling.accreditation-recorded.v1", AccreditationRecorded.class, KeyKinds.ORGANISATION),
            EventType.internal("scheduling.closure-declared.v1", ClosureDeclared.class, KeyKinds.ORGANISATION),
            EventType.internal("scheduling.closure-withdrawn.v1", ClosureWithdrawn.class, KeyKinds.ORGANISATION),
            EventType.internal("scheduling.holidays-kept.v1", HolidaysKept.class, KeyKinds.ORGANISATION),
            EventType.internal(
                    "scheduling.facility-warrant-ending.v1", FacilityWarrantEnding.class, KeyKinds.ORGANISATION),
            EventType.internal(
                    "scheduling.facility-warrant-ended.v1", FacilityWarrantEnded.class, KeyKinds.ORGANISATION));

    private FacilityCatalogue() {}
}
