package org.throughline.verifier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.throughline.platform.eventlog.AnchorSigner;

/** A bundle taken apart, to be put together as it was or otherwise. */
final class Zipped {
    final Map<String, byte[]> files = new LinkedHashMap<>();

    static Zipped of(byte[] bundle) {
        Zipped zipped = new Zipped();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                zipped.files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped;
    }

    Zipped copy() {
        Zipped copy = new Zipped();
        files.forEach((name, bytes) -> copy.files.put(name, bytes.clone()));
        return copy;
    }

    byte[] file(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    String text(String name) {
        return new String(file(name), StandardCharsets.UTF_8);
    }

    List<String> lines(String name) {
        return new ArrayList<>(text(name).lines().toList());
    }

    void lines(String name, List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        files.put(name, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Signs anew whatever the files hold now, as only who holds the signing key can. */
    Zipped sealedBy(AnchorSigner signer) {
        String manifest = text(Bundle.MANIFEST);
        StringBuilder parts = new StringBuilder();
        for (String name : List.of(Bundle.COMMITS, Bundle.ANCHORS, Bundle.SUMMARY)) {
            byte[] file = file(name);
            parts.append(parts.isEmpty() ? "" : ",")
                    .append("{\"name\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\"}"
                            .formatted(name, file.length, HexFormat.of().formatHex(sha256(file))));
        }
        String stated = manifest.replaceFirst("\"parts\":\\[.*]", "\"parts\":[" + parts + "]");
        var signed = signer.sign("throughline.bundle.v1", _ -> stated.getBytes(StandardCharsets.UTF_8));
        files.put(Bundle.MANIFEST, signed.content());
        files.put(Bundle.SIGNATURE, Base64.getUrlEncoder().withoutPadding().encode(signed.signature()));
        return this;
    }

    private static byte[] sha256(byte[] bytes) {
        MessageDigest sha256 = Hashing.sha256();
        return sha256.digest(bytes);
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
