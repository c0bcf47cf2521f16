package org.throughline.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.service.ServiceRuntime;

/**
 * Waits, within bounds, until this service knows what the caller already knows of: {@code Throughline-Position:
 * intake=1234}. Positions of services that this one is not told by make no difference to it.
 */
@RequestScoped
public class Positions {
    /** Longest wait; who is further behind says so instead. */
    public static final Duration WAIT_MAX = Duration.ofSeconds(5);

    private static final Pattern ONE = Pattern.compile("\\s*([a-z-]{1,40})=(\\d{1,18})\\s*");

    /** What is answered where something is missing or does not fit what is known. */
    private static final Set<Integer> REFUSALS = Set.of(404, 409, 422);

    private final HttpHeaders headers;
    private final ServiceRuntime runtime;
    private boolean behind;

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
        if (!reached(view::awaitPosition)) {
            throw notReached();
        }
    }

    /**
     * Returns once the log holds every position the request names, or the wait is over. A command is then decided all the
     * same, since what happened has to be recorded; but what is refused may only be not known yet, see {@link #answer}.
     */
    void awaitBeforeDeciding() {
        behind = !reached((position, atMost) -> true);
    }

    /** A refusal, or, from who knows less than the caller, that it is too early to tell. */
    Problem answer(Problem problem) {
        return behind && REFUSALS.contains(problem.status()) ? notReached() : problem;
    }

    private boolean reached(Shown shown) {
        long deadline = System.nanoTime() + WAIT_MAX.toNanos();
        try {
            for (Map.Entry<String, Long> wanted : wanted().entrySet()) {
                if (!runtime.knowsOf(wanted.getKey())) {
                    continue;
                }
                OptionalLong local = runtime.localPosition(wanted.getKey(), wanted.getValue(), left(deadline));
                if (local.isEmpty() || !shown.at(local.getAsLong(), left(deadline))) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
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
        return Problems.problem(
                503, "position-not-reached", "That position is not known here yet; send the request again");
    }

    /** Whether something shows a position of the own log within a time. */
    @FunctionalInterface
    private interface Shown {
        boolean at(long position, Duration atMost) throws InterruptedException;
    }
}
