package org.throughline.platform.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** How commits are numbered and hashed: the stored format, fixed for ever. */
final class CommitChain {
    private CommitChain() {}

    /** Makes the commit that follows a head; {@code versionOf} gives the version each stream has before it. */
    static RecordedCommit follow(Head head, ProposedCommit commit, Instant now, ToLongFunction<String> versionOf) {
        Instant at = now.isBefore(head.at()) ? head.at() : now;
        long first = head.position() + 1;
        List<RecordedEvent> events = new ArrayList<>(commit.events().size());
        VersionCount versions = new VersionCount(versionOf);
        for (ProposedEvent event : commit.events()) {
            events.add(new RecordedEvent(first + events.size(), versions.next(event.stream()), at, event));
        }
        long number = head.number() + 1;
        Digest body = body(commit.id(), first, at, commit.request(), events);
        return new RecordedCommit(
                number, first, commit.id(), at, commit.request(), events, head.hash(), link(number, head.hash(), body));
    }

    /** The part of the hash a proof hides foreign commits behind. */
    static Digest body(
            CommitId id, long first, Instant at, @Nullable RecordedRequest request, List<RecordedEvent> events) {
        Fingerprint body = Fingerprint.of("throughline.body.v1")
                .digest(id.value())
                .number(first)
                .number(events.size())
                .number(at.toEpochMilli())
                .bytes(request == null ? null : request.keyedHash().shared())
                .text(request == null ? null : request.result());
        events.forEach(event -> body.digest(event.fingerprint()));
        return body.finish();
    }

    static Digest body(RecordedCommit commit) {
        return body(commit.id(), commit.first(), commit.at(), commit.request(), commit.events());
    }

    static Digest link(long number, Digest previous, Digest body) {
        return Fingerprint.of("throughline.commit.v1")
                .number(number)
                .digest(previous)
                .digest(body)
                .finish();
    }
}
