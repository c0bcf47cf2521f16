package org.throughline.outcomes.instrument.domain;

import java.time.Instant;
import org.throughline.outcomes.domain.Text;

/** Facts about one instrument of an organisation. */
public sealed interface InstrumentEvent {
    /** What the instrument is called. */
    String instrument();

    /** A version is there for good. */
    record InstrumentPublished(InstrumentDefinition definition, String by, Instant publishedAt)
            implements InstrumentEvent {
        @Override
        public String instrument() {
            return definition.code();
        }
    }

    /** A version takes answers given before its end only. */
    record InstrumentRetired(String code, int version, Instant endsAt, Text reason, String by, Instant retiredAt)
            implements InstrumentEvent {
        @Override
        public String instrument() {
            return code;
        }
    }
}
