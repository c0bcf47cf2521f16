package org.throughline.intake.disclosure.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.annotation.JsonValue;
import org.throughline.disclosure.domain.LedgerEvent;
import org.throughline.disclosure.domain.LedgerEvent.DisclosureRefused;
import org.throughline.disclosure.domain.LedgerEvent.RecordsDisclosed;

/** An entry of the ledger, by the service that made it; all make the same two. */
public sealed interface LedgerFact {
    /** What it says. */
    LedgerEvent entry();

    record IntakeDisclosed(@JsonValue RecordsDisclosed entry) implements LedgerFact {
        @JsonCreator(mode = Mode.DELEGATING)
        public IntakeDisclosed {}
    }

    record IntakeRefused(@JsonValue DisclosureRefused entry) implements LedgerFact {
        @JsonCreator(mode = Mode.DELEGATING)
        public IntakeRefused {}
    }

    record SchedulingDisclosed(@JsonValue RecordsDisclosed entry) implements LedgerFact {
        @JsonCreator(mode = Mode.DELEGATING)
        public SchedulingDisclosed {}
    }

    record SchedulingRefused(@JsonValue DisclosureRefused entry) implements LedgerFact {
        @JsonCreator(mode = Mode.DELEGATING)
        public SchedulingRefused {}
    }

    record TreatmentPlanDisclosed(@JsonValue RecordsDisclosed entry) implements LedgerFact {
        @JsonCreator(mode = Mode.DELEGATING)
        public TreatmentPlanDisclosed {}
    }

    record TreatmentPlanRefused(@JsonValue DisclosureRefused entry) implements LedgerFact {
        @JsonCreator(mode = Mode.DELEGATING)
        public TreatmentPlanRefused {}
    }

    record OutcomesDisclosed(@JsonValue RecordsDisclosed entry) implements LedgerFact {
        @JsonCreator(mode = Mode.DELEGATING)
        public OutcomesDisclosed {}
    }

    record OutcomesRefused(@JsonValue DisclosureRefused entry) implements LedgerFact {
        @JsonCreator(mode = Mode.DELEGATING)
        public OutcomesRefused {}
    }
}
