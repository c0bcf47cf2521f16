package org.throughline.verifier;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Follows the chain through the commits of a bundle, in their order, and stops at the first that is not right. */
final class Walk {
    private final Given given;
    private final Map<Long, List<AnchorLine>> anchors;
    private final Map<Long, List<AnchorLine>> own;
    private final TreeSet<Long> passed = new TreeSet<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Tally tally = new Tally();
    private byte @Nullable [] hash;
    private long number;
    private long position;
    private long at;

    /** How many commits in a row before this one are hidden, so that its first position is known only roughly. */
    private long hidden;

    /**
     * What is walked through.
     *
     * @param log whose chain it is
     * @param organisation whose record it is
     * @param asked what may be shown
     */
    record Given(String log, String organisation, Scope asked) {}

    /** What was gone through. */
    static final class Tally {
        long first;
        long last;
        int commits;
        int shownCommits;
        int parts;
        int events;
        int opened;
        int anchored;
        int ownAnchored;
        final Map<String, Integer> states = new TreeMap<>();
    }

    /** Something is wrong with a commit. */
    static final class BrokenException extends RuntimeException {
        final long commit;

        BrokenException(long commit, String words) {
            super(words);
            this.commit = commit;
        }

        String words() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * @param anchors those of the bundle, by commit; their signatures have been checked
     * @param own those the auditor brought along
     */
    Walk(Given given, Map<Long, List<AnchorLine>> anchors, Map<Long, List<AnchorLine>> own) {
        this.given = given;
        this.anchors = anchors;
        this.own = own;
    }

    Tally tally() {
        return tally;
    }

    /** The next commit. */
    void step(CommitLine commit) {
        byte[] previous = previous(commit);
        byte[] reached = commit.hash(previous);
        CommitLine.Shown shown = commit.shown();
        if (shown != null && !Arrays.equals(shown.hash(), reached)) {
            throw new BrokenException(commit.number(), "it was altered: what it holds does not give its hash");
        }
        number = commit.number();
        hash = reached;
        if (shown == null) hidden++;
        else place(shown);
        compare(commit, reached);
        count(commit);
    }

    private byte[] previous(CommitLine commit) {
        CommitLine.Shown shown = commit.shown();
        byte[] before = hash;
        if (commit.number() <= number) {
            throw new BrokenException(commit.number(), "it stands behind commit " + number + ": out of order or twice");
        }
        if (before != null && commit.number() == number + 1) {
            if (shown != null && !Arrays.equals(shown.previous(), before)) {
                throw new BrokenException(commit.number(), "it does not follow from the commit before it");
            }
            return before;
        }
        if (before != null) endPart();
        if (shown == null) {
            throw new BrokenException(commit.number(), "commits before it are missing");
        }
        byte[] genesis = Hashing.of("throughline.genesis.v1").t(given.log()).hash();
        if (commit.number() == 1 && !Arrays.equals(shown.previous(), genesis)) {
            throw new BrokenException(1, "it does not begin the log that is named");
        }
        hidden = commit.number() - number - 1;
        tally.parts++;
        return shown.previous();
    }

    /** Between two parts commits are left out, so an anchor must hold the first one. */
    private void endPart() {
        if (!anchors.containsKey(number)) {
            throw new BrokenException(number + 1, "it is missing: no anchor covers commit " + number + " before it");
        }
    }

    private void place(CommitLine.Shown shown) {
        boolean fits = hidden == 0 ? shown.first() == position + 1 : shown.first() > position + hidden;
        if (!fits || shown.at() < at) {
            throw new BrokenException(number, "its position or its time does not continue the commit before it");
        }
        hidden = 0;
        position = shown.last();
        at = shown.at();
        for (EventLine event : shown.events()) {
            if (event.shown() != null) look(event.shown());
        }
        if (shown.events().stream().allMatch(event -> event.shown() == null)) {
            throw new BrokenException(number, "it shows none of its events");
        }
    }

    private void look(EventLine.Shown event) {
        if (!event.organisation().equals(given.organisation()) || !given.asked().holds(event, at)) {
            throw new BrokenException(number, "it shows an event that was not asked for");
        }
        long before = versions.getOrDefault(event.stream(), 0L);
        boolean whole = given.asked() instanceof Scope.OfStreams;
        if (whole ? event.version() != before + 1 : event.version() <= before) {
            throw new BrokenException(number, "events of a stream are missing before it, or stand in another order");
        }
        versions.put(event.stream(), event.version());
        if (event.state().equals("SHOWN") != (event.opens() != null)) {
            throw new BrokenException(number, "what is shown of an event does not fit what it says is shown");
        }
        if (Boolean.FALSE.equals(event.opens())) {
            throw new BrokenException(number, "the content shown of an event is not what was sealed");
        }
        tally.events++;
        tally.states.merge(event.state(), 1, Integer::sum);
        if (event.opens() != null) tally.opened++;
    }

    private void compare(CommitLine commit, byte[] reached) {
        for (AnchorLine anchor : anchors.getOrDefault(commit.number(), List.of())) {
            if (!anchor.covers(reached) || (commit.shown() != null && anchor.position() != position)) {
                throw new BrokenException(commit.number(), "it is not what was anchored");
            }
            tally.anchored++;
        }
        for (AnchorLine anchor : own.getOrDefault(commit.number(), List.of())) {
            if (!anchor.covers(reached)) {
                throw new BrokenException(commit.number(), "it is not what the anchors you brought along say");
            }
            tally.ownAnchored++;
        }
        passed.add(commit.number());
    }

    private void count(CommitLine commit) {
        if (tally.commits++ == 0) tally.first = commit.number();
        tally.last = commit.number();
        if (commit.shown() != null) tally.shownCommits++;
    }

    /** After the last commit. */
    void end() {
        if (tally.commits == 0) throw new UnreadableException("the bundle holds none");
        if (!anchors.containsKey(number)) {
            throw new BrokenException(number + 1, "the end is missing: no anchor covers commit " + number);
        }
        for (long anchored : anchors.keySet()) {
            if (!passed.contains(anchored)) {
                throw new BrokenException(anchored, "it is missing: there is an anchor of it");
            }
        }
    }
}
