package org.throughline.embedded.launcher.component;

/** The four services: what they are called, which module holds them and which path leads to them. */
public enum Service {
    INTAKE("intake", "/intake/"),
    SCHEDULING("scheduling", "/scheduling/"),
    TREATMENT_PLAN("treatment-plan", "/treatment-plans/"),
    OUTCOMES("outcomes", "/outcomes/");

    private final String label;
    private final String path;

    Service(String label, String path) {
        this.label = label;
        this.path = path;
    }

    /** The name of the component and of its log. */
    public String label() {
        return label;
    }

    /** What the paths of its resources start with, at the service and at the gateway alike. */
    public String path() {
        return path;
    }

    public String module() {
        return label + "-service";
    }
}
