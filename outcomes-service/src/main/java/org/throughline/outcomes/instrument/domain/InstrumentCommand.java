package org.throughline.outcomes.instrument.domain;

import java.time.Instant;
import org.throughline.outcomes.domain.Text;

/** Requests about one instrument of an organisation. */
public sealed interface InstrumentCommand {
    /** What the instrument is called. */
    String code();

    Instant requestedAt();

    /** Publishes a version; it never changes after. */
    record PublishDefinition(InstrumentDefinition definition, String by, Instant requestedAt)
            implements InstrumentCommand {
        @Override
        public String code() {
            return definition.code();
        }
    }

    /** Lets a version take answers given before a moment only; it stays readable. */
    record RetireInstrument(String code, int version, Instant endsAt, Text reason, String by, Instant requestedAt)
            implements InstrumentCommand {}
}
