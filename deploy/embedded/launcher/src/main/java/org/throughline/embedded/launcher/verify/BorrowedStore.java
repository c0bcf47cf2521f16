package org.throughline.embedded.launcher.verify;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.throughline.embedded.launcher.component.DataDirectory;
import org.throughline.embedded.launcher.component.EmbeddedSystem;
import org.throughline.embedded.launcher.component.Installation;
import org.throughline.embedded.launcher.component.PortPlan;
import org.throughline.embedded.launcher.supervisor.Orphans;
import org.throughline.embedded.launcher.supervisor.StartFailedException;
import org.throughline.embedded.launcher.supervisor.Supervisor;
import org.throughline.embedded.launcher.supervisor.SupervisorLock;

/** The store of a system that does not run, started alone; nobody else can start the system meanwhile. */
record BorrowedStore(SupervisorLock lock, Supervisor supervisor, URI address) implements StoreAtHand {

    static BorrowedStore start(Installation installation, DataDirectory data, Consumer<String> say)
            throws IOException, InterruptedException, StartFailedException, NoStoreException {
        var system = new EmbeddedSystem(installation, data.create(), PortPlan.free(), List.of("store"));
        var stages = system.stages();
        var lock = SupervisorLock.tryTake(data.lock());
        if (lock.isEmpty()) {
            throw new NoStoreException("The system is just starting or stopping; try again in a moment");
        }
        new Orphans(data).stop(say);
        var supervisor = new Supervisor(stages, data, system.ports().base(), InstantSource.system(), say);
        var store = new BorrowedStore(
                lock.get(), supervisor, stages.getFirst().getFirst().readiness().address());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> store.stopWithTheProcess(say), "stop"));
        return store.started();
    }

    @Override
    public Optional<URI> broker() {
        return Optional.empty(); // to start it would take longer than to verify
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            supervisor.stop();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the end of this process stops the store
        }
    }

    private BorrowedStore started() throws IOException, StartFailedException {
        try {
            supervisor.start();
            return this;
        } catch (StartFailedException failed) {
            close();
            throw failed;
        }
    }

    private void stopWithTheProcess(Consumer<String> say) {
        try {
            supervisor.stop();
        } catch (IOException failed) {
            say.accept("not stopped cleanly: " + failed.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
