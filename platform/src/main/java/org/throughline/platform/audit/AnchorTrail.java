package org.throughline.platform.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.eventlog.AnchorFile;
import org.throughline.platform.eventlog.AnchorSigned;

/** The anchors of a log one after the other, as its file holds them; never all of them at once. */
final class AnchorTrail implements AutoCloseable {
    private final @Nullable BufferedReader lines;
    private @Nullable AnchorSigned next;

    /** Opens the file; one that is not there yet holds no anchor. */
    AnchorTrail(Path file) {
        try {
            lines = Files.exists(file) ? Files.newBufferedReader(file, StandardCharsets.UTF_8) : null;
            next = read();
        } catch (IOException e) {
            throw new UncheckedIOException("the anchors cannot be read", e);
        }
    }

    /** Commit of the next anchor. */
    OptionalLong next() {
        return next == null ? OptionalLong.empty() : OptionalLong.of(commit(next));
    }

    /** Takes the anchors up to a commit. */
    List<AnchorSigned> takeTo(long commit) {
        List<AnchorSigned> taken = new ArrayList<>();
        try {
            while (next != null && commit(next) <= commit) {
                taken.add(next);
                next = read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the anchors cannot be read", e);
        }
        return taken;
    }

    private @Nullable AnchorSigned read() throws IOException {
        return lines == null ? null : AnchorFile.next(lines);
    }

    private static long commit(AnchorSigned signed) {
        return signed.anchor().head().commit();
    }

    @Override
    public void close() {
        try {
            if (lines != null) {
                lines.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the anchors cannot be closed", e);
        }
    }
}
