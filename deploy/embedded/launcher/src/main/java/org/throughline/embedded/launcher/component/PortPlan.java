package org.throughline.embedded.launcher.component;

/** Every port of the system, counted from one base, so that one option moves them all. */
public record PortPlan(int base) {

    public static final int BASE_DEFAULT = 18_080;
    public static final int BASE_MIN = 1_024;
    public static final int BASE_MAX = 65_535 - 14;

    public PortPlan {
        if (base < BASE_MIN || base > BASE_MAX) {
            throw new IllegalArgumentException("a port base lies between " + BASE_MIN + " and " + BASE_MAX);
        }
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
