package org.throughline.scheduling.session.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.access.Caller;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.scheduling.calendar.domain.Reason;
import org.throughline.scheduling.session.domain.CredentialOverride;

/** Answering for a credential that does not hold, as the caller. */
@RequestScoped
public class Overrides {
    private final CurrentCaller caller;

    Overrides(CurrentCaller caller) {
        this.caller = caller;
    }

    /** The caller's word, if a reason is given. */
    @Nullable
    CredentialOverride of(Optional<String> reason) {
        return reason.map(text -> new CredentialOverride(caller.get().subject(), role(caller.get()), new Reason(text)))
                .orElse(null);
    }

    /** In which of the roles that may plan a session the caller answers for it: the one with most authority. */
    private static String role(Caller caller) {
        return Stream.of("medical-director", "clinician", "group-facilitator", "care-coordinator")
                .filter(caller::is)
                .findFirst()
                .orElseThrow();
    }
}
