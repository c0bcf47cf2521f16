package org.throughline.embedded.launcher.issuer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every role a token may carry; there are no others. */
public enum Role {
    EHR_SYSTEM,
    INTAKE,
    CLINICIAN,
    GROUP_FACILITATOR,
    CARE_COORDINATOR,
    MEDICAL_DIRECTOR,
    UTILISATION_REVIEW,
    PRIVACY_OFFICER,
    AUDITOR,
    EXTERNAL_AUDITOR,
    ADMINISTRATOR,
    PARTICIPANT,
    REPRESENTATIVE;

    /** As in a token: {@code care-coordinator}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> labelled(String label) {
        return Arrays.stream(values())
                .filter(role -> role.label().equals(label))
                .findFirst();
    }

    public static List<String> labels() {
        return Arrays.stream(values()).map(Role::label).toList();
    }

    @JsonCreator
    static Role fromJson(String label) {
        return labelled(label).orElseThrow(() -> new IllegalArgumentException("no such role"));
    }
}
