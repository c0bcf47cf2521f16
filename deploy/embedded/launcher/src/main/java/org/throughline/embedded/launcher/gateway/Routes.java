package org.throughline.embedded.launcher.gateway;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which loopback port serves which paths.
 *
 * @param ports by the prefix of the path, which begins and ends with a slash
 */
record Routes(Map<String, Integer> ports) {

    Routes {
        ports = Map.copyOf(ports);
        for (String prefix : ports.keySet()) {
            if (!prefix.matches("/[a-z-]+/")) throw new IllegalArgumentException("not a path prefix: " + prefix);
        }
    }

    OptionalInt portFor(String path) {
        int end = path.indexOf('/', 1);
        Integer port = end < 0 ? null : ports.get(path.substring(0, end + 1));
        return port == null ? OptionalInt.empty() : OptionalInt.of(port);
    }

    /** A path that climbs could be routed by one reading and served by another. */
    static boolean climbs(String path) {
        String decoded = path.toLowerCase(Locale.ROOT)
                .replace("%2e", ".")
                .replace("%2f", "/")
                .replace("%5c", "/")
                .replace('\\', '/');
        return (decoded + "/").contains("/../") || (decoded + "/").contains("/./");
    }
}
