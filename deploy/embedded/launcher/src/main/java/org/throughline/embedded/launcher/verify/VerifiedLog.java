package org.throughline.embedded.launcher.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.throughline.platform.eventlog.AnchorEvidence;
import org.throughline.platform.eventlog.Verification;
import org.throughline.platform.eventlog.Verification.Broken;
import org.throughline.platform.eventlog.Verification.Finding;
import org.throughline.platform.eventlog.Verification.Sound;

/**
 * What was found of one log.
 *
 * @param anchors how many anchors of it were checked and signed by its service
 * @param anchoredUpTo the newest commit among them; 0 if there is none
 */
record VerifiedLog(String name, Verification outcome, int anchors, long anchoredUpTo) {

    /** A service anchors after 60 s at the latest; twice as long, since it may be starting anew. */
    private static final Duration ANCHORED_WITHIN = Duration.ofMinutes(2);

    static VerifiedLog of(String name, AnchorEvidence anchors, Verification outcome) {
        return new VerifiedLog(name, outcome, anchors.count(), anchors.upTo());
    }

    /** A log that is not there although something says that it was. */
    static VerifiedLog lost(String name, AnchorEvidence anchors) {
        return of(name, anchors, anchors.verifyLost());
    }

    /** Whether it has commits that nothing outside the database speaks for. */
    boolean isNotAnchored() {
        return anchors == 0 && outcome.commits() > 0;
    }

    /** Whether they have stood there longer than a service needs to anchor them. */
    boolean isOverdue(Instant now) {
        return isNotAnchored()
                && outcome instanceof Sound sound
                && sound.head().at().plus(ANCHORED_WITHIN).isBefore(now);
    }

    boolean isSound() {
        return outcome instanceof Sound;
    }

    /** Where a sound log ends, as 64 hexadecimal digits; {@code -} for a broken one. */
    String head() {
        return switch (outcome) {
            case Sound sound -> sound.head().hash().toString();
            case Broken _ -> "-";
        };
    }

    /** {@code sound}, or the first bad commit and what is wrong with it. */
    String result() {
        return switch (outcome) {
            case Sound _
            when isNotAnchored() -> "sound, but NOT ANCHORED: had it been cut or written anew, it would look the same";
            case Sound _ -> "sound";
            case Broken broken -> "BROKEN at commit %d: %s".formatted(broken.commit(), why(broken.finding()));
        };
    }

    /** For programs; commits and events are those found sound. */
    Map<String, Object> row() {
        var row = new LinkedHashMap<String, Object>();
        row.put("log", name);
        row.put("sound", isSound());
        row.put("commits", outcome.commits());
        row.put("events", outcome.events());
        row.put("anchors", anchors);
        row.put("anchoredUpTo", anchoredUpTo);
        switch (outcome) {
            case Sound _ -> row.put("head", head());
            case Broken broken -> {
                row.put("firstBadCommit", broken.commit());
                row.put("finding", broken.finding().name());
                row.put("why", why(broken.finding()));
            }
        }
        return row;
    }

    private static String why(Finding finding) {
        return switch (finding) {
            case FOREIGN -> "the log holds a document that is no commit";
            case UNREADABLE -> "it is no longer the bytes of a commit";
            case MISSING -> "it is not there";
            case OUT_OF_PLACE -> "it does not continue the positions and times before it";
            case UNCHAINED -> "it does not name the commit before it; one of the two was exchanged";
            case ALTERED -> "its content was changed";
            case NOT_AS_ANCHORED ->
                "it is not the commit that was anchored; it was exchanged, or one since the anchor before";
            case CUT -> "the log ends before a commit that was anchored";
            case ANCHOR_FORGED -> "an anchor of it does not bear the signature it claims";
            case ANCHOR_OF_UNKNOWN_KEY -> "an anchor of it was signed by a key that is not the service's";
            case ANCHOR_UNREADABLE -> "among the anchors stands something that is none";
        };
    }
}
