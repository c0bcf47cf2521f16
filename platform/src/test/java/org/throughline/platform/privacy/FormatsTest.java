package org.throughline.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.throughline.platform.privacy.VaultFixture.RECIPES;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is stored must open for ever: these bytes were made by other software and may never change. */
class FormatsTest {

    private static final KeyId KEY_ID = KeyId.of("6f1c1f0e-0f4e-4c8a-9a55-0a3b7c2d1e90");
    private static final SealContext PLACE = new SealContext("bakery", "event-1", "bakery.loaf-baked.v1", 1, KEY_ID);
    private static final byte[] PAYLOAD = "{\"loaf\":\"rye\"}".getBytes(UTF_8);
    private static final DataKey KEY = SealingTest.key(KEY_ID, 1);
    private static final byte[] DIGEST = hex("7d114e3346bc2321f80df31ee1349041ae6e5fac954f472d8e7bc17859babe6a");

    @Test
    void a_place_has_these_associated_data() {
        assertThat(PLACE.associatedData())
                .isEqualTo(hex("000000157468726f7567686c696e652e7365616c65642e7631" + "0000000662616b657279"
                        + "000000076576656e742d31" + "0000001462616b6572792e6c6f61662d62616b65642e7631"
                        + "0000000400000001" + "000000106f1c1f0e0f4e4c8a9a550a3b7c2d1e90"));
    }

    @Test
    void a_payload_and_its_salt_have_this_digest() {
        assertThat(PayloadDigest.of(counting(32), PAYLOAD)).isEqualTo(DIGEST);
    }

    @Test
    void a_payload_sealed_long_ago_opens() {
        var sealed = hex("010707070707070707070707078cf3eba60caab4a71e920d3aadcc6ac4a8b990cb777f1a4f1c3a2aa7fd084f"
                + "b35352e0eeaebcdfcf9e7f4ca5d213058f8cf93f4d253049057e4159be69d8ef");

        assertThat(new Sealing().open(new SealedPayload(sealed, DIGEST), PLACE, KEY))
                .isEqualTo(new Opened.Plain(PAYLOAD, counting(32)));
    }

    @Test
    void what_is_sealed_now_opens_with_other_software() throws Exception {
        var sealed = new Sealing(new CountingBytes()).seal(PAYLOAD, PLACE, KEY).sealed();

        assertThat(sealed[0]).isEqualTo((byte) 1);
        assertThat(new AesGcmJce(KEY.material())
                        .decrypt(Arrays.copyOfRange(sealed, 1, sealed.length), PLACE.associatedData()))
                .isEqualTo(hex("01" + HexFormat.of().formatHex(counting(32))
                        + HexFormat.of().formatHex(PAYLOAD)));
    }

    @Test
    void the_salt_comes_from_the_given_source() {
        var sealed = new Sealing(new CountingBytes()).seal(PAYLOAD, PLACE, KEY);

        assertThat(sealed.digest()).isEqualTo(DIGEST);
    }

    @Test
    void a_data_key_wrapped_long_ago_opens(@TempDir Path directory) throws Exception {
        try (var fixture = new VaultFixture(directory)) {
            var vault = fixture.vault(RECIPES);
            Files.writeString(
                    Files.createFile(
                            fixture.directory.resolve("generation-0000000003.json"),
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))),
                    """
                    {"primaryKeyId":16909060,"key":[{"keyData":{"typeUrl":\
                    "type.googleapis.com/google.crypto.tink.AesGcmKey","value":\
                    "GiAJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQ==","keyMaterialType":"SYMMETRIC"},\
                    "status":"ENABLED","keyId":16909060,"outputPrefixType":"TINK"}]}""");
            fixture.keys()
                    .insertOne(new Document("_id", KEY_ID.toString())
                            .append("org", "org-1")
                            .append("kind", "recipes")
                            .append("owner", "owner-1")
                            .append("generation", 3)
                            .append(
                                    "wrapped",
                                    new Binary(hex("010102030407070707070707070707070758ba8c9e6970fe1876eb568c97c372e7"
                                            + "3c39074b810df3449f8f1091f27782189f013d9ff77d2fede98277eaf99c3587"))));

            assertThat(vault.key(KEY_ID))
                    .isInstanceOfSatisfying(
                            DataKey.class, key -> assertThat(key.material()).isEqualTo(KEY.material()));
        }
    }

    @Test
    void a_value_has_this_token() {
        assertThat(BlindIndex.token(KEY, "surname", "m\u00fcller"))
                .isEqualTo("lQZdkodLFI_FIAyiY-k6nCxn-tuvb9-VrYNMYeR7jQw");
    }

    @Test
    void text_that_is_no_unicode_is_refused_rather_than_replaced() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LengthPrefixed().text("\ud800"));
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static byte[] counting(int length) {
        var bytes = new byte[length];
        new CountingBytes().nextBytes(bytes);
        return bytes;
    }

    private static final class CountingBytes extends SecureRandom {
        @Override
        public void nextBytes(byte[] bytes) {
            for (var i = 0; i < bytes.length; i++) bytes[i] = (byte) i;
        }
    }
}
