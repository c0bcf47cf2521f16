package org.throughline.embedded.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.embedded.launcher.backup.NotAsRecordedException;
import org.throughline.embedded.launcher.backup.Restore;
import org.throughline.embedded.launcher.supervisor.StartFailedException;
import org.throughline.embedded.launcher.verify.NoStoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts a backup back into an empty data directory, and says what is missing. */
@Command(
        name = "restore",
        description = "Put a backup back on an empty machine, and verify it.",
        footer = {
            "Exit 0: restored, and every log is what manifest and anchors say. 1: not restored, since the backup was",
            "changed or anchors tell of more than it holds. 2: not restored, and why."
        },
        exitCodeOnExecutionException = 2,
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DataOption data;

    @Option(names = "--from", paramLabel = "DIR", required = true, description = "The backup.")
    @SuppressWarnings("NullAway.Init")
    private Path from;

    @Option(names = "--keys", paramLabel = "DIR", required = true, description = "The keys that open it.")
    @SuppressWarnings("NullAway.Init")
    private Path keys;

    @Option(
            names = "--anchors",
            paramLabel = "PATH",
            description = "Anchors kept elsewhere: a copy of a data directory's anchors/, or one file of them.")
    @Nullable
    private Path anchors;

    @Option(names = "--accept-loss", description = "Go on although the anchors tell of more than the backup holds.")
    private boolean acceptsLoss;

    @Override
    public Integer call() throws InterruptedException {
        return new NotDone("Not restored.", "", spec.commandLine().getErr()).unless(this::restore);
    }

    private void restore()
            throws IOException, InterruptedException, NoStoreException, StartFailedException, NotAsRecordedException {
        var restored = new Restore(from, keys, anchors, this::say).into(data.installation(), data.data(), acceptsLoss);
        var out = spec.commandLine().getOut();
        out.println("Restored into " + data.data().root() + ": all that was recorded until "
                + restored.manifest().until() + ".");
        out.print(restored.manifest().table());
        restored.missing().forEach(missing -> out.println("MISSING  " + missing));
        out.println("Start it with ./throughline up" + data.repeated() + "; views are then built anew from the logs.");
        out.flush();
    }

    private void say(String line) {
        spec.commandLine().getErr().println("  " + line);
    }
}
