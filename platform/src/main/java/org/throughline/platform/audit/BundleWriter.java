package org.throughline.platform.audit;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.throughline.platform.eventlog.AnchorJson;
import org.throughline.platform.eventlog.AnchorSigned;

/** Writes evidence as one zip archive, {@code throughline.bundle.v1} of docs/event-log.md, as it is read. */
final class BundleWriter {
    /** Names the format and separates its signature from every other. */
    static final String FORMAT = "throughline.bundle.v1";

    private final Evidence.Source source;
    private final ZipOutputStream zip;
    private final List<Map<String, Object>> parts = new ArrayList<>();

    /** What is written into one file. */
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private static final class Counted extends FilterOutputStream {
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) throws IOException {
            out.write(some, offset, length);
            bytes += length;
        }
    }

    private BundleWriter(Evidence.Source source, OutputStream out) {
        this.source = source;
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /**
     * Writes a bundle; if this throws, what was written is none.
     *
     * @param madeFor the auditor, by opaque id
     * @param note is told what is shown next, before it is
     */
    static void write(
            OutputStream out, Evidence.Source source, Asked asked, String madeFor, Consumer<Evidence.Page> note)
            throws IOException {
        BundleWriter writer = new BundleWriter(source, out);
        writer.write(asked, madeFor, note);
        writer.zip.finish();
        out.flush();
    }

    private void write(Asked asked, String madeFor, Consumer<Evidence.Page> note) throws IOException {
        Instant madeAt = source.clock().instant();
        BundleSummary summary = new BundleSummary(source.log().name(), asked, madeFor, madeAt);
        List<AnchorSigned> anchors = new ArrayList<>();
        part("commits.ndjson", out -> {
            Consumer<Evidence.Page> noted = page -> {
                note.accept(page);
                summary.add(page);
            };
            anchors.addAll(Evidence.tell(source, asked, noted, line -> line(out, EvidenceLines.bytes(line))));
        });
        part(
                "anchors.ndjson",
                out -> anchors.forEach(
                        anchor -> line(out, AnchorJson.write(anchor).getBytes(StandardCharsets.UTF_8))));
        part("summary.txt", out -> out.write(summary.text().getBytes(StandardCharsets.UTF_8)));
        var signed = source.signer().sign(FORMAT, key -> EvidenceLines.bytes(manifest(asked, madeFor, madeAt, key)));
        entry("manifest.json", out -> out.write(signed.content()));
        entry(
                "manifest.sig",
                out -> out.write(Base64.getUrlEncoder().withoutPadding().encode(signed.signature())));
    }

    private Map<String, Object> manifest(Asked asked, String madeFor, Instant madeAt, String key) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", FORMAT);
        manifest.put("log", source.log().name());
        manifest.put("organisation", asked.organisation());
        manifest.put("asked", asked.words());
        manifest.put("madeAt", Times.millis(madeAt));
        manifest.put("madeFor", madeFor);
        manifest.put("key", key);
        manifest.put("parts", parts);
        return manifest;
    }

    private void part(String name, Content content) throws IOException {
        MessageDigest sha256 = sha256();
        entry(name, out -> {
            Counted counted = new Counted(new DigestOutputStream(out, sha256));
            content.write(counted);
            counted.flush();
            Map<String, Object> part = new LinkedHashMap<>();
            part.put("name", name);
            part.put("bytes", counted.bytes);
            part.put("sha256", HexFormat.of().formatHex(sha256.digest()));
            parts.add(part);
        });
    }

    private void entry(String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0)); // when it was made says the manifest
        zip.putNextEntry(entry);
        content.write(zip);
        zip.closeEntry();
    }

    private static void line(OutputStream out, byte[] json) {
        try {
            out.write(json);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
