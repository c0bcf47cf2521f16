package org.throughline.embedded.launcher.gateway;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ties together what one request causes. A caller's own is kept if it is a UUID; nothing else gets into the logs. */
final class CorrelationId {

    static final String HEADER = "X-Correlation-Id";

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private CorrelationId() {}

    static String of(@Nullable String offered) {
        if (offered != null && UUID_TEXT.matcher(offered).matches()) return offered;
        return UUID.randomUUID().toString();
    }
}
