package org.throughline.intake.participant.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.StreamNames;
import org.throughline.intake.referral.PersonCatalogue;
import org.throughline.intake.referral.domain.DetailsChange;
import org.throughline.intake.referral.domain.People.Described;
import org.throughline.intake.referral.domain.PersonEvent;
import org.throughline.intake.referral.domain.PersonEvent.DetailsRecorded;
import org.throughline.intake.referral.domain.PersonEvent.ToldApart;
import org.throughline.intake.referral.domain.ReferralEvent.ParticipantRegistered;
import org.throughline.platform.projection.Recorded;
import org.throughline.platform.service.History;
import org.throughline.platform.service.ServiceRuntime;

/** Who a participant is known to be, and was before, as it is recorded. */
public final class PersonHistory {
    private final History<PersonEvent> history;

    /** Reads the log of this service. */
    public PersonHistory(ServiceRuntime runtime) {
        this.history = runtime.history(PersonCatalogue.EVENTS);
    }

    /**
     * What was known from one record to the next.
     *
     * @param change what changed and why; none for the first
     * @param recordedBy who recorded it
     * @param version of the participant's stream with it
     */
    public record Version(
            Described described, Optional<DetailsChange> change, String recordedBy, Instant recordedAt, long version) {
        @Override
        public String toString() {
            return "Version[redacted]";
        }
    }

    /** Every version, oldest first, as known by then; none if there is no such participant or it was erased. */
    public List<Version> of(UUID participantId, String organisation, Optional<Instant> knownAt) {
        List<Version> versions = new ArrayList<>();
        for (Recorded<PersonEvent> recorded :
                history.readable(StreamNames.participant(participantId), organisation, knownAt)) {
            switch (recorded.event()) {
                case ParticipantRegistered e ->
                    versions.add(new Version(
                            new Described(e.details(), e.identifiers()),
                            Optional.empty(),
                            recorded.stored().header().actor(),
                            e.registeredAt(),
                            recorded.stored().version()));
                case DetailsRecorded e ->
                    // The fact for others follows it in the same commit.
                    versions.add(new Version(
                            new Described(e.details(), e.identifiers()),
                            Optional.of(e.change()),
                            e.changedBy(),
                            e.changedAt(),
                            recorded.stored().version() + 1));
                case PersonEvent _ -> {}
            }
        }
        return List.copyOf(versions);
    }

    /** The last of them. */
    public Optional<Version> current(UUID participantId, String organisation, Optional<Instant> knownAt) {
        List<Version> versions = of(participantId, organisation, knownAt);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** Whom a participant was told from. */
    public Set<UUID> apart(UUID participantId, String organisation) {
        Set<UUID> others = new HashSet<>();
        history.events(StreamNames.likeness(participantId), organisation, Optional.empty())
                .forEach(event -> {
                    if (event instanceof ToldApart judged) {
                        others.add(judged.other());
                    }
                });
        return others;
    }
}
