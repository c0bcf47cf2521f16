package org.throughline.intake.referral.domain;

import java.util.List;
import java.util.regex.Pattern;
import org.throughline.intake.domain.Bounded;

/**
 * The person a referral is about, as received.
 *
 * @param details who they are
 * @param identifiers numbers the sender knows them by, before the door
 * @param tokens keyed hashes of those numbers that tell one person from another, made before the command; each may be
 *     claimed by one participant only
 * @param deceased whether the sender says that the person has died
 */
public record ReceivedPerson(
        PersonDetails details, List<ReceivedIdentifier> identifiers, List<String> tokens, boolean deceased) {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,128}");

    public ReceivedPerson {
        identifiers = Bounded.list(identifiers);
        tokens = Bounded.list(tokens.stream().distinct().toList());
        if (!tokens.stream().allMatch(token -> TOKEN.matcher(token).matches())) {
            throw new IllegalArgumentException("a token has 16 to 128 letters, digits, _ or -");
        }
    }
}
