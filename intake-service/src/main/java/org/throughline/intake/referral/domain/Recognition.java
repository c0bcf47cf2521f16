package org.throughline.intake.referral.domain;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;

/** Whom a referral is about. Two known participants are never made one here: a person decides that. */
sealed interface Recognition {
    UUID participantId();

    /** Nobody known is meant. */
    record New(UUID participantId) implements Recognition {}

    /** Exactly this known participant is meant. */
    record Known(UUID participantId) implements Recognition {}

    /**
     * Several known participants may be meant, so a person must look. Until then it is about the proposed one.
     */
    record Doubtful(UUID participantId, List<UUID> candidates) implements Recognition {}

    static Recognition of(UUID proposed, List<String> tokens, People people) {
        TreeSet<UUID> meant = new TreeSet<>();
        tokens.stream().map(people.claims()::get).filter(Objects::nonNull).forEach(meant::add);
        if (people.knows(proposed)) {
            meant.add(proposed);
        }
        return switch (meant.size()) {
            case 0 -> new New(proposed);
            case 1 -> new Known(meant.first());
            default -> new Doubtful(proposed, List.copyOf(meant));
        };
    }
}
