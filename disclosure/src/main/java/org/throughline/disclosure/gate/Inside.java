package org.throughline.disclosure.gate;

import java.util.Set;
import java.util.function.Supplier;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.platform.web.Problem;

/**
 * To those who need it for their duties in the programme nothing is disclosed (42 CFR 2.12(c)(3)).
 *
 * @param missed what is done before the answer that there is no such record
 */
record Inside(Set<InformationClass> information, Runnable missed) implements Release {
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
        missed.run();
        return toStaff.get();
    }
}
