package org.throughline.scheduling.family.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.throughline.scheduling.calendar.domain.Wording;
import org.throughline.scheduling.family.domain.Relation;

/**
 * Somebody of a participant's family who is to come to a session.
 *
 * @param episodeId the participant's, by whose programme it is decided whether they may come alone
 * @param relation what they are to the participant
 */
public record MemberRequest(
        @NotNull UUID episodeId,
        @NotNull Relation relation,
        @NotBlank @Size(max = Wording.LENGTH_MAX) String name) {
    @Override
    public String toString() {
        return "MemberRequest[redacted]";
    }
}
