package org.throughline.intake.retention.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.retention.domain.DeclineReason;
import org.throughline.intake.retention.domain.ErasureGround;
import org.throughline.intake.retention.domain.HoldAuthority;
import org.throughline.intake.retention.domain.HoldReason;
import org.throughline.intake.retention.domain.Reference;
import org.throughline.intake.retention.domain.RetentionCommand.HoldTerms;

/** What is sent about keeping and erasing a record. References are opaque codes of papers kept elsewhere, never names. */
public final class RetentionBodies {
    private RetentionBodies() {}

    /**
     * A hold.
     *
     * @param episodeId the episode it is about; the whole record, if not given
     * @param authority who has the record kept
     * @param reason what for
     * @param reference to the paper that says so
     */
    public record HoldBody(
            Optional<UUID> episodeId,
            @NotNull HoldAuthority authority,
            @NotNull HoldReason reason,
            @NotNull @Pattern(regexp = Reference.SHAPE) String reference) {
        HoldTerms inWords() {
            return new HoldTerms(episodeId, authority, reason, new Reference(reference));
        }
    }

    /**
     * The end of a hold.
     *
     * @param reference to the paper that says so
     */
    public record LiftingBody(
            @NotNull @Pattern(regexp = Reference.SHAPE) String reference) {}

    /**
     * A request to erase.
     *
     * @param ground by what right
     * @param authority reference to the paper that gives it
     */
    public record ErasureBody(
            @NotNull ErasureGround ground,
            @NotNull @Pattern(regexp = Reference.SHAPE) String authority) {}

    /** Why it is not done. */
    public record DecliningBody(@NotNull DeclineReason reason) {}
}
