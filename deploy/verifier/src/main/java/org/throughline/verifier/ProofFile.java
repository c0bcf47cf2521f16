package org.throughline.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The proof of one event, {@code throughline.proof.v1} of docs/event-log.md. */
record ProofFile(String log, String organisation, Scope asked, List<Fields> commits, List<Fields> anchors) {
    private static final String FORMAT = "throughline.proof.v1";

    /** Whether a file is JSON rather than an archive. */
    static boolean isOne(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == '{';
        } catch (IOException e) {
            throw new UnreadableException("The file cannot be read.", e);
        }
    }

    static ProofFile read(Path file) {
        Fields fields;
        try {
            fields = Fields.parse("the proof", Files.readString(file));
        } catch (IOException e) {
            throw new UnreadableException("The file cannot be read.", e);
        }
        fields.only("format", "log", "organisation", "event", "commits", "anchors");
        if (!fields.text("format").equals(FORMAT)) {
            throw new UnreadableException("The proof is of a format this verifier does not know.");
        }
        return new ProofFile(
                fields.text("log"),
                fields.text("organisation"),
                new Scope.OfEvent(fields.text("event")),
                fields.objects("commits"),
                fields.objects("anchors"));
    }
}
