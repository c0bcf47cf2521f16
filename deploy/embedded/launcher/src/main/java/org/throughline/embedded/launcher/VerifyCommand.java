package org.throughline.embedded.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.mongodb.MongoException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.embedded.launcher.supervisor.StartFailedException;
import org.throughline.embedded.launcher.verify.AnchorsAtHand;
import org.throughline.embedded.launcher.verify.NoStoreException;
import org.throughline.embedded.launcher.verify.StoreAtHand;
import org.throughline.embedded.launcher.verify.SystemVerification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Verifies every log of a system and names the first commit that is not what was written. */
@Command(
        name = "verify",
        description = "Check that nobody touched the record: walk every log and hold it against its anchors.",
        footer = {
            "Exit 0: all logs are sound. 1: at least one is broken, or nothing outside the database speaks for it although",
            "it is older than two minutes. 2: not verified, and why.",
            "A log that was cut at its end, or written anew as a whole, looks sound by itself: it is held against",
            "the signed anchors in the files of the services, and in the topic while the broker is up.",
            "Whoever can change those files too is found out with a copy taken before: --anchors."
        },
        exitCodeOnExecutionException = 2,
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private static final int SOUND = 0;
    private static final int BROKEN = 1;
    private static final int NOT_VERIFIED = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DataOption data;

    @Option(
            names = "--anchors",
            paramLabel = "DIR",
            description = "Take anchor files and public keys from a copy of the data directory's anchors/.")
    @Nullable
    private Path anchors;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        try {
            var verification = verification();
            print(verification);
            return verification.isSound() && verification.isAnchored() ? SOUND : BROKEN;
        } catch (NoStoreException | IOException reason) {
            return notVerified(Objects.requireNonNullElse(reason.getMessage(), reason.toString()));
        } catch (StartFailedException failed) {
            return notVerified(failed.getMessage() + seeTheLog());
        } catch (MongoException broken) {
            // Its message could quote what is stored.
            return notVerified("The store did not answer as it should ("
                    + broken.getClass().getSimpleName() + ")" + seeTheLog());
        }
    }

    private String seeTheLog() {
        return "; see why with ./throughline logs store" + data.repeated();
    }

    private SystemVerification verification()
            throws IOException, InterruptedException, NoStoreException, StartFailedException {
        try (var store = StoreAtHand.open(data.installation(), data.data(), data.repeated(), this::say);
                var mongo = store.client()) {
            var root = Objects.requireNonNullElse(anchors, data.data().anchors());
            return SystemVerification.of(
                    mongo,
                    AnchorsAtHand.read(root, store.broker(), this::say),
                    InstantSource.system().instant(),
                    this::say);
        }
    }

    private void print(SystemVerification verification) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(verification.json());
        } else if (verification.isEmpty()) {
            out.println("There are no logs yet in " + data.data().root() + ", so nothing to verify.");
        } else {
            out.print(verification.table());
        }
        out.flush();
    }

    private int notVerified(String reason) {
        if (json) spec.commandLine().getOut().println(jsonOf(reason));
        spec.commandLine().getErr().println("Not verified. " + reason + ".");
        return NOT_VERIFIED;
    }

    private static String jsonOf(String reason) {
        try {
            return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("notVerified", reason));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a text is JSON", impossible);
        }
    }

    private void say(String line) {
        spec.commandLine().getErr().println("  " + line);
    }
}
