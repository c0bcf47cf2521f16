package org.throughline.verifier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One commit of a bundle.
 *
 * @param body as computed from what is shown, or as given for one that is hidden
 * @param shown what is told of it; nothing of one that is hidden
 */
@SuppressWarnings("ArrayRecordComponent") // read once and only looked at
record CommitLine(long number, byte[] body, @Nullable Shown shown) {

    /**
     * What is told of a commit.
     *
     * @param first position of its first event
     * @param at when it was stored, milliseconds since 1970
     * @param previous hash of the commit before
     * @param hash its own, as the log keeps it
     */
    record Shown(long first, long at, byte[] previous, byte[] hash, List<EventLine> events) {
        long last() {
            return first + events.size() - 1;
        }
    }

    static CommitLine of(Fields commit) {
        long number = commit.number("commit");
        if (commit.has("body")) {
            return new CommitLine(number, commit.only("commit", "body").hexadecimal("body"), null);
        }
        commit.only("commit", "first", "cid", "at", "request", "events", "prev", "hash");
        List<EventLine> events =
                commit.objects("events").stream().map(EventLine::of).toList();
        if (events.isEmpty()) throw new UnreadableException("a commit holds no event");
        Shown shown = new Shown(
                commit.number("first"),
                commit.time("at"),
                commit.hexadecimal("prev"),
                commit.hexadecimal("hash"),
                events);
        return new CommitLine(number, body(commit, shown), shown);
    }

    private static byte[] body(Fields commit, Shown shown) {
        Fields request = commit.optionalObject("request");
        Hashing hashing = Hashing.of("throughline.body.v1")
                .t(commit.hexadecimal("cid"))
                .n(shown.first())
                .n(shown.events().size())
                .n(shown.at());
        if (request == null) {
            hashing.t((String) null).t((String) null);
        } else {
            request.only("hmac", "result");
            hashing.t(request.hexadecimal("hmac")).t(request.text("result"));
        }
        for (EventLine event : shown.events()) hashing.t(event.fingerprint());
        return hashing.hash();
    }

    /** The hash of this commit behind another. */
    byte[] hash(byte[] previous) {
        return Hashing.of("throughline.commit.v1").n(number).t(previous).t(body).hash();
    }
}
