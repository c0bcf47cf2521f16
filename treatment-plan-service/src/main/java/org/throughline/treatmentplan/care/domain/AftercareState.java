package org.throughline.treatmentplan.care.domain;

import java.util.Optional;
import java.util.UUID;
import org.throughline.treatmentplan.care.domain.CareEvent.AftercarePlanDrafted;

/**
 * What is agreed for the time after discharge.
 *
 * @param draft the latest draft
 * @param signed the plan that was signed last
 * @param refused whether the participant said they want none
 */
public record AftercareState(Optional<AftercarePlanDrafted> draft, Optional<UUID> signed, boolean refused) {
    static final AftercareState NONE = new AftercareState(Optional.empty(), Optional.empty(), false);

    AftercareState drafted(AftercarePlanDrafted next) {
        return new AftercareState(Optional.of(next), signed, refused);
    }

    AftercareState signed(UUID aftercarePlanId) {
        return new AftercareState(draft, Optional.of(aftercarePlanId), refused);
    }

    AftercareState refusing() {
        return new AftercareState(draft, signed, true);
    }

    boolean outstanding() {
        return signed.isEmpty() && !refused;
    }

    boolean isSigned(UUID aftercarePlanId) {
        return signed.filter(aftercarePlanId::equals).isPresent();
    }

    Optional<AftercarePlanDrafted> draft(UUID aftercarePlanId) {
        return draft.filter(drafted -> drafted.aftercarePlanId().equals(aftercarePlanId));
    }
}
