package org.throughline.embedded.launcher.component;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One process of the embedded edition.
 *
 * @param name what commands, log files and messages call it
 * @param program how it is started
 * @param ports every port it binds, the one it is reached at first
 * @param readiness how it is asked whether it can serve
 * @param preparation what must be in place before it starts
 */
public record Component(String name, Program program, List<Port> ports, Readiness readiness, Preparation preparation) {

    /** A component not ready by then will not be; a service in training needs 45 s on two idle cores. */
    public static final Duration READY_WITHIN = Duration.ofMinutes(3);

    /** Time to close files after a polite request to stop; then it is killed. */
    public static final Duration STOPPED_WITHIN = Duration.ofSeconds(20);

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,39}");

    public Component {
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("not a component name: " + name);
        if (ports.isEmpty()) throw new IllegalArgumentException("a component listens somewhere: " + name);
        ports = List.copyOf(ports);
    }

    /** The same, its virtual machine with more options. */
    Component startedWith(List<String> options) {
        return new Component(name, program.with(options), ports, readiness, preparation);
    }

    /** The port the component is reached at. */
    public int port() {
        return ports.getFirst().number();
    }
}
