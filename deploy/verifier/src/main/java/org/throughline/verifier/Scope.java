package org.throughline.verifier;

import java.util.Set;

/** What was asked for when a bundle was made. */
sealed interface Scope {
    /** In words. */
    String words();

    /** Whether an event of a commit of that time belongs to it. */
    boolean holds(EventLine.Shown event, long committedAt);

    static Scope of(Fields asked) {
        if (asked.has("subject")) return new OfSubject(asked.only("subject").text("subject"));
        if (asked.has("streams")) {
            return new OfStreams(Set.copyOf(asked.only("streams").texts("streams")));
        }
        asked.only("from", "until");
        return new OfPeriod(asked.text("from"), asked.time("from"), asked.text("until"), asked.time("until"));
    }

    /** One event. */
    record OfEvent(String id) implements Scope {
        @Override
        public String words() {
            return "the event " + id;
        }

        @Override
        public boolean holds(EventLine.Shown event, long committedAt) {
            return id.equals(event.id());
        }
    }

    /** All about one person. */
    record OfSubject(String subject) implements Scope {
        @Override
        public String words() {
            return "all about subject " + subject;
        }

        @Override
        public boolean holds(EventLine.Shown event, long committedAt) {
            return subject.equals(event.subject());
        }
    }

    /** Some streams, each from its first event on. */
    record OfStreams(Set<String> streams) implements Scope {
        @Override
        public String words() {
            return streams.size() == 1 ? "the stream " + streams.iterator().next() : streams.size() + " streams";
        }

        @Override
        public boolean holds(EventLine.Shown event, long committedAt) {
            return streams.contains(event.stream());
        }
    }

    /** All that was recorded in a time. */
    record OfPeriod(String from, long fromMillis, String until, long untilMillis) implements Scope {
        @Override
        public String words() {
            return "all that was recorded from " + from + " until " + until;
        }

        @Override
        public boolean holds(EventLine.Shown event, long committedAt) {
            return committedAt >= fromMillis && committedAt < untilMillis;
        }
    }
}
