package org.throughline.embedded.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.throughline.embedded.launcher.backup.Backup;
import org.throughline.embedded.launcher.backup.Manifest;
import org.throughline.embedded.launcher.backup.NotAsRecordedException;
import org.throughline.embedded.launcher.supervisor.StartFailedException;
import org.throughline.embedded.launcher.verify.NoStoreException;
import org.throughline.embedded.launcher.verify.StoreAtHand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Copies the record of a system to a place of its own, and what opens it to another. */
@Command(
        name = "backup",
        description = "Copy logs, vault and anchors, while the system runs or not.",
        footer = {
            "Exit 0: made. 1: a log is broken, so it was not made. 2: not made, and why.",
            "Every log is verified as it is read, and taken up to the same instant. Who holds the backup and the keys",
            "together can read everything: keep them in two places. After an erasure make a backup at once: the keys",
            "at --keys-to then open only what is not erased, and no older backup."
        },
        exitCodeOnExecutionException = 2,
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DataOption data;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            required = true,
            description = "Where the backup goes; a new directory.")
    @SuppressWarnings("NullAway.Init")
    private Path to;

    @Option(
            names = "--keys-to",
            paramLabel = "DIR",
            required = true,
            description = "Where the keys go that open it: a new directory, or that of the backup before.")
    @SuppressWarnings("NullAway.Init")
    private Path keysTo;

    @Override
    public Integer call() throws InterruptedException {
        var err = spec.commandLine().getErr();
        String seeTheLog = "; see why with ./throughline logs store" + data.repeated();
        return new NotDone("Not backed up.", seeTheLog, err).unless(this::backUp);
    }

    private void backUp()
            throws IOException, InterruptedException, NoStoreException, StartFailedException, NotAsRecordedException {
        try (var store = StoreAtHand.open(data.installation(), data.data(), data.repeated(), this::say)) {
            print(Backup.make(store, data.data(), to, keysTo, InstantSource.system(), this::say));
        }
    }

    private void print(Manifest manifest) {
        var out = spec.commandLine().getOut();
        out.println("Backed up to " + to + ": all that was recorded until " + manifest.until() + ".");
        out.print(manifest.table());
        out.println("It opens with key generation " + manifest.generations() + " in " + keysTo
                + ", and with no other; keep them apart from it.");
        out.flush();
    }

    private void say(String line) {
        spec.commandLine().getErr().println("  " + line);
    }
}
