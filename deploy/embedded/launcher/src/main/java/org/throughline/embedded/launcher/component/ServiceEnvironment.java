package org.throughline.embedded.launcher.component;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a service is told about its surroundings; the same names configure it on a real cluster. */
final class ServiceEnvironment {

    private ServiceEnvironment() {}

    static Map<String, String> of(Service service, EmbeddedSystem system) {
        var ports = system.ports();
        var environment = new LinkedHashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", Port.LOOPBACK);
        environment.put("QUARKUS_HTTP_PORT", "" + ports.service(service));
        environment.put("QUARKUS_MONGODB_CONNECTION_STRING", "mongodb://" + Port.LOOPBACK + ":" + ports.store());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", Port.LOOPBACK + ":" + ports.broker());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", address(ports.issuer()));
        environment.put("THROUGHLINE_DATA", system.data().of(service.label()).toString());
        environment.put("THROUGHLINE_KEYS", system.data().keys().toString());
        environment.put(
                "THROUGHLINE_ANCHORS", system.data().anchors(service.label()).toString());
        environment.put("AXONIQ_UPDATE_CHECKER_DISABLED", "true");
        for (Service each : Service.values()) {
            environment.put("THROUGHLINE_SERVICES_" + each.name(), address(ports.service(each)));
        }
        return environment;
    }

    private static String address(int port) {
        return "http://" + Port.LOOPBACK + ":" + port;
    }
}
