package org.throughline.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.platform.eventlog.AnchorFixture.NOON;
import static org.throughline.platform.eventlog.AnchorFixture.head;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnchorSignerTest {

    @TempDir
    private Path parent;

    private Path directory;
    private AnchorSigner signer;

    @BeforeEach
    void open() {
        directory = parent.resolve("anchors");
        signer = new AnchorSigner(directory);
    }

    @Test
    void an_anchor_is_checked_with_the_public_key_alone() {
        var signed = signer.sign(head(7), NOON);

        assertThat(verify(signed)).isEqualTo(AnchorVerdict.VALID);
        assertThat(signed.anchor().head()).isEqualTo(head(7));
        assertThat(signed.anchor().at()).isEqualTo(NOON);
    }

    @Test
    void other_evidence_is_checked_under_its_own_format_and_key_only() {
        var signed = signer.sign("bakery.list.v1", _ -> new byte[] {1, 2, 3});
        var verifier = new AnchorVerifier(signer.publicKeys());
        var other = new AnchorSigner.ContentSigned(new byte[] {1, 2, 4}, signed.signature());

        assertThat(verifier.verify("bakery.list.v1", signer.keyId(), signed)).isEqualTo(AnchorVerdict.VALID);
        assertThat(verifier.verify("bakery.bill.v1", signer.keyId(), signed)).isEqualTo(AnchorVerdict.INVALID);
        assertThat(verifier.verify("bakery.list.v1", signer.keyId(), other)).isEqualTo(AnchorVerdict.INVALID);
        assertThat(verifier.verify("bakery.list.v1", "0".repeat(32), signed)).isEqualTo(AnchorVerdict.UNKNOWN_KEY);
    }

    @Test
    void a_signer_opened_again_signs_with_the_same_key() {
        var again = new AnchorSigner(directory).sign(head(7), NOON);

        assertThat(again).isEqualTo(signer.sign(head(7), NOON));
    }

    @ParameterizedTest
    @MethodSource
    void an_anchor_with_a_field_altered_is_invalid(AnchorHead head, Instant at) {
        var signed = signer.sign(head(7), NOON);

        var altered = new AnchorSigned(new Anchor(head, at, signed.anchor().keyId()), signed.signature());

        assertThat(verify(altered)).isEqualTo(AnchorVerdict.INVALID);
    }

    static Stream<Arguments> an_anchor_with_a_field_altered_is_invalid() {
        var hash = head(7).hash();
        return Stream.of(
                Arguments.of(new AnchorHead("bakerz", 7, 17, hash), NOON),
                Arguments.of(new AnchorHead("bakery", 8, 17, hash), NOON),
                Arguments.of(new AnchorHead("bakery", 7, 18, hash), NOON),
                Arguments.of(head(7, 0xac), NOON),
                Arguments.of(head(7), NOON.plusMillis(1)));
    }

    @Test
    void a_forged_signature_is_invalid_whichever_byte_was_changed() {
        var signed = signer.sign(head(7), NOON);
        for (var position = 0; position < AnchorSigned.SIGNATURE_BYTES; position++) {
            var forged = signed.signature();
            forged[position] ^= 1;
            assertThat(verify(new AnchorSigned(signed.anchor(), forged))).isEqualTo(AnchorVerdict.INVALID);
        }
    }

    @Test
    void a_signature_by_another_key_in_the_name_of_ours_is_invalid() {
        var stranger = new AnchorSigner(parent.resolve("stranger")).sign(head(7), NOON);
        var ours = signer.sign(head(7), NOON).anchor();

        assertThat(verify(new AnchorSigned(ours, stranger.signature()))).isEqualTo(AnchorVerdict.INVALID);
    }

    @Test
    void an_anchor_by_a_key_nobody_told_us_of_is_neither_valid_nor_invalid() {
        var stranger = new AnchorSigner(parent.resolve("stranger")).sign(head(7), NOON);

        assertThat(verify(stranger)).isEqualTo(AnchorVerdict.UNKNOWN_KEY);
    }

    @Test
    void after_rotation_a_new_key_signs_and_old_anchors_still_verify() {
        var old = signer.sign(head(7), NOON);

        signer.rotate();
        var young = signer.sign(head(8), NOON);

        assertThat(young.anchor().keyId()).isNotEqualTo(old.anchor().keyId());
        assertThat(verify(old)).isEqualTo(AnchorVerdict.VALID);
        assertThat(verify(young)).isEqualTo(AnchorVerdict.VALID);
        assertThat(new AnchorSigner(directory).sign(head(8), NOON)).isEqualTo(young);
    }

    @Test
    void an_auditor_with_the_keys_of_before_a_rotation_learns_that_the_key_is_unknown() {
        var before = new AnchorVerifier(signer.publicKeys());

        signer.rotate();

        assertThat(before.verify(signer.sign(head(8), NOON))).isEqualTo(AnchorVerdict.UNKNOWN_KEY);
    }

    @Test
    void a_rotation_interrupted_after_publishing_leaves_the_old_key_signing() throws Exception {
        var old = signer.sign(head(7), NOON);
        var privateKey = Files.readAllBytes(directory.resolve("signing-key.json"));
        signer.rotate();
        Files.write(directory.resolve("signing-key.json"), privateKey);

        var reopened = new AnchorSigner(directory);

        assertThat(reopened.sign(head(7), NOON)).isEqualTo(old);
        assertThat(new AnchorVerifier(reopened.publicKeys()).verify(old)).isEqualTo(AnchorVerdict.VALID);
    }

    @Test
    void the_private_key_is_for_its_owner_only_and_not_among_the_public_ones() throws Exception {
        var file = directory.resolve("signing-key.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(signer.publicKeys()).doesNotContain("PRIVATE");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> new AnchorSigner(directory)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_rotation_leaves_the_old_private_key_nowhere() throws Exception {
        var held = Files.createLink(parent.resolve("held"), directory.resolve("signing-key.json"));

        signer.rotate();

        assertThat(Files.readAllBytes(held)).containsOnly(0);
    }

    @Test
    void a_damaged_key_file_stops_the_start() throws Exception {
        Files.writeString(directory.resolve("signing-key.json"), "{}");

        assertThatThrownBy(() -> new AnchorSigner(directory)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void what_is_no_public_keyset_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AnchorVerifier("{}"));
    }

    private AnchorVerdict verify(AnchorSigned signed) {
        return new AnchorVerifier(signer.publicKeys()).verify(signed);
    }
}
