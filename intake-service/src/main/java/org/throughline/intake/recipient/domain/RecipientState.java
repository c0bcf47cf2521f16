package org.throughline.intake.recipient.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.recipient.domain.RecipientEvent.AuditDataDestroyed;
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
 * @param duties what each has to destroy, by id
 */
public record RecipientState(
        Map<UUID, RecipientDescribed> described,
        Map<String, UUID> owners,
        Set<String> classes,
        Map<UUID, AuditDuties> duties) {
    public static final RecipientState NONE = new RecipientState(Map.of(), Map.of(), Set.of(), Map.of());

    public RecipientState {
        described = Map.copyOf(described);
        owners = Map.copyOf(owners);
        classes = Set.copyOf(classes);
        duties = Map.copyOf(duties);
    }

    /** What one of them has to destroy. */
    public AuditDuties dutiesOf(UUID recipientId) {
        return duties.getOrDefault(recipientId, AuditDuties.NONE);
    }

    /** Applies one fact. */
    public static RecipientState evolve(RecipientState now, RecipientEvent event) {
        return switch (event) {
            case RecipientDescribed e -> {
                Map<UUID, RecipientDescribed> more = new HashMap<>(now.described);
                more.put(e.recipientId(), e);
                yield new RecipientState(
                        more,
                        now.owners,
                        now.classes,
                        now.with(e.recipientId(), now.dutiesOf(e.recipientId()).with(e)));
            }
            case AuditDataDestroyed e ->
                new RecipientState(
                        now.described,
                        now.owners,
                        now.classes,
                        now.with(e.recipientId(), now.dutiesOf(e.recipientId()).with(e)));
            case ClientIdClaimed e -> {
                Map<String, UUID> more = new HashMap<>(now.owners);
                more.put(e.clientId(), e.recipientId());
                yield new RecipientState(now.described, more, now.classes, now.duties);
            }
            case ClientIdReleased e -> {
                Map<String, UUID> less = new HashMap<>(now.owners);
                less.remove(e.clientId());
                yield new RecipientState(now.described, less, now.classes, now.duties);
            }
            case ClassNamed e -> {
                Set<String> more = new HashSet<>(now.classes);
                more.add(e.code());
                yield new RecipientState(now.described, now.owners, more, now.duties);
            }
        };
    }

    private Map<UUID, AuditDuties> with(UUID recipientId, AuditDuties changed) {
        if (changed.equals(dutiesOf(recipientId))) {
            return duties;
        }
        Map<UUID, AuditDuties> more = new HashMap<>(duties);
        more.put(recipientId, changed);
        return more;
    }
}
