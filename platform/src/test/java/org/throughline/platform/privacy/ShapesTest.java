package org.throughline.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {

    private static final KeyKind KIND = new KeyKind("recipes");

    @ParameterizedTest
    @ValueSource(strings = {"", "Recipes", "1recipes", "re cipes", "rezepte-\u00fc", "-recipes"})
    void a_key_kind_of_another_shape_is_refused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyKind(value));
    }

    @Test
    void a_key_kind_has_at_most_forty_characters() {
        assertThat(new KeyKind("k".repeat(40)).value()).hasSize(40);
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyKind("k".repeat(41)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Jane Doe", "jane@example.org", "-x", "M\u00fcller", "a\nb"})
    void what_looks_like_a_name_is_no_owner_organisation_or_code(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyScope("org-1", KIND, value));
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyScope(value, KIND, "owner-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> order(Set.of(KeyId.random()), value, "r", "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> order(Set.of(KeyId.random()), "a", value, "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> order(Set.of(KeyId.random()), "a", "r", value));
    }

    @Test
    void a_refusal_never_quotes_what_it_refuses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyScope("org-1", KIND, "Jane Doe"))
                .withMessageNotContaining("Jane");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeyKind("Jane Doe"))
                .withMessageNotContaining("Jane");
    }

    @Test
    void an_order_names_one_to_a_thousand_keys() {
        var thousand = Stream.generate(KeyId::random).limit(1000).collect(Collectors.toSet());
        assertThat(order(thousand, "a", "r", "a").keys()).hasSize(1000);

        thousand.add(KeyId.random());
        assertThatIllegalArgumentException().isThrownBy(() -> order(thousand, "a", "r", "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> order(Set.of(), "a", "r", "a"));
    }

    @Test
    void a_place_has_no_empty_overlong_or_negative_field() {
        var id = KeyId.random();
        var long_ = "x".repeat(256);
        assertThatIllegalArgumentException().isThrownBy(() -> new SealContext("", "e", "t", 0, id));
        assertThatIllegalArgumentException().isThrownBy(() -> new SealContext("s", "", "t", 0, id));
        assertThatIllegalArgumentException().isThrownBy(() -> new SealContext("s", "e", "", 0, id));
        assertThatIllegalArgumentException().isThrownBy(() -> new SealContext("s", "e", "t", -1, id));
        assertThatIllegalArgumentException().isThrownBy(() -> new SealContext(long_, "e", "t", 0, id));
        assertThatIllegalArgumentException().isThrownBy(() -> new SealContext("s", long_, "t", 0, id));
        assertThatIllegalArgumentException().isThrownBy(() -> new SealContext("s", "e", long_, 0, id));
    }

    @Test
    void salts_and_digests_have_thirty_two_bytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SealedPayload(new byte[80], new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> PayloadDigest.of(new byte[31], new byte[0]));
        assertThat(PayloadDigest.proves(new byte[32], new byte[31], new byte[0]))
                .isFalse();
    }

    @Test
    void a_key_id_reads_what_it_writes() {
        var id = KeyId.random();

        assertThat(KeyId.of(id.toString())).isEqualTo(id);
    }

    private static DestructionOrder order(Set<KeyId> keys, String authority, String reason, String requestedBy) {
        return new DestructionOrder(keys, authority, reason, requestedBy, Instant.EPOCH);
    }
}
