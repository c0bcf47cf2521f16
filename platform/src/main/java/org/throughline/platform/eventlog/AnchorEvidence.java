package org.throughline.platform.eventlog;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventlog.Verification.Broken;
import org.throughline.platform.eventlog.Verification.Finding;
import org.throughline.platform.eventlog.Verification.Sound;

/** What the anchors kept outside the database say about one log, each checked with the keys of the log's service. */
public final class AnchorEvidence {
    private final AnchorVerifier keys;
    private final Set<AnchorHead> heads = new HashSet<>();
    private @Nullable Refused refused;

    /** The earliest anchor that proves nothing, and why; commit 0 if not even that can be read. */
    private record Refused(long commit, Finding finding) {}

    /** No anchor yet. */
    public AnchorEvidence(AnchorVerifier keys) {
        this.keys = keys;
    }

    /** Takes an anchor of this log into account; the same one again changes nothing. */
    public void add(AnchorSigned signed) {
        AnchorHead head = signed.anchor().head();
        switch (keys.verify(signed)) {
            case VALID -> heads.add(head);
            case INVALID -> refuse(new Refused(head.commit(), Finding.ANCHOR_FORGED));
            case UNKNOWN_KEY -> refuse(new Refused(head.commit(), Finding.ANCHOR_OF_UNKNOWN_KEY));
        }
    }

    /** Takes into account that something stands among the anchors that is none. */
    public void addUnreadable() {
        refuse(new Refused(0, Finding.ANCHOR_UNREADABLE));
    }

    private void refuse(Refused found) {
        if (refused == null || found.commit() < refused.commit()) refused = found;
    }

    /** How many different heads were signed. */
    public int count() {
        return heads.size();
    }

    /** The newest commit among them; 0 if there is none. */
    public long upTo() {
        return newest().map(AnchorHead::commit).orElse(0L);
    }

    /** The newest head among them. */
    public Optional<AnchorHead> newest() {
        return heads.stream().max(Comparator.comparingLong(AnchorHead::commit));
    }

    /** Walks the chain and holds it against the anchors; an anchor nobody known signed is a finding of its own. */
    public Verification verify(LogVerifier log, LongConsumer progress) {
        return judged(log.verify(heads, progress));
    }

    /** The same of the log as it was at an instant; what was found sound is handed over. */
    public Verification verify(
            LogVerifier log, Instant until, BiConsumer<RawBsonDocument, RecordedCommit> each, LongConsumer progress) {
        return judged(log.verify(heads, until, each, progress));
    }

    /** What is to be said of a log that is not there. */
    public Verification verifyLost() {
        return heads.isEmpty() && refused != null
                ? new Broken(0, 0, refused.commit(), refused.finding())
                : new Broken(0, 0, 1, Finding.MISSING);
    }

    private Verification judged(Verification walked) {
        return switch (walked) {
            case Sound sound
            when refused != null -> new Broken(sound.commits(), sound.events(), refused.commit(), refused.finding());
            case Sound sound -> sound;
            case Broken broken -> broken;
        };
    }
}
