package org.throughline.outcomes;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.throughline.outcomes.domain.ProgrammePolicy;
import org.throughline.outcomes.domain.Text;
import org.throughline.outcomes.instrument.ShippedInstruments;
import org.throughline.outcomes.instrument.domain.Instruments;

/** People, moments and policies the tests speak of. */
public final class Known {
    public static final UUID PARTICIPANT = id(1);
    public static final UUID OTHER_PARTICIPANT = id(2);
    public static final UUID EPISODE = id(3);
    public static final UUID ASSESSMENT = id(4);
    public static final UUID SECOND = id(5);
    public static final UUID ALERT = id(6);
    public static final UUID SECOND_ALERT = id(7);
    public static final UUID HANDOFF = id(8);
    public static final UUID SECOND_HANDOFF = id(9);
    public static final UUID INTERVIEW = id(10);
    public static final UUID CONSENT = id(11);
    public static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");
    public static final ZoneId ZONE = ZoneId.of("America/New_York");
    public static final Instant END_OF_DAY = Instant.parse("2026-03-03T05:00:00Z");
    public static final Text REASON = new Text("read the wrong line");
    public static final ProgrammePolicy POLICY = ProgrammePolicy.DEFAULT;
    public static final Instruments INSTRUMENTS = ShippedInstruments.all();

    private Known() {}

    public static UUID id(int number) {
        return new UUID(0x0000_0000_0000_4000L, 0x8000_0000_0000_0000L + number);
    }
}
