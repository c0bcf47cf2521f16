package org.throughline.intake.referral.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.StreamNames;
import org.throughline.intake.likeness.domain.Found;
import org.throughline.intake.referral.ReferralCatalogue;
import org.throughline.intake.referral.domain.Identification.Traces;
import org.throughline.intake.referral.domain.People;
import org.throughline.intake.referral.domain.PersonEvent;
import org.throughline.intake.referral.domain.ReferralEvent;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/** Who may be a person, by what is recorded. */
public final class Alike {
    private final History<ReferralEvent> history;

    /** Reads the log of this service. */
    public Alike(ServiceRuntime runtime) {
        this.history = runtime.history(ReferralCatalogue.EVENTS);
    }

    /** Participants of the organisation like that, as far as known by then. */
    public Found to(Traces traces, Collection<UUID> byIdentifier, String organisation, Optional<Instant> knownAt) {
        People people = People.NOBODY;
        List<String> streams = new ArrayList<>();
        traces.identifiers().forEach(token -> streams.add(StreamNames.identifier(token)));
        traces.tokens().sought().keySet().forEach(token -> streams.add(StreamNames.personToken(token)));
        for (ReferralEvent event : history.events(streams, organisation, knownAt)) {
            people = event instanceof PersonEvent person ? people.with(person) : people;
        }
        return people.like(traces, byIdentifier);
    }
}
