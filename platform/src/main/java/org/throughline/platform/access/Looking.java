package org.throughline.platform.access;

import jakarta.enterprise.context.RequestScoped;
import org.throughline.platform.web.Correlation;

/**
 * Notes, for the request in hand, what its answer shows. An answer to a read that noted nothing is withheld by
 * {@link NothingUnnoted}.
 */
@RequestScoped
public class Looking {
    private final AccessLog accessLog;
    private final CurrentCaller caller;
    private final Correlation correlation;
    private boolean noted;

    Looking(AccessLog accessLog, CurrentCaller caller, Correlation correlation) {
        this.accessLog = accessLog;
        this.caller = caller;
        this.correlation = correlation;
    }

    /** Notes what is shown, durably; call it before the answer is given back. */
    public void at(Shown shown) {
        accessLog.note(caller.get(), shown, correlation.id());
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
