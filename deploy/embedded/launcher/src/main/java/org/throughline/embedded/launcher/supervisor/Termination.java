package org.throughline.embedded.launcher.supervisor;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.throughline.embedded.launcher.component.Component;

/** Ends a process: asked first, killed when it does not listen. */
public final class Termination {

    private static final Duration KILLED_WITHIN = Duration.ofSeconds(5);

    private Termination() {}

    /** Returns whether the process is gone; only one the kernel cannot end is not. */
    public static boolean of(ProcessHandle process) throws InterruptedException {
        return of(process, Component.STOPPED_WITHIN);
    }

    /** Likewise, with another time the process may take before it is killed. */
    public static boolean of(ProcessHandle process, Duration patience) throws InterruptedException {
        process.destroy();
        if (isGone(process, patience)) return true;
        process.destroyForcibly();
        return isGone(process, KILLED_WITHIN);
    }

    private static boolean isGone(ProcessHandle process, Duration within) throws InterruptedException {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return !process.isAlive();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("the end of a process has no failure", impossible);
        }
    }
}
