package org.throughline.disclosure.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.throughline.platform.projection.ProjectionRunner;
import org.throughline.platform.service.ServiceRuntime;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;

/**
 * Whether enough is known of consents to rule on anything.
 *
 * <p>In intake, where consents are decided, that is all its log holds. Elsewhere it is all that intake had recorded until
 * a moment ago, without a hole, and shown by the view. Where that cannot be had at once nothing is ruled on; that answer
 * depends on nobody's record.
 */
public final class EvidenceFreshness {
    private static final String SOURCE = "intake";
    private static final Duration WAIT_MAX = Duration.ofSeconds(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final ServiceRuntime runtime;
    private final ProjectionRunner view;

    /** Judges one view of the evidence. */
    public EvidenceFreshness(ServiceRuntime runtime, EvidenceView view) {
        this(runtime, view.runner());
    }

    /** Judges any other view that is made of what intake tells. */
    public EvidenceFreshness(ServiceRuntime runtime, ProjectionRunner view) {
        this.runtime = runtime;
        this.view = view;
    }

    /**
     * Returns once the view shows everything that was recorded before that time ago.
     *
     * @throws Problem 503 {@code consent-knowledge-stale} if that is not so within two seconds
     */
    public void require(Duration ageMax) {
        if (!isKnown(ageMax)) {
            throw stale();
        }
    }

    /** Whether the view shows everything that was recorded before that time ago; waits up to two seconds for it. */
    public boolean isKnown(Duration ageMax) {
        long deadline = System.nanoTime() + WAIT_MAX.toNanos();
        try {
            OptionalLong position = position(ageMax, deadline);
            return position.isPresent()
                    && view.awaitPosition(position.getAsLong(), left(deadline))
                    && view.parkedCount() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The answer where too little is known. */
    public static Problem stale() {
        return Problems.problem(
                503, "consent-knowledge-stale", "What is known of consents is too old to answer by; ask again");
    }

    private OptionalLong position(Duration ageMax, long deadline) throws InterruptedException {
        if (runtime.definition().name().equals(SOURCE)) {
            return OptionalLong.of(runtime.records().log().head().position());
        }
        while (true) {
            OptionalLong known = known(ageMax);
            if (known.isPresent() || left(deadline).isZero()) {
                return known;
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    /** A source whose clock is ahead of ours is not known to be young. */
    private OptionalLong known(Duration ageMax) {
        Instant now = runtime.records().settings().clock().instant();
        return runtime.correspondence()
                .of(SOURCE)
                .filter(known -> known.withheld() == 0)
                .filter(known -> !known.asOf().isAfter(now) && !known.asOf().isBefore(now.minus(ageMax)))
                .map(known -> OptionalLong.of(known.localPosition()))
                .orElse(OptionalLong.empty());
    }

    private static Duration left(long deadline) {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }
}
