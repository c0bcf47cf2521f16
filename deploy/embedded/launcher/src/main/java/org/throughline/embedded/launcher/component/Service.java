package org.throughline.embedded.launcher.component;

/** The four services: what they are called, which module holds them and which path leads to them. */
public enum Service {
    INTAKE("intake", "/intake/", 11),
    SCHEDULING("scheduling", "/scheduling/", 12),
    TREATMENT_PLAN("treatment-plan", "/treatment-plans/", 13),
    OUTCOMES("outcomes", "/outcomes/", 14);

    private final String label;
    private final String path;
    private final int portOffset;

    Service(String label, String path, int portOffset) {
        this.label = label;
        this.path = path;
        this.portOffset = portOffset;
    }

    /** The name of the component and of its log. */
    public String label() {
        return label;
    }

    /** What the paths of its resources start with, at the service and at the gateway alike. */
    public String path() {
        return path;
    }

    /** From the port base. */
    int portOffset() {
        return portOffset;
    }

    public String module() {
        return label + "-service";
    }
}
