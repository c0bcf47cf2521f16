package org.throughline.platform.anchoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventlog.AnchorJson;
import org.throughline.platform.eventlog.AnchorSigned;
import org.throughline.platform.eventlog.AnchorSink;
import org.throughline.platform.privacy.SecretFile;

/** A sink elsewhere, and a note of what it took last, so that a restart knows what it missed. */
final class SentSink implements AnchorSink {
    private final AnchorSink elsewhere;
    private final Path note;
    private @Nullable AnchorSigned sent;

    SentSink(AnchorSink elsewhere, Path note) {
        this.elsewhere = elsewhere;
        this.note = note;
    }

    @Override
    public void take(AnchorSigned signed) {
        // A note that fails is tried again; the anchor is not sent again for that.
        if (!signed.equals(sent)) elsewhere.take(signed);
        sent = signed;
        try {
            byte[] text = AnchorJson.write(signed).getBytes(StandardCharsets.UTF_8);
            if (!SecretFile.create(note, text)) SecretFile.replace(note, text);
        } catch (IOException e) {
            throw new UncheckedIOException("what was sent cannot be noted", e);
        }
    }

    /** What was taken last, as far as is noted. */
    Optional<AnchorSigned> last() {
        try {
            return SecretFile.read(note).map(text -> AnchorJson.read(new String(text, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("what was sent cannot be read", e);
        }
    }
}
