package org.throughline.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SealingTest {

    private static final KeyId KEY_ID = KeyId.of("6f1c1f0e-0f4e-4c8a-9a55-0a3b7c2d1e90");
    private static final SealContext PLACE = new SealContext("bakery", "event-1", "bakery.loaf-baked.v1", 1, KEY_ID);
    private static final byte[] PAYLOAD = "{\"loaf\":\"rye\"}".getBytes(UTF_8);
    private static final DataKey KEY = key(KEY_ID, 1);

    private final Sealing sealing = new Sealing();
    private final SealedPayload sealed = sealing.seal(PAYLOAD, PLACE, KEY);

    @Test
    void what_was_sealed_opens_where_it_was_sealed() {
        assertThat(sealing.open(sealed, PLACE, KEY))
                .isInstanceOfSatisfying(
                        Opened.Plain.class, plain -> assertThat(plain.payload()).isEqualTo(PAYLOAD));
    }

    @Test
    void an_empty_payload_can_be_sealed() {
        var empty = sealing.seal(new byte[0], PLACE, KEY);

        assertThat(sealing.open(empty, PLACE, KEY))
                .isInstanceOfSatisfying(
                        Opened.Plain.class, plain -> assertThat(plain.payload()).isEmpty());
    }

    @Test
    void salt_and_payload_prove_the_digest_without_a_key() {
        var plain = (Opened.Plain) sealing.open(sealed, PLACE, KEY);

        assertThat(PayloadDigest.proves(sealed.digest(), plain.salt(), plain.payload()))
                .isTrue();
        assertThat(PayloadDigest.proves(sealed.digest(), new byte[32], plain.payload()))
                .isFalse();
        assertThat(PayloadDigest.proves(sealed.digest(), plain.salt(), new byte[1]))
                .isFalse();
    }

    @Test
    void the_same_payload_twice_shares_neither_bytes_nor_digest() {
        var again = sealing.seal(PAYLOAD, PLACE, KEY);

        assertThat(again.sealed()).isNotEqualTo(sealed.sealed());
        assertThat(again.digest()).isNotEqualTo(sealed.digest());
    }

    @Test
    void under_a_destroyed_key_the_payload_is_erased() {
        assertThat(sealing.open(sealed, PLACE, new KeyDestroyed(KEY_ID))).isEqualTo(new Opened.Erased());
    }

    @ParameterizedTest
    @MethodSource
    void a_seal_moved_to_another_place_is_broken(SealContext elsewhere) {
        assertThatThrownBy(() -> sealing.open(sealed, elsewhere, key(elsewhere.keyId(), 1)))
                .isInstanceOf(SealBroken.class);
    }

    static Stream<SealContext> a_seal_moved_to_another_place_is_broken() {
        return Stream.of(
                new SealContext("bakerz", "event-1", "bakery.loaf-baked.v1", 1, KEY_ID),
                new SealContext("bakery", "event-2", "bakery.loaf-baked.v1", 1, KEY_ID),
                new SealContext("bakery", "event-1", "bakery.loaf-baked.v2", 1, KEY_ID),
                new SealContext("bakery", "event-1", "bakery.loaf-baked.v1", 2, KEY_ID),
                new SealContext("bakery", "event-1", "bakery.loaf-baked.v1", 1, KeyId.random()),
                new SealContext("bakerye", "vent-1", "bakery.loaf-baked.v1", 1, KEY_ID));
    }

    @Test
    void a_seal_opened_with_another_key_of_that_name_is_broken() {
        assertThatThrownBy(() -> sealing.open(sealed, PLACE, key(KEY_ID, 2))).isInstanceOf(SealBroken.class);
    }

    @ParameterizedTest(name = "byte {0}")
    @MethodSource
    void a_seal_with_one_byte_changed_is_broken(int position) {
        var changed = sealed.sealed();
        changed[position] ^= 1;

        assertThatThrownBy(() -> sealing.open(new SealedPayload(changed, sealed.digest()), PLACE, KEY))
                .isInstanceOf(SealBroken.class);
    }

    static IntStream a_seal_with_one_byte_changed_is_broken() {
        return IntStream.range(0, PAYLOAD.length + SealedPayload.OVERHEAD_BYTES);
    }

    @Test
    void a_seal_cut_short_or_made_longer_is_broken() {
        var whole = sealed.sealed();

        for (var length = 0; length <= whole.length + 1; length++) {
            if (length == whole.length) continue;
            var cut = new SealedPayload(Arrays.copyOf(whole, length), sealed.digest());
            assertThatThrownBy(() -> sealing.open(cut, PLACE, KEY)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void a_seal_with_another_digest_is_broken() {
        for (var position = 0; position < PayloadDigest.LENGTH_BYTES; position++) {
            var digest = sealed.digest();
            digest[position] ^= 1;
            assertThatThrownBy(() -> sealing.open(new SealedPayload(sealed.sealed(), digest), PLACE, KEY))
                    .isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void sealed_and_opened_payloads_are_compared_by_content() {
        var same = new SealedPayload(sealed.sealed(), sealed.digest());
        var otherDigest = new SealedPayload(sealed.sealed(), new byte[32]);
        var otherBytes = new SealedPayload(new byte[70], sealed.digest());

        assertThat(same).isEqualTo(sealed).hasSameHashCodeAs(sealed).isNotEqualTo(otherDigest);
        assertThat(same).isNotEqualTo(otherBytes);
        assertThat(sealing.open(same, PLACE, KEY))
                .isEqualTo(sealing.open(sealed, PLACE, KEY))
                .isNotEqualTo(new Opened.Plain(PAYLOAD, new byte[32]));
    }

    @Test
    void what_was_given_or_taken_can_be_changed_without_changing_the_seal() {
        var bytes = sealed.sealed();
        bytes[0] = 9;
        sealed.digest()[0] ^= 1;

        assertThat(sealing.open(sealed, PLACE, KEY)).isInstanceOf(Opened.Plain.class);
    }

    @Test
    void sealing_adds_the_stated_overhead() {
        assertThat(sealed.sealed()).hasSize(PAYLOAD.length + SealedPayload.OVERHEAD_BYTES);
    }

    @Test
    void a_key_other_than_the_context_names_is_refused() {
        var other = key(KeyId.random(), 1);

        assertThatIllegalArgumentException().isThrownBy(() -> sealing.seal(PAYLOAD, PLACE, other));
        assertThatIllegalArgumentException().isThrownBy(() -> sealing.open(sealed, PLACE, other));
    }

    @Test
    void nothing_opened_or_held_prints_itself() {
        assertThat(sealing.open(sealed, PLACE, KEY)).hasToString("Plain[redacted]");
        assertThat(KEY).hasToString("DataKey[" + KEY_ID + "]");
        assertThat(sealed).hasToString("SealedPayload[" + sealed.sealed().length + " bytes]");
    }

    static DataKey key(KeyId id, int fill) {
        var material = new byte[DataKey.LENGTH_BYTES];
        Arrays.fill(material, (byte) fill);
        return new DataKey(id, new KeyScope("org-1", new KeyKind("recipes"), "owner-1"), material);
    }
}
