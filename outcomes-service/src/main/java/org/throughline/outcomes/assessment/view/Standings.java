package org.throughline.outcomes.assessment.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.throughline.outcomes.assessment.AssessmentCatalogue;
import org.throughline.outcomes.assessment.domain.CareSetting;
import org.throughline.outcomes.assessment.domain.CareSetting.AfterDischarge;
import org.throughline.outcomes.assessment.domain.CareSetting.BeforeAdmission;
import org.throughline.outcomes.assessment.domain.CareSetting.DuringEpisode;
import org.throughline.outcomes.assessment.domain.CareSetting.Duty;
import org.throughline.platform.projection.ViewRows;
import org.throughline.platform.service.ServiceRuntime;

/**
 * Tells where a person stands, so that an alert finds its owner. What it does not know yet makes whoever is on duty the
 * owner; nobody is never one.
 */
public final class Standings {
    private final ViewRows rows;

    /** Starts to keep the view. */
    public Standings(ServiceRuntime runtime) {
        rows = runtime.processors()
                .view(new StandingProjection(), AssessmentCatalogue.CATALOGUE)
                .rows();
    }

    /** The setting of a submission that arrives now. */
    public CareSetting of(String organisation, UUID participantId, Duty duty) {
        return id(organisation, participantId, "IN_CARE")
                .<CareSetting>map(episode -> new DuringEpisode(episode, duty))
                .or(() ->
                        id(organisation, participantId, "HANDED_ON").map(handoff -> new AfterDischarge(handoff, duty)))
                .orElseGet(() -> new BeforeAdmission(duty));
    }

    private Optional<UUID> id(String organisation, UUID participantId, String standing) {
        Document newest = rows.find(
                        and(eq("org", organisation), eq("subject", participantId.toString()), eq("standing", standing)))
                .sort(descending("position"))
                .first();
        return Optional.ofNullable(newest)
                .map(row -> row.getString("_id"))
                .map(id -> UUID.fromString(id.substring(id.indexOf('/') + 1)));
    }
}
