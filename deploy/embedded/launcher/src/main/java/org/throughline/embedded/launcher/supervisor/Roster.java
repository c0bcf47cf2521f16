package org.throughline.embedded.launcher.supervisor;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The state of a running system: held here, written down after each change. */
final class Roster {

    private final StateFile file;
    private final Consumer<String> say;
    private SystemState state;

    Roster(StateFile file, SystemState state, Consumer<String> say) {
        this.file = file;
        this.state = state;
        this.say = say;
    }

    synchronized void write() throws IOException {
        file.write(state);
    }

    synchronized void change(String component, UnaryOperator<ComponentState> change) {
        var now = state.component(component).orElseThrow();
        state = state.with(change.apply(now));
        try {
            write();
        } catch (IOException full) {
            // A full disk is no reason to stop watching; a process not written down is still known by its marker.
            say.accept("the state file could not be written: " + full.getMessage());
        }
    }

    synchronized void delete() throws IOException {
        file.delete();
    }
}
