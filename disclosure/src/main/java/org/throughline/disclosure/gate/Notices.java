package org.throughline.disclosure.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The notices that go with what leaves, by their versions; a version is never changed, a new wording is a new one. */
final class Notices {
    private static final Properties TEXTS = read();

    private Notices() {}

    /** The words of a version. */
    static String text(String version) {
        return Objects.requireNonNull(TEXTS.getProperty(version), "there is no notice of that version");
    }

    private static Properties read() {
        Properties texts = new Properties();
        try (InputStream in = Notices.class.getResourceAsStream("notices.properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("the notices cannot be read", e);
        }
    }
}
