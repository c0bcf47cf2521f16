package org.throughline.intake.referral.domain;

import java.util.Optional;
import org.throughline.intake.referral.domain.ReferralEvent.FirstContactDueSet;

/**
 * By when somebody has to have tried to reach the person or the sender.
 *
 * @param due absent where none was set
 * @param overdue whether nobody had tried by then
 */
public record FirstContact(Optional<FirstContactDueSet> due, boolean overdue) {
    static final FirstContact NONE = new FirstContact(Optional.empty(), false);
}
