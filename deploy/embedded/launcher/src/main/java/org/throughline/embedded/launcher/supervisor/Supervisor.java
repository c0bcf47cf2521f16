package org.throughline.embedded.launcher.supervisor;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.throughline.embedded.launcher.component.Component;
import org.throughline.embedded.launcher.component.DataDirectory;

/** Runs components: up in order, down in reverse, each kept alive in between. Those of one stage start and stop together. */
public final class Supervisor {

    private final List<List<Component>> stages;
    private final Launch launch;
    private final Roster roster;
    private final InstantSource clock;
    private final Consumer<String> say;
    private final List<List<Keeper>> keepers = new ArrayList<>();
    private boolean stopping;
    private boolean stopped;

    /** @param say told what happens, a line at a time */
    public Supervisor(
            List<List<Component>> stages, DataDirectory data, int portBase, InstantSource clock, Consumer<String> say) {
        this.stages = List.copyOf(stages);
        this.launch = new Launch(data);
        this.clock = clock;
        this.say = say;
        var now = clock.instant();
        var planned = stages.stream()
                .flatMap(List::stream)
                .map(component -> ComponentState.planned(component, now))
                .toList();
        var self = ProcessIdentity.of(ProcessHandle.current());
        this.roster = new Roster(new StateFile(data.state()), new SystemState(self, now, portBase, planned), say);
    }

    /** Returns when every component is ready. After a failure what did start still runs: {@link #stop} ends it. */
    public void start() throws IOException, StartFailedException {
        roster.write();
        for (var stage : stages) {
            for (var keeper : begin(stage)) keeper.awaitReady();
        }
    }

    /** Stops everything, the last stage first, killing what has not ended in the usual time. Repeating it does nothing. */
    public void stop() throws IOException, InterruptedException {
        stop(Component.STOPPED_WITHIN);
    }

    /** Likewise, with another time each may take before it is killed. */
    public synchronized void stop(Duration patience) throws IOException, InterruptedException {
        markStopping();
        if (stopped) return;
        for (var stage : keepers.reversed()) {
            var ends = stage.stream()
                    .map(keeper -> Thread.ofVirtual().start(() -> end(keeper, patience)))
                    .toList();
            for (var end : ends) end.join();
        }
        roster.delete();
        stopped = true;
    }

    private void end(Keeper keeper, Duration patience) {
        var began = clock.instant();
        try {
            keeper.end(patience);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        var took = Duration.between(began, clock.instant());
        say.accept("%-15s stopped in %4.1f s".formatted(keeper.name(), took.toMillis() / 1000.0));
    }

    private void markStopping() {
        synchronized (keepers) {
            stopping = true;
        }
    }

    private List<Keeper> begin(List<Component> stage) throws StartFailedException {
        synchronized (keepers) {
            if (stopping) throw new StartFailedException(stage.getFirst().name(), "all was told to stop");
            var begun = stage.stream()
                    .map(component -> new Keeper(component, launch, roster, clock, say))
                    .toList();
            keepers.add(begun);
            begun.forEach(Keeper::begin);
            return begun;
        }
    }
}
