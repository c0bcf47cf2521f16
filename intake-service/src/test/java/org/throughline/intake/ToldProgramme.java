package org.throughline.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;

/** What scheduling tells of one programme: a licensed and accredited facility, a licensed clinician and a track. */
record ToldProgramme(UUID facility, UUID track, String clinician, String programme) {
    static final String PROGRAMME = "adult-evening";
    /** More places than tests take. */
    static final int PLENTY = 10_000;

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final String ZONE = "America/New_York";

    /** The one that most tests admit to; it has places for all of them. */
    static final ToldProgramme EVENING = new ToldProgramme(new UUID(40, 1), new UUID(40, 2), "clinician-9", PROGRAMME);

    /** One of its own. */
    static ToldProgramme another() {
        return of(PROGRAMME);
    }

    /** One of its own in a programme. */
    static ToldProgramme of(String programme) {
        return new ToldProgramme(UUID.randomUUID(), UUID.randomUUID(), "clinician-" + UUID.randomUUID(), programme);
    }

    /** Tells all of it in an organisation, once. */
    ToldProgramme isTold(Records records, int places) {
        if (records.log().version(StreamName.in("north", "scheduling/track/" + track)) == 0) {
            LocalDate until = LocalDate.parse("2999-12-31");
            tells(records, "facility/" + facility, "facility-registered", registered());
            tells(records, "facility/" + facility, "facility-licence-recorded", licence(until));
            tells(records, "facility/" + facility, "accreditation-recorded", accreditation(until));
            tells(records, "clinician/" + StreamNames.clinician(clinician), "credential-recorded", credential(until));
            tells(records, "track/" + track, "track-defined", offered(places));
        }
        return this;
    }

    /** One more fact of scheduling. */
    static void tells(Records records, String stream, String type, Map<String, Object> payload) {
        new ToldFacts(records)
                .happens(
                        new Told(
                                "scheduling",
                                stream,
                                "scheduling." + type + ".v1",
                                "north",
                                UUID.randomUUID(),
                                LONG_AGO),
                        payload);
    }

    private Map<String, Object> registered() {
        return Map.of(
                "facilityId", facility, "state", "US-NY", "zone", ZONE, "registeredAt", LONG_AGO, "policyVersion", "p");
    }

    Map<String, Object> licence(LocalDate until) {
        return about("facilityId", facility, "licence", warrant("outpatient", "US-NY", until));
    }

    private Map<String, Object> accreditation(LocalDate until) {
        return about("facilityId", facility, "accreditation", warrant("accreditation", "CARF", until));
    }

    private Map<String, Object> credential(LocalDate until) {
        return about("clinicianId", StreamNames.clinician(clinician), "credential", warrant("LICENCE", "US-NY", until));
    }

    private static Map<String, Object> about(String holder, UUID id, String what, Map<String, Object> warrant) {
        return Map.of(holder, id, what, warrant, "zone", ZONE, "recordedAt", LONG_AGO, "policyVersion", "p");
    }

    private static Map<String, Object> warrant(String kind, String authority, LocalDate until) {
        return Map.of(
                "warrantId",
                UUID.nameUUIDFromBytes(kind.getBytes(UTF_8)),
                "kind",
                kind,
                "authority",
                authority,
                "scope",
                List.of(),
                "standing",
                "GRANTED",
                "since",
                "2020-01-01",
                "until",
                until.toString());
    }

    private Map<String, Object> offered(int places) {
        Map<String, Object> track = new HashMap<>();
        track.put("trackId", track());
        track.put("facilityId", facility);
        track.put("zone", ZONE);
        track.put("level", "2.1");
        track.put("adult", true);
        track.put("blocks", List.of());
        track.put("policy", "p");
        track.put("definedAt", LONG_AGO);
        track.put("programme", programme);
        track.put("places", places);
        return track;
    }
}
