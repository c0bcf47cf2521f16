package org.throughline.intake.edge;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.throughline.platform.access.CurrentCaller;

/** In which role the caller of the request in hand acts, by the roles of the token. */
@RequestScoped
public class Acting {
    /** Those who answer for a judgement about a person's health come first. */
    private static final List<String> BY_WEIGHT = List.of(
            "medical-director",
            "clinician",
            "utilisation-review",
            "privacy-officer",
            "care-coordinator",
            "intake",
            "administrator",
            "auditor");

    private static final List<String> CLINICAL = BY_WEIGHT.subList(0, 2);

    private final CurrentCaller caller;

    Acting(CurrentCaller caller) {
        this.caller = caller;
    }

    /** By which id the record knows the caller. */
    public String subject() {
        return caller.get().subject();
    }

    /** Whose record it is. */
    public String organisation() {
        return caller.get().organisation();
    }

    /** Whether the caller belongs to the programme; a sender's system does not. */
    public boolean staff() {
        return BY_WEIGHT.stream().anyMatch(this::is);
    }

    /** Whether the caller may answer for a judgement about a person's health. */
    public boolean clinical() {
        return CLINICAL.stream().anyMatch(this::is);
    }

    /** The weightiest role the caller has. */
    public String role() {
        return BY_WEIGHT.stream().filter(this::is).findFirst().orElse("none");
    }

    private boolean is(String role) {
        return caller.get().is(role);
    }
}
