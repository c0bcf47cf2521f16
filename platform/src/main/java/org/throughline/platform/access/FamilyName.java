package org.throughline.platform.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.throughline.platform.privacy.BlindIndex;

/** A surname as it is compared: its letters, without accents and case. It is kept as a token only, and never prints itself. */
public record FamilyName(String letters) {
    private static final String FIELD = "family-name";

    /** The name somebody writes; nothing where it has no letters. */
    public static Optional<FamilyName> of(String written) {
        String letters = Normalizer.normalize(written, Normalizer.Form.NFKD)
                .replaceAll("\\P{L}", "")
                .toLowerCase(Locale.ROOT);
        return letters.isEmpty() ? Optional.empty() : Optional.of(new FamilyName(letters));
    }

    /** By which equal names are found in one organisation; nothing if its key was destroyed. */
    public Optional<String> token(BlindIndex index, String organisation) {
        return index.token(organisation, FIELD, letters);
    }

    @Override
    public String toString() {
        return "FamilyName[redacted]";
    }
}
