package org.throughline.embedded.launcher.verify;

import java.util.LinkedHashMap;
import java.util.Map;
import org.throughline.platform.eventlog.Verification;
import org.throughline.platform.eventlog.Verification.Broken;
import org.throughline.platform.eventlog.Verification.Finding;
import org.throughline.platform.eventlog.Verification.Sound;

/** What was found of one log. */
record VerifiedLog(String name, Verification outcome) {

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
            case NOT_AS_ANCHORED -> "it is not the commit that was anchored";
            case CUT -> "the log ends before a commit that was anchored";
            case ANCHOR_FORGED, ANCHOR_OF_UNKNOWN_KEY, ANCHOR_UNREADABLE -> "an anchor of it proves nothing";
        };
    }
}
