package org.throughline.intake.recipient.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.recipient.domain.RecipientEvent.ClassNamed;
import org.throughline.intake.recipient.domain.RecipientEvent.ClientIdClaimed;
import org.throughline.intake.recipient.domain.RecipientEvent.ClientIdReleased;
import org.throughline.intake.recipient.domain.RecipientEvent.RecipientDescribed;

/**
 * What is known of the recipients a request names.
 *
 * @param described the last description of each, by id
 * @param owners whose a client id is
 * @param classes codes there are
 */
public record RecipientState(Map<UUID, RecipientDescribed> described, Map<String, UUID> owners, Set<String> classes) {
    public static final RecipientState NONE = new RecipientState(Map.of(), Map.of(), Set.of());

    public RecipientState {
        described = Map.copyOf(described);
        owners = Map.copyOf(owners);
        classes = Set.copyOf(classes);
    }

    /** Applies one fact. */
    public static RecipientState evolve(RecipientState now, RecipientEvent event) {
        return switch (event) {
            case RecipientDescribed e -> {
                Map<UUID, RecipientDescribed> more = new HashMap<>(now.described);
                more.put(e.recipientId(), e);
                yield new RecipientState(more, now.owners, now.classes);
            }
            case ClientIdClaimed e -> {
                Map<String, UUID> more = new HashMap<>(now.owners);
                more.put(e.clientId(), e.recipientId());
                yield new RecipientState(now.described, more, now.classes);
            }
            case ClientIdReleased e -> {
                Map<String, UUID> less = new HashMap<>(now.owners);
                less.remove(e.clientId());
                yield new RecipientState(now.described, less, now.classes);
            }
            case ClassNamed e -> {
                Set<String> more = new HashSet<>(now.classes);
                more.add(e.code());
                yield new RecipientState(now.described, now.owners, more);
            }
        };
    }
}
