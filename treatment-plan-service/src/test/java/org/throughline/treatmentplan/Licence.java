package org.throughline.treatmentplan;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.platform.service.Records;
import org.throughline.platform.testkit.ToldFacts;
import org.throughline.platform.testkit.ToldFacts.Told;

/** What scheduling tells of a clinician's licence. Those of one name share one, so a test takes a name of its own. */
final class Licence {
    /** A last day that does not come. */
    static final String FOR_GOOD = "2999-12-31";

    private Licence() {}

    /** Its last day is told. */
    static void told(Records records, Clock clock, String staff, String until) {
        UUID id = ClinicianStreams.clinicianId(staff);
        Map<String, Object> credential = Map.of(
                "warrantId", new UUID(9, 1),
                "kind", "LICENCE",
                "authority", "US-NY",
                "scope", List.of("LCSW"),
                "standing", "GRANTED",
                "since", "2020-01-01",
                "until", until);
        new ToldFacts(records)
                .happens(
                        new Told(
                                "scheduling",
                                "clinician/" + id,
                                "scheduling.credential-recorded.v1",
                                "north",
                                UUID.randomUUID(),
                                clock.instant()),
                        Map.of("clinicianId", id, "credential", credential, "zone", Admitted.ZONE));
    }
}
