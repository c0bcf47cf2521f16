package org.throughline.platform.eventlog;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;
import org.throughline.platform.eventlog.Verification.Broken;
import org.throughline.platform.eventlog.Verification.Finding;
import org.throughline.platform.eventlog.Verification.Sound;

/** 6. A later change to stored bytes is found and located. */
abstract class ChangesAreFound extends LogPromise {
    @Test
    @RedOn(Breach.VERIFIES_NOTHING)
    void a_changed_byte_anywhere_in_a_commit_is_found_and_the_commit_named() {
        fill(10);
        Random random = new Random(20260302);
        for (int trial = 0; trial < 60; trial++) {
            long number = random.nextLong(1, 11);
            BsonDocument original = stored(number);
            BsonDocument edited = Tampering.editOneField(original, random);
            rawBson().replaceOne(eq("_id", number), edited);
            assertThat(home.verify(List.of()))
                    .as("trial %d", trial)
                    .isInstanceOfSatisfying(
                            Broken.class, broken -> assertThat(broken.commit()).isEqualTo(number));
            rawBson().replaceOne(eq("_id", number), original);
        }
        assertThat(home.verify(List.of())).isInstanceOf(Sound.class);
    }

    @Test
    @RedOn(Breach.VERIFIES_NO_LINKS)
    void a_commit_rewritten_with_a_fitting_hash_is_found_at_the_next_link() {
        fill(10);
        Tampering.rewrite(rawBson(), 4, Commits.events("forged", "s9"));
        assertThat(broken(List.of())).isEqualTo(new Broken(4, 4, 5, Finding.UNCHAINED));
    }

    @Test
    @RedOn(Breach.VERIFIES_NOTHING)
    void a_deleted_commit_is_found() {
        fill(10);
        raw().deleteOne(eq("_id", 4L));
        assertThat(broken(List.of())).isEqualTo(new Broken(3, 3, 4, Finding.MISSING));
    }

    @Test
    @RedOn(Breach.VERIFIES_NO_LINKS)
    void exchanged_commits_are_found() {
        fill(10);
        Tampering.exchange(rawBson(), 4, 5);
        assertThat(broken(List.of()).commit()).isEqualTo(4);
    }

    @Test
    @RedOn(Breach.VERIFIES_NO_LINKS)
    void an_inserted_commit_is_found() {
        fill(10);
        Tampering.insertBehind(rawBson(), log.head());
        assertThat(broken(List.of()).commit()).isEqualTo(11);
    }

    @Test
    @RedOn(Breach.VERIFIES_NOTHING)
    void a_document_beside_the_chain_is_found() {
        fill(3);
        BsonDocument copy = stored(2);
        raw().deleteOne(eq("_id", 2L));
        for (BsonValue id : List.of(new BsonInt64(-2), new BsonString("2"), BsonNull.VALUE)) {
            rawBson().insertOne(copy.append("_id", id));
            assertThat(broken(List.of())).isEqualTo(new Broken(0, 0, 0, Finding.FOREIGN));
            rawBson().deleteOne(eq("_id", id));
        }
    }

    @Test
    @RedOn(Breach.IGNORES_ANCHORS)
    void a_cut_tail_is_found_when_it_was_anchored() {
        fill(10);
        List<AnchorHead> anchored = List.of(anchor(log.head()));
        raw().deleteOne(eq("_id", 10L));
        raw().deleteOne(eq("_id", 9L));
        assertThat(broken(anchored)).isEqualTo(new Broken(8, 8, 9, Finding.CUT));
    }

    @Test
    @RedOn(Breach.IGNORES_ANCHORS)
    void a_history_rewritten_to_its_end_is_found_when_it_was_anchored() {
        fill(10);
        List<AnchorHead> anchored = List.of(anchor(log.head()));
        raw().deleteOne(eq("_id", 10L));
        Tampering.chainBehind(rawBson(), log.commits(9, 1).getFirst().head());
        assertThat(broken(anchored)).isEqualTo(new Broken(9, 9, 10, Finding.NOT_AS_ANCHORED));
    }

    private static AnchorHead anchor(Head head) {
        return new AnchorHead("log", head.number(), head.position(), head.hash().toBytes());
    }
}
