package org.throughline.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.service.ServiceRuntime;

/**
 * Waits, within bounds, until a view shows what the caller already knows of: {@code Throughline-Position: intake=1234}.
 */
@RequestScoped
public class Positions {
    /** Longest wait; a view that is further behind says so instead. */
    public static final Duration WAIT_MAX = Duration.ofSeconds(5);

    private static final Pattern ONE = Pattern.compile("\\s*([a-z-]{1,40})=(\\d{1,18})\\s*");

    private final HttpHeaders headers;
    private final ServiceRuntime runtime;

    Positions(HttpHeaders headers, ServiceRuntime runtime) {
        this.headers = headers;
        this.runtime = runtime;
    }

    /**
     * Returns once the view shows every position the request names.
     *
     * @throws Problem 503 {@code position-not-reached} if it takes too long; 400 if the header is malformed
     */
    public void await(ProjectionRunner view) {
        long deadline = System.nanoTime() + WAIT_MAX.toNanos();
        try {
            for (Map.Entry<String, Long> wanted : wanted().entrySet()) {
                OptionalLong local = runtime.localPosition(wanted.getKey(), wanted.getValue(), left(deadline));
                if (local.isEmpty() || !view.awaitPosition(local.getAsLong(), left(deadline))) {
                    throw notReached();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notReached();
        }
    }

    private static Duration left(long deadline) {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    private Map<String, Long> wanted() {
        Map<String, Long> wanted = new HashMap<>();
        String header = headers.getHeaderString(Answers.POSITION);
        if (header != null) {
            for (String one : header.split(",", 10)) {
                Matcher position = ONE.matcher(one);
                if (!position.matches()) {
                    throw Problems.invalid(
                            "position-invalid", "Send Throughline-Position as an answer gave it", Answers.POSITION);
                }
                wanted.put(position.group(1), Long.parseLong(position.group(2)));
            }
        }
        return wanted;
    }

    private static Problem notReached() {
        return Problems.problem(503, "position-not-reached", "This view does not show that position yet; ask again");
    }
}
