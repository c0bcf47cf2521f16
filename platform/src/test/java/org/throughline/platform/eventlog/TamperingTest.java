package org.throughline.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.platform.testkit.Seeds;

/** Whatever somebody with the run of the database does to a log whose head was anchored, the first commit it shows at is named. */
class TamperingTest {
    private static final int COMMITS = 12;
    private static final int TAMPERINGS = 2_500;

    /** What is done to a log, at one of its commits. */
    private enum Kind {
        EDIT,
        DELETE,
        INSERT,
        REORDER,
        CUT,
        REWRITE_TO_THE_END
    }

    static Stream<Long> seeds() {
        return Seeds.upTo(4);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_tampering_is_found_and_the_first_commit_it_shows_at_is_named(long seed) {
        Random random = new Random(seed);
        List<RecordedCommit> log = chain(Head.genesis("log"), "written", COMMITS);
        List<AnchorHead> anchors = anchored(log);
        Map<Kind, Integer> done = new EnumMap<>(Kind.class);
        for (int trial = 0; trial < TAMPERINGS; trial++) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            int at = random.nextInt(1, COMMITS + 1);
            List<BsonDocument> stored = stored(log);
            int shownAt = tamper(kind, stored, log, at, random);
            assertThat(firstBad(stored, anchors))
                    .as("seed %d, trial %d: %s at commit %d", seed, trial, kind, at)
                    .isEqualTo(shownAt);
            done.merge(kind, 1, Integer::sum);
        }
        System.out.printf("seed %d: %d tamperings, all found: %s%n", seed, TAMPERINGS, done);
        assertThat(done).containsOnlyKeys(Kind.values());
    }

    @Test
    void nothing_is_found_in_what_was_written() {
        List<RecordedCommit> log = chain(Head.genesis("log"), "written", COMMITS);
        assertThat(firstBad(stored(log), anchored(log))).isZero();
    }

    /** Gives the commit at which it must show. */
    private static int tamper(Kind kind, List<BsonDocument> stored, List<RecordedCommit> log, int at, Random random) {
        int index = at - 1;
        return switch (kind) {
            case EDIT -> {
                stored.set(index, Tampering.editOneField(stored.get(index), random));
                yield at;
            }
            case DELETE -> {
                stored.remove(index);
                yield at;
            }
            case INSERT -> {
                // It continues the chain; what stood in its place comes after it and does not. The last one is
                // anchored.
                stored.add(
                        index,
                        Tampering.write(chain(before(log, at), "inserted", 1).getFirst()));
                number(stored);
                yield Math.min(at + 1, COMMITS);
            }
            case REORDER -> {
                int other = at == COMMITS ? at - 1 : random.nextInt(at + 1, COMMITS + 1);
                Collections.swap(stored, index, other - 1);
                number(stored);
                yield Math.min(at, other);
            }
            case CUT -> {
                stored.subList(index, COMMITS).clear();
                yield at;
            }
            case REWRITE_TO_THE_END -> {
                // A sound chain again: only the anchor of the head that was knows better.
                List<RecordedCommit> forged = chain(before(log, at), "forged", COMMITS - index);
                for (int i = 0; i < forged.size(); i++) {
                    stored.set(index + i, Tampering.write(forged.get(i)));
                }
                yield COMMITS;
            }
        };
    }

    private static void number(List<BsonDocument> stored) {
        for (int i = 0; i < stored.size(); i++) {
            stored.get(i).put("_id", new BsonInt64(i + 1L));
        }
    }

    /** Nought if there is none. */
    private static long firstBad(List<BsonDocument> stored, List<AnchorHead> anchors) {
        ChainWalk walk = new ChainWalk(Head.genesis("log"), anchors);
        for (BsonDocument document : stored) {
            ChainWalk.Checked checked = walk.check(new RawBsonDocument(document, new BsonDocumentCodec()));
            if (checked.finding() != null) {
                return walk.commits() + 1;
            }
            walk.take(checked.sound());
        }
        return walk.isAnchoredBeyondHead() ? walk.commits() + 1 : 0;
    }

    private static List<BsonDocument> stored(List<RecordedCommit> log) {
        List<BsonDocument> documents = new ArrayList<>();
        log.forEach(commit -> documents.add(Tampering.write(commit)));
        return documents;
    }

    private static Head before(List<RecordedCommit> log, int commit) {
        return commit == 1 ? Head.genesis("log") : log.get(commit - 2).head();
    }

    private static List<AnchorHead> anchored(List<RecordedCommit> log) {
        Head head = log.getLast().head();
        return List.of(new AnchorHead(
                "log", head.number(), head.position(), head.hash().toBytes()));
    }

    private static List<RecordedCommit> chain(Head head, String name, int count) {
        List<RecordedCommit> commits = new ArrayList<>();
        Head reached = head;
        for (int i = 0; i < count; i++) {
            String commit = name + "-" + (reached.number() + 1);
            RecordedCommit next = CommitChain.follow(reached, Commits.one(commit, commit, 0), Commits.NOON, _ -> 0);
            commits.add(next);
            reached = next.head();
        }
        return commits;
    }
}
