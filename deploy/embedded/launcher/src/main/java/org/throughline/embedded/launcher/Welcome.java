package org.throughline.embedded.launcher;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.embedded.launcher.component.Component;
import org.throughline.embedded.launcher.component.EmbeddedSystem;
import org.throughline.embedded.launcher.component.Service;

/** What to know once all is up: addresses, how to get a token, how to stop. */
record Welcome(EmbeddedSystem system, List<Component> components, String sameSystem) {

    void print(PrintWriter out, Duration took) {
        out.println("Up after %.1f s, on this machine only:".formatted(took.toMillis() / 1000.0));
        for (Component component : components) {
            var address = component.readiness().address();
            out.println("  %-15s %s://%s".formatted(component.name(), address.getScheme(), address.getAuthority()));
        }
        String missing = missing();
        if (!missing.isEmpty()) out.println("Not packaged, so the gateway answers 503 for them: " + missing);
        out.println("A token: ./throughline token --role clinician" + sameSystem);
        out.println("Stop:    ./throughline down" + sameSystem);
        out.flush();
    }

    private String missing() {
        return Arrays.stream(Service.values())
                .filter(service -> system.installation().serviceJar(service).isEmpty())
                .map(Service::label)
                .collect(Collectors.joining(", "));
    }
}
