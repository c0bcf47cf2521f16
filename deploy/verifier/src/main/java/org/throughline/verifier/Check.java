package org.throughline.verifier;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.throughline.verifier.Walk.BrokenException;
import org.throughline.verifier.Walk.Tally;

/** Checks what was given: its seal, its anchors, its chain. Each for itself, so that each says what it alone can. */
final class Check {
    private final AnchorKeys keys;
    private final List<AnchorLine> own;
    private final Report report = new Report();
    private final Map<Long, List<AnchorLine>> anchors = new TreeMap<>();
    private long newest;

    /** @param own anchors the auditor took away earlier */
    Check(AnchorKeys keys, List<AnchorLine> own) {
        this.keys = keys;
        this.own = own;
    }

    /** Hands over lines, one after the other. */
    private interface Lines {
        void forEach(Consumer<Fields> each);
    }

    Report report() {
        return report;
    }

    /**
     * Checks a bundle.
     *
     * @return what it says of itself
     * @throws UnreadableException if it is no bundle
     */
    Manifest bundle(Bundle bundle) {
        byte[] stored = bundle.whole(Bundle.MANIFEST);
        Manifest manifest = Manifest.parse(new String(stored, StandardCharsets.UTF_8));
        seal(bundle, manifest, stored);
        anchors(manifest.log(), each -> bundle.lines(Bundle.ANCHORS, each));
        chain(
                new Walk.Given(manifest.log(), manifest.organisation(), manifest.asked()),
                each -> bundle.lines(Bundle.COMMITS, each));
        return manifest;
    }

    /** Checks a proof, which needs no seal: an anchor at its end is one. */
    void proof(ProofFile proof) {
        anchors(proof.log(), proof.anchors()::forEach);
        chain(new Walk.Given(proof.log(), proof.organisation(), proof.asked()), proof.commits()::forEach);
    }

    private void seal(Bundle bundle, Manifest manifest, byte[] stored) {
        manifest.flaw(stored, signature(bundle), keys)
                .or(() -> bundle.flaw(manifest))
                .ifPresentOrElse(
                        report::found,
                        () -> report.checked("The seal: the bundle is signed by key " + manifest.key()
                                + ", and no file in it was changed since."));
    }

    /** One of no bytes, which nobody made, if what stands there is none. */
    private static byte[] signature(Bundle bundle) {
        return Fields.decoded(new String(bundle.whole(Bundle.SIGNATURE), StandardCharsets.US_ASCII))
                .orElseGet(() -> new byte[0]);
    }

    private void anchors(String log, Lines lines) {
        try {
            lines.forEach(line -> {
                AnchorLine anchor = AnchorLine.of(line);
                if (!anchor.log().equals(log)) throw new UnreadableException("an anchor is of another log");
                anchor.flaw(keys).ifPresent(words -> report.found(sentence(words)));
                anchors.computeIfAbsent(anchor.commit(), _ -> new ArrayList<>()).add(anchor);
                newest = Math.max(newest, anchor.at());
            });
        } catch (UnreadableException e) {
            report.found(sentence(e.words()));
        }
    }

    private void chain(Walk.Given given, Lines lines) {
        Walk walk = new Walk(given, anchors, brought(given.log()));
        try {
            lines.forEach(line -> walk.step(CommitLine.of(line)));
            walk.end();
        } catch (BrokenException e) {
            report.found("The first bad commit is " + e.commit + ": " + e.words() + ".");
        } catch (UnreadableException e) {
            report.found("Behind commit " + walk.tally().last + " the chain ends: " + e.words() + ".");
        }
        told(walk.tally());
        open(given, walk.tally());
    }

    private Map<Long, List<AnchorLine>> brought(String log) {
        Map<Long, List<AnchorLine>> brought = new TreeMap<>();
        for (AnchorLine anchor : own) {
            if (!anchor.log().equals(log)) continue;
            anchor.flaw(keys).ifPresent(words -> report.found("Of those you brought along, " + words + "."));
            brought.computeIfAbsent(anchor.commit(), _ -> new ArrayList<>()).add(anchor);
        }
        return brought;
    }

    private void told(Tally tally) {
        report.checked(
                ("The chain: %d commits between %d and %d, in %d part(s). Every hash was computed anew and follows from "
                                + "the one before; of %d commits the content was given, of the others only what their hash "
                                + "is made of.")
                        .formatted(tally.commits, tally.first, tally.last, tally.parts, tally.shownCommits));
        report.checked("%d events: the fingerprint of each was computed anew from all its fields and its sealed bytes."
                .formatted(tally.events));
        if (tally.opened > 0) {
            report.checked("%d contents shown in clear: with its salt, each gives the digest that was sealed with it."
                    .formatted(tally.opened));
        }
        if (tally.anchored > 0) {
            report.checked(
                    ("%d anchors agree with the chain, the newest of %s: whoever changed the record since would have needed "
                                    + "the signing key.")
                            .formatted(tally.anchored, Instant.ofEpochMilli(newest)));
        }
        if (tally.ownAnchored > 0) {
            report.checked("%d of the anchors you brought along are of commits in this bundle, and agree with them."
                    .formatted(tally.ownAnchored));
        }
    }

    private void open(Walk.Given given, Tally tally) {
        report.open("Whether the public key you gave is the service's. Compare its id with what you "
                + "were given by another way.");
        if (!(given.asked() instanceof Scope.OfEvent)) {
            report.open("Whether all that was asked for is in the bundle: a hidden commit could hold "
                    + "more of it. What is in it is as it was recorded.");
        }
        report.open("What was recorded after commit " + tally.last + ".");
        say(
                tally,
                "MASKED",
                "Of %d events what is shown is masked, and so cannot be held against the digest. "
                        + (given.asked() instanceof Scope.OfEvent
                                ? "Nothing in a proof says who showed it so."
                                : "The service signed that it showed it so."));
        say(tally, "WITHHELD", "%d contents are withheld; their sealed bytes are covered by the chain.");
        say(tally, "ERASED", "%d contents are erased; that they were recorded, and when, is covered by the chain.");
        say(tally, "TOLD", "%d events were told by other services; a bundle of their logs shows them.");
        say(tally, "UNREADABLE", "%d contents could not be read by the service that made the bundle.");
        say(
                tally,
                "BROKEN",
                "%d contents could not be opened by the service that made the bundle: they are not what was sealed.");
        if (own.isEmpty()) {
            report.open("Whether somebody who holds the signing key wrote the log anew. Anchors you "
                    + "took away earlier would show it (--anchors).");
        }
    }

    private void say(Tally tally, String state, String words) {
        int count = tally.states.getOrDefault(state, 0);
        if (count > 0) report.open(words.formatted(count));
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }
}
