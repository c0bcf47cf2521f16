package org.throughline.intake.admission.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.domain.Text;

/** Requests about one participant's places in waitlists. */
public sealed interface WaitlistCommand {
    UUID participantId();

    /** Whose places are asked for. */
    String track();

    Instant requestedAt();

    /**
     * Lets somebody wait.
     *
     * @param programme the service line of the track, whose policy holds
     */
    record PlaceOnWaitlist(
            UUID participantId,
            UUID entryId,
            String track,
            String programme,
            Priority priority,
            Grounds grounds,
            Instant requestedAt)
            implements WaitlistCommand {}

    /**
     * Why, by whom, and under which policy.
     *
     * @param linked the other records of the same person, as they were looked up
     */
    record Grounds(Text reason, String by, WaitlistPolicy policy, Set<UUID> linked) {
        public Grounds {
            linked = Set.copyOf(linked);
        }
    }

    /** Requests about one entry. */
    sealed interface OnEntry extends WaitlistCommand {
        Entry entry();

        @Override
        default UUID participantId() {
            return entry().participantId();
        }

        @Override
        default String track() {
            return entry().track();
        }
    }

    /** Which entry is meant. */
    record Entry(UUID participantId, UUID entryId, String track) {}

    /**
     * Offers the place that is free.
     *
     * @param outOfOrder why somebody is passed over, and who answers for it; one at most
     */
    record OfferPlace(Entry entry, List<OutOfOrder> outOfOrder, String by, WaitlistPolicy policy, Instant requestedAt)
            implements OnEntry {
        public OfferPlace {
            outOfOrder = List.copyOf(outOfOrder);
        }
    }

    /** Somebody is offered a place before others who come first. */
    record OutOfOrder(RuleOverride.Role role, String by, Text reason) {
        boolean authorised() {
            return switch (role) {
                case CARE_COORDINATOR, MEDICAL_DIRECTOR -> true;
                case INTAKE, CLINICIAN, UTILISATION_REVIEW, ADMINISTRATOR -> false;
            };
        }
    }

    record AcceptOffer(Entry entry, String by, Instant requestedAt) implements OnEntry {}

    record DeclineOffer(Entry entry, Text reason, String by, Instant requestedAt) implements OnEntry {}

    /** Looks whether an offer is over. */
    record ExpireOffer(Entry entry, Instant requestedAt) implements OnEntry {}

    record RemoveEntry(Entry entry, WaitlistEvent.Cause cause, Text reason, String by, Instant requestedAt)
            implements OnEntry {}

    /** The participant was admitted to the track, so they wait for it no longer. */
    record LeaveOnAdmission(UUID participantId, String track, Instant requestedAt) implements WaitlistCommand {}
}
