package org.throughline.intake.recipient.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.throughline.intake.recipient.domain.RecipientEvent.AuditDataDestroyed;
import org.throughline.intake.recipient.domain.RecipientEvent.RecipientDescribed;

/**
 * What a recipient has to destroy. An agreement that is replaced or withdrawn still binds what was taken under it.
 *
 * @param agreements every one it ever had, as last described, by when it began
 * @param inForce the one under which it may read
 * @param destroyed what was certified last, by when the agreement began
 */
public record AuditDuties(
        Map<Instant, Agreement> agreements, Optional<Instant> inForce, Map<Instant, Destruction> destroyed) {
    /** It never had an agreement. */
    public static final AuditDuties NONE = new AuditDuties(Map.of(), Optional.empty(), Map.of());

    public AuditDuties {
        agreements = Map.copyOf(agreements);
        destroyed = Map.copyOf(destroyed);
    }

    AuditDuties with(RecipientDescribed described) {
        Map<Instant, Agreement> more = new HashMap<>(agreements);
        described.agreement().forEach(agreement -> more.put(agreement.from(), agreement));
        Optional<Instant> now = described.active()
                ? described.agreement().stream().map(Agreement::from).findFirst()
                : Optional.empty();
        return new AuditDuties(more, now, destroyed);
    }

    AuditDuties with(AuditDataDestroyed event) {
        Map<Instant, Destruction> more = new HashMap<>(destroyed);
        more.put(event.destruction().agreementFrom(), event.destruction());
        return new AuditDuties(agreements, inForce, more);
    }

    /** Whether more may be read under an agreement after this moment. */
    boolean readsAfter(Agreement agreement, Instant at) {
        return inForce.equals(Optional.of(agreement.from())) && at.isBefore(agreement.until());
    }

    /** Whether a certificate is missing: there is none, or more could be read after what it certifies. */
    public boolean isOpen(Agreement agreement) {
        Destruction certified = destroyed.get(agreement.from());
        return certified == null || readsAfter(agreement, certified.at());
    }
}
