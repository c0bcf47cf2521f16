package org.throughline.platform.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;

/**
 * Notes, for the request in hand, what its answer shows. An answer to a read that noted nothing is withheld by
 * {@link NothingUnnoted}.
 */
@RequestScoped
public class Looking {
    private final AccessLog accessLog;
    private final CurrentCaller caller;
    private final Correlation correlation;
    private final Instance<Discretion> discretions;
    private boolean noted;

    Looking(AccessLog accessLog, CurrentCaller caller, Correlation correlation, Instance<Discretion> discretions) {
        this.accessLog = accessLog;
        this.caller = caller;
        this.correlation = correlation;
        this.discretions = discretions;
    }

    /**
     * Notes what is shown, durably; call it before the answer is given back.
     *
     * @throws RuntimeException if it may not be shown to this caller; then nothing is noted
     */
    public void at(Shown shown) {
        Optional<Exceptional> ground = Optional.empty();
        for (Discretion discretion : discretions) {
            Optional<Exceptional> one = discretion.require(shown);
            ground = ground.isPresent() ? ground : one;
        }
        note(shown, ground);
    }

    /** The same, where the caller is shown it on a ground of their own. */
    public void at(Shown shown, Exceptional ground) {
        discretions.forEach(discretion -> discretion.require(shown));
        note(shown, Optional.of(ground));
    }

    private void note(Shown shown, Optional<Exceptional> ground) {
        accessLog.note(caller.get(), shown, ground, correlation.id());
        noted = true;
    }

    /** The answer shows nobody's record, as with the state of the service or a refusal. */
    public void atNobody() {
        noted = true;
    }

    boolean noted() {
        return noted;
    }
}
