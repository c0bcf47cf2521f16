package org.throughline.disclosure.gate;

import java.util.Set;
import java.util.function.Supplier;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.platform.web.Problem;

/** To those who need it for their duties in the programme nothing is disclosed (42 CFR 2.12(c)(3)). */
record Inside(Set<InformationClass> information) implements Release {
    @Override
    public boolean outside() {
        return false;
    }

    @Override
    public <T> T leaves(T record) {
        return record;
    }

    @Override
    public Problem nothing(Supplier<Problem> toStaff) {
        return toStaff.get();
    }
}
