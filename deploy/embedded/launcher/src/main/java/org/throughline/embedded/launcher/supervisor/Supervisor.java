package org.throughline.embedded.launcher.supervisor;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.throughline.embedded.launcher.component.Component;
import org.throughline.embedded.launcher.component.DataDirectory;

/** Runs components: up in order, down in reverse, each kept alive in between. Those of one stage start together. */
public final class Supervisor {

    private final List<List<Component>> stages;
    private final List<Component> components;
    private final Launch launch;
    private final Roster roster;
    private final InstantSource clock;
    private final Consumer<String> say;
    private final List<Keeper> keepers = new ArrayList<>();
    private boolean stopping;
    private boolean stopped;

    /** @param say told what happens, a line at a time */
    public Supervisor(
            List<List<Component>> stages, DataDirectory data, int portBase, InstantSource clock, Consumer<String> say) {
        this.stages = List.copyOf(stages);
        this.components = stages.stream().flatMap(List::stream).toList();
        this.launch = new Launch(data);
        this.clock = clock;
        this.say = say;
        var now = clock.instant();
        var planned =
                components.stream().map(c -> ComponentState.planned(c, now)).toList();
        var self = ProcessIdentity.of(ProcessHandle.current());
        this.roster = new Roster(new StateFile(data.state()), new SystemState(self, now, portBase, planned), say);
    }

    /** Returns when every component is ready. After a failure what did start still runs: {@link #stop} ends it. */
    public void start() throws IOException, StartFailedException {
        roster.write();
        for (var stage : stages) {
            var started = new ArrayList<Keeper>();
            for (var component : stage) started.add(begin(component));
            for (var keeper : started) keeper.awaitReady();
        }
    }

    /** Stops everything, last started first. Repeating it does nothing. */
    public synchronized void stop() throws IOException, InterruptedException {
        markStopping();
        if (stopped) return;
        for (int i = keepers.size() - 1; i >= 0; i--) {
            var began = clock.instant();
            keepers.get(i).end();
            var took = Duration.between(began, clock.instant());
            say.accept("%-15s stopped in %4.1f s".formatted(components.get(i).name(), took.toMillis() / 1000.0));
        }
        roster.delete();
        stopped = true;
    }

    private void markStopping() {
        synchronized (keepers) {
            stopping = true;
        }
    }

    private Keeper begin(Component component) throws StartFailedException {
        synchronized (keepers) {
            if (stopping) throw new StartFailedException(component.name(), "all was told to stop");
            var keeper = new Keeper(component, launch, roster, clock, say);
            keepers.add(keeper);
            keeper.begin();
            return keeper;
        }
    }
}
