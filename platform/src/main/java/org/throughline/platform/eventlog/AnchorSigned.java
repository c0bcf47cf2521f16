package org.throughline.platform.eventlog;

import java.util.Arrays;

/** An anchor and its Ed25519 signature (64 bytes, RFC 8032), which any Ed25519 software can check. */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by content
public record AnchorSigned(Anchor anchor, byte[] signature) {

    /** Length of the signature. */
    public static final int SIGNATURE_BYTES = 64;

    /** @throws IllegalArgumentException if the signature is not 64 bytes long */
    public AnchorSigned {
        if (signature.length != SIGNATURE_BYTES) throw new IllegalArgumentException("signature is not 64 bytes");
        signature = signature.clone();
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnchorSigned that
                && anchor.equals(that.anchor)
                && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(signature);
    }
}
