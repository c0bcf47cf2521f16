package org.throughline.verifier;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.throughline.platform.eventlog.AnchorSigner;
import picocli.CommandLine;

/** Runs the verifier as an auditor would. */
final class Command {
    private final Path directory;
    private final Path keys;

    Command(Path directory, AnchorSigner signer) {
        this.directory = directory;
        this.keys = directory.resolve("public.pem");
        try {
            Files.writeString(keys, String.join("", signer.publicKeysById().values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the command came to. */
    record Ran(int code, String said) {}

    Ran verifies(byte[] bundle, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        if (!arguments.contains("--anchor-key")) arguments.addAll(List.of("--anchor-key", keys.toString()));
        try {
            Path file = directory.resolve("bundle.zip");
            Files.write(file, bundle);
            arguments.add(file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StringWriter said = new StringWriter();
        int code = new CommandLine(new Verifier())
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(arguments.toArray(String[]::new));
        return new Ran(code, said.toString());
    }
}
