package org.throughline.treatmentplan.dossier.view;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything an event says, whatever that is: a dossier shows what was recorded, not what this service makes of it. */
public record FactAsTold(Map<String, @Nullable Object> content) {
    /** Takes the event as it is written. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FactAsTold {
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }

    @Override
    public String toString() {
        return "FactAsTold[redacted]";
    }
}
