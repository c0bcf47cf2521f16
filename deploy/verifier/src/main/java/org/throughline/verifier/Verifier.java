package org.throughline.verifier;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command an auditor runs. It asks nothing of any service and reads nothing but the files it is given. */
@Command(
        name = "throughline-verifier",
        mixinStandardHelpOptions = true,
        description =
                "Checks a bundle of the record or a proof, and says what was checked, what was found and what could not be.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:sound", "1:altered", "2:could not be read"})
public final class Verifier implements Callable<Integer> {
    static final int SOUND = 0;
    static final int ALTERED = 1;
    static final int UNREADABLE = 2;

    @Parameters(paramLabel = "BUNDLE", description = "the bundle or the proof, as the service gave it")
    private Path bundle = Path.of("");

    @Option(
            names = "--anchor-key",
            required = true,
            paramLabel = "FILE",
            description =
                    "public keys of the service's anchors: PEM, or its public-keys.json; may be given several times")
    private List<Path> keys = List.of();

    @Option(
            names = "--anchors",
            paramLabel = "FILE",
            description = "anchors of the log that you took away earlier; may be given several times")
    private List<Path> anchors = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs the command and ends the process with its code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs the command. */
    static int run(String... arguments) {
        return new CommandLine(new Verifier()).execute(arguments);
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Check check = new Check(AnchorKeys.read(keys), brought());
            String whose = ProofFile.isOne(bundle) ? proof(check) : bundle(check);
            out.println(whose);
            check.report().lines().forEach(out::println);
            return check.report().isSound() ? SOUND : ALTERED;
        } catch (UnreadableException e) {
            out.println(e.words());
            out.println();
            out.println("COULD NOT BE READ");
            return UNREADABLE;
        }
    }

    private String bundle(Check check) {
        try (Bundle opened = new Bundle(bundle)) {
            Manifest manifest = check.bundle(opened);
            return "A bundle of the log %s of organisation %s: %s.%nMade at %s for %s."
                    .formatted(
                            manifest.log(),
                            manifest.organisation(),
                            manifest.asked().words(),
                            manifest.madeAt(),
                            manifest.madeFor());
        }
    }

    private String proof(Check check) {
        ProofFile proof = ProofFile.read(bundle);
        check.proof(proof);
        return "A proof from the log %s of organisation %s: %s."
                .formatted(proof.log(), proof.organisation(), proof.asked().words());
    }

    private List<AnchorLine> brought() {
        List<AnchorLine> brought = new ArrayList<>();
        for (Path file : anchors) {
            try {
                String text = Files.readString(file);
                // What stands behind the last line's end was never acknowledged.
                for (String line :
                        text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
                    brought.add(AnchorLine.of(Fields.parse("a line of " + file, line)));
                }
            } catch (IOException e) {
                throw new UnreadableException("The anchors in " + file + " cannot be read.", e);
            }
        }
        return brought;
    }
}
