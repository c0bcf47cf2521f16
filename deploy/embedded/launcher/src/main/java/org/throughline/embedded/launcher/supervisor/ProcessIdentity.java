package org.throughline.embedded.launcher.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A process, told apart from a later one with the same number by the time it started. */
public record ProcessIdentity(long pid, Instant startedAt) {

    /** The kernel counts from boot; correcting the clock in between moves what it reports by about a second. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The process, if it is still this one and alive. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isThisOne);
    }

    public boolean isAlive() {
        return find().isPresent();
    }

    private boolean isThisOne(ProcessHandle process) {
        var started = process.info().startInstant().orElse(Instant.EPOCH);
        return Duration.between(startedAt, started).abs().compareTo(SLACK) <= 0;
    }
}
