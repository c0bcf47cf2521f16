package org.throughline.treatmentplan.edge;

import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.access.CurrentCaller;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.Problems;
import org.throughline.treatmentplan.domain.Role;

/** In which roles the caller of the request in hand may act, by the roles of the token. */
@RequestScoped
public class Acting {
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

    /**
     * The role the caller acts in.
     *
     * @param wanted as the request says; without it, the only one the caller has
     * @throws org.throughline.platform.web.Problem 403 if the caller does not have it, 400 if several are possible
     */
    public Role in(Optional<Role> wanted) {
        List<Role> held = Arrays.stream(Role.values()).filter(this::holds).toList();
        if (wanted.isPresent()) {
            return wanted.filter(held::contains)
                    .orElseThrow(() -> Problems.problem(403, "role-not-held", "You do not act in that role"));
        }
        if (held.size() != 1) {
            throw Problems.invalid("role-unclear", "Say in which role you act", "role");
        }
        return held.getFirst();
    }

    /**
     * Participants act in their own record alone; their tokens speak for the participant's id.
     *
     * @throws org.throughline.platform.web.Problem 404 if a participant names somebody else
     */
    public void requireOwn(UUID participantId) {
        boolean staff = Arrays.stream(Role.values()).filter(Role::ofTheHouse).anyMatch(this::holds);
        boolean auditor = caller.get().roles().contains("auditor");
        if (!staff && !auditor && !subject().equals(participantId.toString())) {
            throw Problems.unknown();
        }
    }

    /** Whether the caller answers for care; an auditor alone does not, and one from outside never. */
    public boolean treats() {
        return !auditsFromOutside() && (holds(Role.CLINICIAN) || holds(Role.MEDICAL_DIRECTOR));
    }

    private boolean auditsFromOutside() {
        return caller.get().is("external-auditor");
    }

    /** Whether the caller may read of incidents: who answers for care, or looks after the record. */
    public boolean readsIncidents() {
        return treats() || caller.get().is("auditor");
    }

    /** Signing as the participant takes the participant. */
    public void requireSelf(Role role, UUID participantId) {
        if (role == Role.PARTICIPANT && !subject().equals(participantId.toString())) {
            throw Problems.unknown();
        }
    }

    /** Whether the caller is shown what was entered in error: who answers for the record, or looks after it. */
    public boolean seesErrors() {
        return caller.get().is("medical-director") || caller.get().is("auditor") || auditsFromOutside();
    }

    /** Says that the caller may not ask for what was entered in error. */
    public Problem errorsHidden() {
        return Problems.problem(
                403, "errors-hidden", "What was entered in error is shown to medical directors and auditors");
    }

    /** Whether the caller has a role. */
    public boolean holds(Role role) {
        return caller.get()
                .roles()
                .contains(role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
