package org.throughline.intake.consent.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.intake.consent.domain.ConsentEvent.ClassSeen;
import org.throughline.intake.consent.domain.ConsentEvent.RecipientSeen;
import org.throughline.intake.recipient.domain.RecipientKind;

/**
 * What is known of the recipients a form names.
 *
 * @param recipients by id
 * @param classes codes of those that some recipient is a member of
 */
public record Register(Map<String, RecipientSeen> recipients, Set<String> classes) {
    static final Register EMPTY = new Register(Map.of(), Set.of());

    public Register {
        recipients = Map.copyOf(recipients);
        classes = Set.copyOf(classes);
    }

    Register with(RecipientSeen seen) {
        Map<String, RecipientSeen> more = new HashMap<>(recipients);
        more.put(seen.recipientId().toString(), seen);
        return new Register(more, classes);
    }

    Register with(ClassSeen seen) {
        Set<String> more = new HashSet<>(classes);
        more.add(seen.code());
        return new Register(recipients, more);
    }

    /** Whether information may go to whom the form names: an active recipient, a kind of them, or a class. */
    boolean knows(String named) {
        return isClass(named) || active(named).isPresent();
    }

    boolean isOfKind(String named, RecipientKind kind) {
        return named.equals(kind.name())
                || active(named).map(RecipientSeen::kind).filter(kind::equals).isPresent();
    }

    /** In doubt, as with a class that anybody may become a member of. */
    boolean mayBeBoundByHipaa(String named) {
        return active(named)
                .map(RecipientSeen::kind)
                .or(() -> RecipientKind.names(named) ? Optional.of(RecipientKind.valueOf(named)) : Optional.empty())
                .map(RecipientKind::boundByHipaa)
                .orElse(classes.contains(named));
    }

    /** Whether, beside an intermediary, its form says to which of its members: by name, or those who treat the person. */
    boolean namesMembers(String intermediary, ConsentTerms terms) {
        Set<UUID> members = active(intermediary)
                .map(RecipientSeen::members)
                .map(Set::copyOf)
                .orElse(Set.of());
        return terms.recipients().stream()
                .anyMatch(named -> named.equals(RecipientKind.TREATING_PROVIDER.name())
                        || classes.contains(named)
                        || active(named)
                                .map(RecipientSeen::recipientId)
                                .filter(members::contains)
                                .isPresent());
    }

    /** An intermediary is named itself, so its kind is no class. */
    private boolean isClass(String named) {
        return classes.contains(named)
                || (RecipientKind.names(named) && !named.equals(RecipientKind.INTERMEDIARY.name()));
    }

    private Optional<RecipientSeen> active(String named) {
        return Optional.ofNullable(recipients.get(named)).filter(RecipientSeen::active);
    }
}
