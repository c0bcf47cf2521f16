package org.throughline.intake.admission.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** What scheduling tells of the programme's side, with the fields that an admission rests on. It is about nobody. */
public sealed interface ProgrammeSeen extends Seen {

    /**
     * A site at which the organisation treats.
     *
     * @param state whose law holds there, such as {@code US-NY}
     */
    record FacilitySeen(UUID facilityId, String state) implements ProgrammeSeen {}

    record LicenceSeen(UUID facilityId, Warrant licence, ZoneId zone, Instant recordedAt) implements ProgrammeSeen {}

    record AccreditationSeen(UUID facilityId, Warrant accreditation, ZoneId zone, Instant recordedAt)
            implements ProgrammeSeen {}

    record CredentialSeen(UUID clinicianId, Warrant credential, ZoneId zone, Instant recordedAt)
            implements ProgrammeSeen {}

    /**
     * A week is offered.
     *
     * @param programme the service line; empty where nobody said
     * @param places for how many participants at a time; 0 where nobody said
     */
    record TrackSeen(
            UUID trackId, UUID facilityId, String level, boolean adult, String programme, int places, Instant definedAt)
            implements ProgrammeSeen, WaitlistEvent {}
}
