package org.throughline.intake.referral.domain;

import java.util.List;
import java.util.regex.Pattern;
import org.throughline.intake.domain.Bounded;
import org.throughline.intake.likeness.domain.PersonTokens;

/**
 * The person a referral is about, as received.
 *
 * @param details who they are
 * @param identifiers numbers the sender knows them by, before the door
 * @param tokens keyed hashes of those numbers that tell one person from another, made before the command; each may be
 *     claimed by one participant only
 * @param likeness by what others are found who may be the same person
 * @param deceased whether the sender says that the person has died
 * @param merges other records of the person at the sender's
 */
public record ReceivedPerson(
        PersonDetails details,
        List<ReceivedIdentifier> identifiers,
        List<String> tokens,
        PersonTokens likeness,
        boolean deceased,
        List<ReceivedMerge> merges) {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,128}");

    public ReceivedPerson {
        identifiers = Bounded.list(identifiers);
        tokens = Bounded.list(tokens.stream().distinct().toList());
        merges = Bounded.list(merges);
        if (!tokens.stream().allMatch(token -> TOKEN.matcher(token).matches())) {
            throw new IllegalArgumentException("a token has 16 to 128 letters, digits, _ or -");
        }
    }

    /** Somebody of whom the sender has one record. */
    public ReceivedPerson(
            PersonDetails details,
            List<ReceivedIdentifier> identifiers,
            List<String> tokens,
            PersonTokens likeness,
            boolean deceased) {
        this(details, identifiers, tokens, likeness, deceased, List.of());
    }

    /** Keyed hashes of the numbers of those other records, as far as they are not among its own. */
    public List<String> mergedTokens() {
        return merges.stream()
                .flatMap(merge -> merge.tokens().stream())
                .filter(token -> !tokens.contains(token))
                .distinct()
                .toList();
    }
}
