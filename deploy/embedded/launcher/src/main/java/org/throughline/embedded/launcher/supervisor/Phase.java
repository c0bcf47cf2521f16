package org.throughline.embedded.launcher.supervisor;

import java.util.Locale;

/** Where a component is in its life, as far as its supervisor knows. */
public enum Phase {
    STARTING,
    READY,
    /** It died; the supervisor waits a little and starts it again. */
    RESTARTING,
    STOPPED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
