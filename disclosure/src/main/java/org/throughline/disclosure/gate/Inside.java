package org.throughline.disclosure.gate;

import java.util.Optional;
import java.util.Set;
import org.throughline.disclosure.domain.InformationClass;
import org.throughline.platform.web.Problems;

/** To those who need it for their duties in the programme nothing is disclosed (42 CFR 2.12(c)(3)). */
record Inside(Set<InformationClass> information) implements Release {
    @Override
    public boolean outside() {
        return false;
    }

    @Override
    public <T> T leaves(Optional<T> record) {
        return record.orElseThrow(Problems::unknown);
    }
}
