package org.throughline.disclosure.gate;

import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.disclosure.domain.LedgerEvent.Request;
import org.throughline.disclosure.domain.Ruling.Permitted;
import org.throughline.platform.web.Problem;

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
    public <T> T leaves(T record) {
        gate.noteLeaving(this);
        return record;
    }

    @Override
    public Problem nothing(Supplier<Problem> toStaff) {
        return gate.nothingHeld(request);
    }
}
