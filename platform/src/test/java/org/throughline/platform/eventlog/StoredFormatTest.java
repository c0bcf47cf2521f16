package org.throughline.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pins the stored format. A value here that has to change means logs already written no longer verify. */
class StoredFormatTest {
    private static final Instant AT = Instant.parse("2026-03-02T12:00:00.123Z");

    private static final RecordedCommit PLAIN = CommitChain.follow(
            Head.genesis("intake"), commit("first", null, event("e1", "cake/1", null)), AT, stream -> 0);
    private static final RecordedCommit FULL = CommitChain.follow(
            PLAIN.head(),
            commit(
                    "second",
                    new RecordedRequest(digest(7), "cake/1@2"),
                    event("e2", "cake/1", "customer-1"),
                    event("e3", "cake/2", "customer-2")),
            AT.plusMillis(5),
            stream -> stream.equals("cake/1") ? 1 : 0);

    @Test
    void the_genesis_depends_on_the_name_of_the_log() {
        assertThat(Head.genesis("intake").hash())
                .hasToString("8248c48e07b186b29aedae0b2f16b0c5d0569bde095c9dd49445d3cd40cd679c");
        assertThat(Head.genesis("outcomes").hash())
                .isNotEqualTo(Head.genesis("intake").hash());
    }

    @Test
    void a_commit_id_is_derived_from_its_parts_in_order_and_number() {
        assertThat(CommitId.derive("command", "bakery-1", "till-3", "order-cake", "key-1"))
                .hasToString("8a9e5394398ae92013f54b5b8b7d03f2cf78bd4131a98a61cf836deb8e67c512");
        assertThat(CommitId.derive("command", "ab", "c")).isNotEqualTo(CommitId.derive("command", "a", "bc"));
        assertThat(CommitId.derive("command", "a", "")).isNotEqualTo(CommitId.derive("command", "a"));
        assertThat(CommitId.derive("told", "a")).isNotEqualTo(CommitId.derive("command", "a"));
    }

    @Test
    void an_event_has_this_fingerprint() {
        assertThat(FULL.events().getFirst().fingerprint())
                .hasToString("ba2a60b0b6f826a9c25e2f538d7b431f0d9fe79480ab3d80082b278d9b70dce7");
    }

    @Test
    void a_chain_of_two_commits_has_these_hashes() {
        assertThat(PLAIN.hash()).hasToString("69afa5924a98a41a0a0ae13c83e0c8deabf02ada55bd5ed8c645d2777bc46fc7");
        assertThat(FULL.hash()).hasToString("cf43ae1ac024a58159c4d423a847726330edf83a22bdeca11197324966050404");
        assertThat(FULL.previous()).isEqualTo(PLAIN.hash());
        assertThat(FULL.events()).extracting(RecordedEvent::version).containsExactly(2L, 1L);
        assertThat(FULL.events()).extracting(RecordedEvent::position).containsExactly(2L, 3L);
    }

    @Test
    void a_commit_is_stored_as_these_bytes() throws NoSuchAlgorithmException {
        byte[] stored = encode(FULL);
        assertThat(stored.length).isEqualTo(1_253);
        assertThat(Digest.of(MessageDigest.getInstance("SHA-256").digest(stored)))
                .hasToString("20182c07d092e23ca2febb8742694d7922b0c1005c01b16b3102e5b6f15a4a63");
    }

    @Test
    void what_is_stored_is_read_back_as_it_was() {
        for (RecordedCommit commit : List.of(PLAIN, FULL)) {
            try (BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(encode(commit)))) {
                assertThat(new CommitCodec()
                                .decode(reader, DecoderContext.builder().build()))
                        .isEqualTo(commit);
            }
        }
    }

    private static byte[] encode(RecordedCommit commit) {
        try (BasicOutputBuffer output = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(output)) {
            new CommitCodec().encode(writer, commit, EncoderContext.builder().build());
            return output.toByteArray();
        }
    }

    private static ProposedCommit commit(String name, @Nullable RecordedRequest request, ProposedEvent... events) {
        return new ProposedCommit(
                CommitId.derive("command", name),
                List.of(events),
                Map.of("cake/1", ProposedCommit.ANY_VERSION, "cake/2", ProposedCommit.ANY_VERSION),
                request);
    }

    private static ProposedEvent event(String id, String stream, @Nullable String subject) {
        EventHeader header = new EventHeader(
                "bakery-1",
                subject,
                Instant.parse("2026-03-01T08:30:00Z"),
                "baker-1",
                "correlation-1",
                subject == null ? null : "e0",
                "key-1",
                subject == null ? null : "policy-3",
                subject == null ? null : new Origin("till", 41, 3, Instant.parse("2026-03-01T08:31:00Z"), digest(9)));
        byte[] sealed = new byte[20];
        Arrays.fill(sealed, (byte) id.charAt(1));
        return new ProposedEvent(stream, id, "bakery.cake-ordered.v1", 2, header, SealedBytes.of(sealed), digest(3));
    }

    private static Digest digest(int value) {
        byte[] bytes = new byte[Digest.LENGTH];
        Arrays.fill(bytes, (byte) value);
        return Digest.of(bytes);
    }
}
