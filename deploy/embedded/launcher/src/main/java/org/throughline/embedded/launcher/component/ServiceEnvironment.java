package org.throughline.embedded.launcher.component;

import java.util.Map;

/** What a service is told about its surroundings; the same names configure it on a real cluster. */
final class ServiceEnvironment {

    private ServiceEnvironment() {}

    static Map<String, String> of(Service service, EmbeddedSystem system) {
        var ports = system.ports();
        return Map.of(
                "QUARKUS_HTTP_HOST",
                Port.LOOPBACK,
                "QUARKUS_HTTP_PORT",
                "" + ports.service(service),
                "QUARKUS_MONGODB_CONNECTION_STRING",
                "mongodb://" + Port.LOOPBACK + ":" + ports.store(),
                "KAFKA_BOOTSTRAP_SERVERS",
                Port.LOOPBACK + ":" + ports.broker(),
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                "http://" + Port.LOOPBACK + ":" + ports.issuer(),
                "THROUGHLINE_DATA",
                system.data().of(service.label()).toString(),
                "THROUGHLINE_KEYS",
                system.data().keys().toString(),
                "THROUGHLINE_ANCHORS",
                system.data().anchors(service.label()).toString(),
                "AXONIQ_UPDATE_CHECKER_DISABLED",
                "true");
    }
}
