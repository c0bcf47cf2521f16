package org.throughline.embedded.launcher.supervisor;

/** A component did not come up; the message says which and why. */
public final class StartFailedException extends Exception {

    private final String component;

    StartFailedException(String component, String trouble) {
        super(component + " did not start: " + trouble);
        this.component = component;
    }

    /** Whose log to look into. */
    public String component() {
        return component;
    }
}
