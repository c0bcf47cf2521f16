package org.throughline.embedded.launcher.verify;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.throughline.embedded.launcher.component.DataDirectory;
import org.throughline.embedded.launcher.component.Installation;
import org.throughline.embedded.launcher.component.Readiness;
import org.throughline.embedded.launcher.supervisor.ComponentState;
import org.throughline.embedded.launcher.supervisor.ProcessIdentity;
import org.throughline.embedded.launcher.supervisor.StartFailedException;
import org.throughline.embedded.launcher.supervisor.StateFile;
import org.throughline.embedded.launcher.supervisor.SystemState;

/** The store of a system, running for as long as this is open: its own, or one started for the purpose. */
public interface StoreAtHand extends AutoCloseable {

    /** A store that was ready a moment ago and is silent for so long is gone. */
    int ANSWERED_WITHIN_SECONDS = 10;

    /** Where it answers. */
    URI address();

    /** Where the broker of the same system answers, if it does. */
    Optional<URI> broker();

    /** A client of it, told of a write when it is on disk. */
    default MongoClient client() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(address() + "/?w=majority&journal=true"))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(ANSWERED_WITHIN_SECONDS, TimeUnit.SECONDS))
                .build());
    }

    @Override
    void close() throws IOException;

    /**
     * Finds the running store, or starts it alone on a system that does not run.
     *
     * @param sameSystem the option that means this system again, for the messages
     * @param say told what is started and stopped, a line at a time
     * @throws NoStoreException if there is none, or none that can be asked; says what to do
     */
    static StoreAtHand open(Installation installation, DataDirectory data, String sameSystem, Consumer<String> say)
            throws IOException, InterruptedException, StartFailedException, NoStoreException {
        Optional<SystemState> state = new StateFile(data.state()).read();
        if (state.isPresent() && runs(state.get())) return running(state.get(), sameSystem);
        if (!Files.isDirectory(data.of("store"))) {
            throw new NoStoreException("There is no store in " + data.root()
                    + ": name the system with --data, or start it with ./throughline up");
        }
        return BorrowedStore.start(installation, data, say);
    }

    private static boolean runs(SystemState state) {
        return state.isSupervised() || state.components().stream().anyMatch(StoreAtHand::lives);
    }

    private static boolean lives(ComponentState component) {
        ProcessIdentity process = component.process();
        return process != null && process.isAlive();
    }

    private static StoreAtHand running(SystemState state, String sameSystem)
            throws InterruptedException, NoStoreException {
        Optional<ComponentState> store = state.component("store");
        if (store.isEmpty()) {
            throw new NoStoreException(
                    "This system runs without its store; stop it with ./throughline down" + sameSystem + " first");
        }
        if (!lives(store.get()) || !Readiness.at(store.get().readiness()).isReady()) {
            throw new NoStoreException("The store of this system does not answer; see why with ./throughline logs store"
                    + sameSystem + ", or stop all with ./throughline down" + sameSystem + " and try again");
        }
        var broker = state.component("broker").filter(StoreAtHand::lives).map(ComponentState::readiness);
        if (broker.isPresent() && !Readiness.at(broker.get()).isReady()) broker = Optional.empty();
        return new RunningStore(store.get().readiness(), broker);
    }
}
