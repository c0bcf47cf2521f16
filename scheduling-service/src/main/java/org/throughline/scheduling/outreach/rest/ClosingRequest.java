package org.throughline.scheduling.outreach.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.throughline.scheduling.outreach.domain.OutreachResult;

/**
 * That nobody is to be reached any more.
 *
 * @param number which of the episode's cases, from 1
 */
public record ClosingRequest(
        @NotNull @Positive Integer number, @NotNull Ending result) {

    /** What people say of it; the rest the record says by itself. */
    public enum Ending {
        RETURNED(OutreachResult.RETURNED),
        WILL_RETURN(OutreachResult.WILL_RETURN),
        DECLINED(OutreachResult.DECLINED),
        NOT_REACHED(OutreachResult.NOT_REACHED);

        private final OutreachResult result;

        Ending(OutreachResult result) {
            this.result = result;
        }

        OutreachResult result() {
            return result;
        }
    }
}
