package org.throughline.intake;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.throughline.intake.disclosure.ManualDisclosureDeciding;
import org.throughline.platform.decider.Deciding;

/** What people disclose, and what a participant is told of it. */
@Singleton
final class Disclosing {
    private static final ManualDisclosureDeciding BY_PEOPLE = new ManualDisclosureDeciding();

    static List<Deciding<?, ?, ?, ?>> domains() {
        return List.of(BY_PEOPLE);
    }

    @Produces
    @Singleton
    ManualDisclosureDeciding byPeople() {
        return BY_PEOPLE;
    }
}
