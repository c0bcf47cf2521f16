package org.throughline.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.throughline.platform.eventlog.AnchorFixture.NOON;
import static org.throughline.platform.eventlog.AnchorFixture.head;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What auditors hold must verify for ever: this key, signature and text were made by other software. */
class AnchorFormatTest {

    private static final String PUBLIC_KEYS = """
            {"primaryKeyId":1,"key":[{"keyData":{"typeUrl":\
            "type.googleapis.com/google.crypto.tink.Ed25519PublicKey","value":\
            "EiADoQe/884Qvh1w3RjnS8CZZ+TWMJulDV8d3IZkElUxuA==","keyMaterialType":"ASYMMETRIC_PUBLIC"},\
            "status":"ENABLED","keyId":1,"outputPrefixType":"RAW"}]}""";
    private static final String TEXT = "{\"format\":\"throughline.anchor.v1\",\"log\":\"bakery\",\"commit\":1234,"
            + "\"position\":5678,\"hash\":\"abababababababababababababababababababababababababababababababab\","
            + "\"at\":\"2026-03-01T12:00:00.000Z\",\"key\":\"56475aa75463474c0285df5dbf2bcab7\",\"signature\":"
            + "\"i9pkZk0-4_gGcBRZEylg2X_6PnrUlnXOsZhQ5JQ0wsubtkurF8rFzO6rOT0yJT3yFMITr0tNReneShqOCayoBg\"}";
    private static final Anchor ANCHOR =
            new Anchor(new AnchorHead("bakery", 1234, 5678, head(1).hash()), NOON, "56475aa75463474c0285df5dbf2bcab7");

    @Test
    void an_anchor_has_these_signed_bytes() {
        assertThat(ANCHOR.signedBytes())
                .isEqualTo(HexFormat.of()
                        .parseHex("000000157468726f7567686c696e652e616e63686f722e7631" + "0000000662616b657279"
                                + "0000000800000000000004d2" + "00000008000000000000162e"
                                + "00000020abababababababababababababababababababababababababababababababab"
                                + "000000080000019ca9450a00"
                                + "000000203536343735616137353436333437346330323835646635646266326263616237"));
    }

    @Test
    void an_anchor_signed_elsewhere_is_read_and_valid() {
        var read = AnchorJson.read(TEXT);

        assertThat(read.anchor()).isEqualTo(ANCHOR);
        assertThat(new AnchorVerifier(PUBLIC_KEYS).verify(read)).isEqualTo(AnchorVerdict.VALID);
    }

    @Test
    void an_anchor_is_written_as_this_text() {
        assertThat(AnchorJson.write(AnchorJson.read(TEXT))).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"format\":\"throughline.anchor.v1\"|\"format\":\"throughline.anchor.v2\"",
                "\"log\":\"bakery\",|",
                "\"log\":\"bakery\"|\"log\":\"ba kery\"",
                "\"log\":\"bakery\"|\"log\":null",
                "\"log\":\"bakery\"|\"log\":\"bakery\",\"log\":\"bakery\"",
                "\"log\":\"bakery\"|\"log\":\"bakery\",\"note\":\"hello\"",
                "\"commit\":1234,|",
                "\"commit\":1234|\"commit\":0",
                "\"commit\":1234|\"commit\":1234.5",
                "\"commit\":1234|\"commit\":99999999999999999999",
                "\"position\":5678|\"position\":0",
                "\"hash\":\"ab|\"hash\":\"",
                "\"hash\":\"ab|\"hash\":\"xy",
                "2026-03-01T12|2026-03-01 12",
                "\"key\":\"5|\"key\":\"X",
                "\"signature\":\"i|\"signature\":\"",
                "\"signature\":\"i|\"signature\":\"*",
                "Bg\"}|Bg\"} {}",
                "Bg\"}|Bg\"",
            })
    void what_is_no_anchor_is_refused(String change) {
        var parts = change.split("\\|", -1);
        assertThat(TEXT).contains(parts[0]);

        assertThatIllegalArgumentException().isThrownBy(() -> AnchorJson.read(TEXT.replace(parts[0], parts[1])));
    }

    @Test
    void the_time_is_cut_to_milliseconds_as_it_is_signed() {
        var anchor = new Anchor(ANCHOR.head(), NOON.plusNanos(1_999_999), ANCHOR.keyId());

        assertThat(anchor.at()).isEqualTo(NOON.plusMillis(1));
    }

    @Test
    void hashes_and_signatures_have_their_length() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AnchorHead("bakery", 1, 1, new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> new AnchorSigned(ANCHOR, new byte[63]));
    }
}
