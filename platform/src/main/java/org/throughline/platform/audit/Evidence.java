package org.throughline.platform.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.throughline.platform.eventlog.AnchorDirectory;
import org.throughline.platform.eventlog.AnchorHead;
import org.throughline.platform.eventlog.AnchorSigned;
import org.throughline.platform.eventlog.AnchorSigner;
import org.throughline.platform.eventlog.CommitHistory;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.Head;
import org.throughline.platform.eventlog.RecordedCommit;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.service.Records;
import org.throughline.platform.service.ServiceRuntime;

/**
 * Tells what was asked for so that it can be checked: the commits that hold some of it, and from each to the nearest anchor
 * the bodies of those that hold none. What lies between an anchor and the next such commit is left out.
 */
final class Evidence {
    private static final int PAGE = 200;

    private final Source source;
    private final Asked asked;
    private final Consumer<Page> note;
    private final Consumer<ObjectNode> line;
    private final List<AnchorSigned> anchors = new ArrayList<>();
    private long written;
    private long partBegan;

    /**
     * Where evidence comes from.
     *
     * @param anchorFile the anchors of the log
     */
    record Source(
            EventLog log, CommitHistory history, Contents contents, AnchorSigner signer, Path anchorFile, Clock clock) {
        static Source of(ServiceRuntime runtime, Clock clock) {
            Records records = runtime.records();
            String log = records.log().name();
            return new Source(
                    records.log(),
                    new CommitHistory(records.database(), log),
                    Contents.of(runtime),
                    runtime.anchors().signer(),
                    new AnchorDirectory(records.settings().anchors()).file(log),
                    clock);
        }
    }

    /**
     * Some events, in the order of the log.
     *
     * @param contents what is shown of each, by its id
     */
    record Page(List<RecordedEvent> events, Map<String, AuditedContent> contents) {
        /** Whom it names. */
        List<String> people() {
            return events.stream()
                    .flatMap(event -> Objects.requireNonNull(contents.get(event.id()))
                            .people(event.header().subject()))
                    .distinct()
                    .toList();
        }
    }

    private Evidence(Source source, Asked asked, Consumer<Page> note, Consumer<ObjectNode> line) {
        this.source = source;
        this.asked = asked;
        this.note = note;
        this.line = line;
    }

    /**
     * Tells everything that was asked for.
     *
     * @param note is told what is shown next, before it is
     * @param line takes each line
     * @return the anchors that cover it, one at least
     */
    static List<AnchorSigned> tell(Source source, Asked asked, Consumer<Page> note, Consumer<ObjectNode> line) {
        Evidence evidence = new Evidence(source, asked, note, line);
        try (AnchorTrail trail = new AnchorTrail(source.anchorFile())) {
            evidence.tell(trail);
        }
        return evidence.anchors;
    }

    private void tell(AnchorTrail trail) {
        List<RecordedCommit> page = asked.commits(source.history(), 0, PAGE);
        while (!page.isEmpty()) {
            Map<String, AuditedContent> contents = opened(page);
            for (RecordedCommit commit : page) {
                reach(commit.number(), trail);
                line.accept(EvidenceLines.shown(commit, contents));
                written = commit.number();
            }
            page = asked.commits(source.history(), written, PAGE);
        }
        end(trail);
    }

    private Map<String, AuditedContent> opened(List<RecordedCommit> commits) {
        List<RecordedEvent> events = commits.stream()
                .flatMap(commit -> commit.events().stream())
                .filter(asked::holds)
                .toList();
        Map<String, AuditedContent> contents = source.contents().of(events);
        note.accept(new Page(events, contents));
        return contents;
    }

    /** Goes on to the commit before one that is shown, or to an anchor and leaves out the rest. */
    private void reach(long commit, AnchorTrail trail) {
        if (written == 0) {
            begin(commit, trail);
            return;
        }
        keep(trail.takeTo(written - 1));
        OptionalLong anchored = trail.next();
        if (anchored.isPresent() && anchored.getAsLong() < commit - 1) {
            bridge(anchored.getAsLong());
            keep(trail.takeTo(anchored.getAsLong()));
            begin(commit, trail);
        } else {
            bridge(commit - 1);
        }
    }

    private void begin(long commit, AnchorTrail trail) {
        trail.takeTo(commit - 1);
        partBegan = commit;
    }

    private void end(AnchorTrail trail) {
        keep(trail.takeTo(written - 1));
        OptionalLong anchored = trail.next();
        if (anchored.isPresent()) {
            bridge(anchored.getAsLong());
            keep(trail.takeTo(anchored.getAsLong()));
            return;
        }
        Head head = source.log().head();
        bridge(head.number());
        AnchorHead reached = new AnchorHead(
                source.log().name(), head.number(), head.position(), head.hash().toBytes());
        anchors.add(source.signer().sign(reached, source.clock().instant()));
    }

    /** An older anchor of the same file, made before a log was restored, would speak of no commit that is told. */
    private void keep(List<AnchorSigned> taken) {
        taken.stream()
                .filter(anchor -> anchor.anchor().head().commit() >= partBegan)
                .sorted(Comparator.comparingLong(
                        anchor -> anchor.anchor().head().commit()))
                .forEach(anchors::add);
    }

    private void bridge(long upTo) {
        while (written < upTo) {
            int commitsMax = (int) Math.min(PAGE, upTo - written);
            List<RecordedCommit> between = source.history().from(written + 1, commitsMax);
            if (between.isEmpty()) {
                throw new IllegalStateException("an anchor lies beyond the end of the log: verify it");
            }
            between.forEach(commit -> line.accept(EvidenceLines.hidden(commit)));
            written += between.size();
        }
    }
}
