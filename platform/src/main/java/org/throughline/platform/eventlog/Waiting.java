package org.throughline.platform.eventlog;

import java.util.concurrent.CompletableFuture;

/** A commit on its way through the committer, and who waits for the answer. */
final class Waiting {
    private final ProposedCommit commit;
    private final long sinceNanos;
    private final int bytes;
    private final CompletableFuture<AppendResult> answer = new CompletableFuture<>();
    private boolean sent;
    private boolean suspect;

    Waiting(ProposedCommit commit, long sinceNanos) {
        this.commit = commit;
        this.sinceNanos = sinceNanos;
        this.bytes = commit.bytes();
    }

    ProposedCommit commit() {
        return commit;
    }

    CommitId id() {
        return commit.id();
    }

    int bytes() {
        return bytes;
    }

    long waitedNanos(long nowNanos) {
        return nowNanos - sinceNanos;
    }

    CompletableFuture<AppendResult> answer() {
        return answer;
    }

    /** True once it may have reached the store, so that only a look at the store can tell its outcome. */
    boolean sent() {
        return sent;
    }

    void markSent() {
        sent = true;
    }

    /** True if it writes the stream and nothing yet speaks against the writer's view that it is the first to do so. */
    boolean opens(String stream) {
        return !suspect
                && commit.events().stream().anyMatch(event -> event.stream().equals(stream));
    }

    /** A unique index refused it, so no belief about its streams may stand unchecked. */
    void suspect() {
        suspect = true;
    }

    void settle(AppendResult result) {
        answer.complete(result);
    }

    void fail(RuntimeException problem) {
        answer.completeExceptionally(problem);
    }
}
