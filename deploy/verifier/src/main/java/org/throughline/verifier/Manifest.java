package org.throughline.verifier;

import java.util.List;
import java.util.Optional;

/**
 * What a bundle says of itself, signed.
 *
 * @param asked what it was made of
 * @param key id of the key that signed it
 * @param parts the other files of the bundle
 */
record Manifest(
        String log, String organisation, Scope asked, String madeAt, String madeFor, String key, List<Part> parts) {
    private static final String FORMAT = "throughline.bundle.v1";

    /** One file of a bundle, by its length and SHA-256. */
    @SuppressWarnings("ArrayRecordComponent") // read once and only looked at
    record Part(String name, long bytes, byte[] sha256) {}

    static Manifest parse(String text) {
        Fields fields = Fields.parse(Bundle.MANIFEST, text)
                .only("format", "log", "organisation", "asked", "madeAt", "madeFor", "key", "parts");
        if (!fields.text("format").equals(FORMAT)) {
            throw new UnreadableException("the manifest is of a format this verifier does not know");
        }
        List<Part> parts = fields.objects("parts").stream()
                .map(part -> part.only("name", "bytes", "sha256"))
                .map(part -> new Part(part.text("name"), part.number("bytes"), part.hexadecimal("sha256")))
                .toList();
        return new Manifest(
                fields.text("log"),
                fields.text("organisation"),
                Scope.of(fields.object("asked")),
                fields.text("madeAt"),
                fields.text("madeFor"),
                fields.text("key"),
                parts);
    }

    /** What is wrong with the signature of a manifest, if anything is. */
    Optional<String> flaw(byte[] stored, byte[] signature, AnchorKeys keys) {
        byte[] signed = Hashing.of(FORMAT).t(stored).joined();
        Optional<Boolean> valid = keys.signed(key, signed, signature);
        if (valid.isEmpty()) {
            return Optional.of("The bundle is signed by a key you did not give (" + key + "). Either the public key is"
                    + " that of another service, or somebody else made the bundle.");
        }
        return valid.get()
                ? Optional.empty()
                : Optional.of("The signature of the bundle is forged, or its manifest was changed.");
    }
}
