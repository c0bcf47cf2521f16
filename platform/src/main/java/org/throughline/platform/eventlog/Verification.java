package org.throughline.platform.eventlog;

/** What a walk over the whole chain found. */
public sealed interface Verification {

    /** Commits found sound, from the first on. */
    long commits();

    /** Events in them. */
    long events();

    /**
     * Every commit is the one that was written, up to the head.
     *
     * @param head where the log ends
     */
    record Sound(long commits, long events, Head head) implements Verification {}

    /**
     * The record was changed; everything before {@code commit} is sound.
     *
     * @param commit number of the first commit that is not what was written
     * @param finding what is wrong with it
     */
    record Broken(long commits, long events, long commit, Finding finding) implements Verification {}

    /** Ways in which a commit can be wrong. */
    enum Finding {
        /** The collection holds a document that is no commit of the chain; reported as commit 0. */
        FOREIGN,
        /** The bytes are no commit of ours, or hold more or less than one. */
        UNREADABLE,
        /** Its place is empty or taken by another number: deleted, inserted or reordered. */
        MISSING,
        /** It does not continue the positions of the commit before it. */
        OUT_OF_PLACE,
        /** It does not name the commit before it: that one was exchanged, or this one comes from elsewhere. */
        UNCHAINED,
        /** Its content does not give its hash: edited. */
        ALTERED,
        /** It is not the commit that was anchored outside the database: the history was rewritten. */
        NOT_AS_ANCHORED,
        /** The log ends before a commit that was anchored: its tail was cut. */
        CUT,
        /** The chain is whole, but an anchor of this commit was not signed by the key it names. */
        ANCHOR_FORGED,
        /** The chain is whole, but an anchor of this commit names a key that is not the service's. */
        ANCHOR_OF_UNKNOWN_KEY,
        /** The chain is whole, but something stands among the anchors that is none; reported as commit 0. */
        ANCHOR_UNREADABLE
    }
}
