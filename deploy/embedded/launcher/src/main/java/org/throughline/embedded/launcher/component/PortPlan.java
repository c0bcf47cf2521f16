package org.throughline.embedded.launcher.component;

import java.util.Random;
import java.util.stream.IntStream;

/** Every port of the system, counted from one base, so that one option moves them all. */
public record PortPlan(int base) {

    public static final int BASE_DEFAULT = 18_080;
    public static final int BASE_MIN = 1_024;
    private static final int LAST = 14;
    public static final int BASE_MAX = 65_535 - LAST;

    /** Below the range from which the kernel lends ports to clients. */
    private static final int FREE_MIN = 20_000;

    private static final int FREE_MAX = 32_000;
    private static final int FREE_TRIED = 1_000;

    public PortPlan {
        if (base < BASE_MIN || base > BASE_MAX) {
            throw new IllegalArgumentException("a port base lies between " + BASE_MIN + " and " + BASE_MAX);
        }
    }

    /** Ports that nobody uses now, far from those of a system that may run beside it. */
    public static PortPlan free() {
        return new Random()
                .ints(FREE_MIN, FREE_MAX)
                .limit(FREE_TRIED)
                .filter(base -> IntStream.rangeClosed(base, base + LAST).allMatch(port -> new Port(port, "").isFree()))
                .mapToObj(PortPlan::new)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no ports are free"));
    }

    public int gateway() {
        return base;
    }

    public int issuer() {
        return base + 1;
    }

    public int store() {
        return base + 2;
    }

    public int broker() {
        return base + 3;
    }

    /** Where the broker talks to itself as controller. */
    public int controller() {
        return base + 4;
    }

    public int service(Service service) {
        return base + service.portOffset();
    }
}
