package org.throughline.disclosure.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.disclosure.domain.EvidenceFact.ConsentGranted;
import org.throughline.disclosure.domain.EvidenceFact.RecipientDescribed;

/**
 * Who would receive something, as registered.
 *
 * @param intermediaries through whom they receive it as a member
 */
public record Recipient(RecipientDescribed described, Set<String> intermediaries) {
    private static final String TREATING_PROVIDER = "TREATING_PROVIDER";
    private static final String PLAN = "PLAN";
    private static final String SERVES_THE_PROGRAMME = "BUSINESS_ASSOCIATE_OR_QSO";

    public Recipient {
        intermediaries = Set.copyOf(intermediaries);
    }

    /** Somebody who is in no register: a member of the participant's family, by the id a consent names. */
    static Recipient person(String id) {
        return new Recipient(new RecipientDescribed(id, "", List.of(), List.of(), List.of(), true), Set.of());
    }

    String id() {
        return described.recipientId();
    }

    boolean active() {
        return described.active();
    }

    boolean treats() {
        return described.kind().equals(TREATING_PROVIDER);
    }

    boolean pays() {
        return described.kind().equals(PLAN);
    }

    boolean servesTheProgramme() {
        return described.kind().equals(SERVES_THE_PROGRAMME);
    }

    /** Whether a consent means them only as a member of an intermediary. */
    boolean isMeantAsMember(ConsentGranted consent) {
        return names().stream().noneMatch(consent.recipients()::contains)
                && intermediaries.stream().anyMatch(consent.recipients()::contains);
    }

    /** All names by which a consent may mean them: their own, their kind's, and those of classes they are members of. */
    Set<String> names() {
        Set<String> names = new HashSet<>(described.classes());
        names.add(id());
        names.add(described.kind());
        return names;
    }
}
