package org.throughline.disclosure.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.throughline.disclosure.domain.EvidenceFact.ConsentGranted;
import org.throughline.disclosure.domain.EvidenceFact.ConsentRevoked;

/**
 * A permission as it stands.
 *
 * @param end when it ended by itself, or will
 * @param revokedForAll when it was taken back from everybody; the far future if it was not
 * @param revoked when it was taken back from whom
 * @param reliance whether payment for services before that may still be asked for
 */
record Consent(
        ConsentGranted granted, Instant end, Instant revokedForAll, Map<String, Instant> revoked, boolean reliance) {
    private static final String UNTIL_THE_EPISODE_CLOSES = "EPISODE_CLOSED";

    Consent {
        revoked = Map.copyOf(revoked);
    }

    static Consent of(ConsentGranted granted) {
        return new Consent(granted, granted.expiresAt(), Question.UNBOUNDED, Map.of(), false);
    }

    Consent after(ConsentRevoked fact) {
        if (fact.recipients().isEmpty()) {
            Instant first = earlier(revokedForAll, fact.revokedAt());
            return new Consent(granted, end, first, revoked, reliance || fact.reliance());
        }
        Map<String, Instant> more = new HashMap<>(revoked);
        fact.recipients().forEach(name -> more.merge(name, fact.revokedAt(), Consent::earlier));
        return new Consent(granted, end, revokedForAll, more, reliance || fact.reliance());
    }

    Consent endedAt(Instant at) {
        return new Consent(granted, earlier(end, at), revokedForAll, revoked, reliance);
    }

    /** A permission until the episode closes ends with the first that closes after it was signed. */
    Consent afterEpisodeClosedAt(Instant at) {
        boolean ends = granted.endsWith().equals(UNTIL_THE_EPISODE_CLOSES) && !at.isBefore(granted.signedAt());
        return ends ? endedAt(at) : this;
    }

    /** When it was taken back from somebody whom the consent means by one of these names; the far future if never. */
    Instant revokedFor(Iterable<String> names) {
        Instant first = revokedForAll;
        for (String name : names) {
            first = earlier(first, revoked.getOrDefault(name, Question.UNBOUNDED));
        }
        return first;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
