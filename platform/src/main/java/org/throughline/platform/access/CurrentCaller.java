package org.throughline.platform.access;

import java.util.Set;

/** The caller of the request in hand. */
public class CurrentCaller {
    private final Caller caller;

    CurrentCaller(Caller caller) {
        this.caller = caller;
    }

    /** For the proxy that stands in for it. */
    CurrentCaller() {
        this(new Caller("nobody", "nobody", "nowhere", Set.of(), Set.of(), Set.of(), ""));
    }

    /** Who calls. */
    public Caller get() {
        return caller;
    }
}
