package org.throughline.disclosure.gate;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.domain.LedgerEvent.Request;
import org.throughline.disclosure.domain.Ruling.Permitted;

/** Something may leave, and is about to. */
record Permission(Disclosures gate, Request request, Permitted ruling, Instant ruledAt) implements Release {
    @Override
    public Set<InformationClass> information() {
        return ruling.information();
    }

    @Override
    public boolean outside() {
        return true;
    }

    @Override
    public <T> T leaves(Optional<T> record) {
        if (record.isEmpty()) {
            throw gate.nothingHeld(request);
        }
        gate.noteLeaving(this);
        return record.get();
    }
}
