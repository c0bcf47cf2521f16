package org.throughline.treatmentplan.incident.domain;

import java.time.Instant;
import java.util.UUID;

/** Which rule speaks against a request about an incident. */
public sealed interface IncidentRefusal {
    /** Nobody was admitted to such an episode, as far as this service was told. */
    record EpisodeUnknown(UUID episodeId) implements IncidentRefusal {}

    record IncidentUnknown(UUID incidentId) implements IncidentRefusal {}

    /** It was looked into already, with another result. */
    record AlreadyReviewed(UUID incidentId) implements IncidentRefusal {}

    /** Somebody else looks into what one has reported. */
    record ReviewerIsReporter(UUID incidentId) implements IncidentRefusal {}

    /** Whoever reported it says that it is a mistake, or a medical director. */
    record NotWhoReported(UUID incidentId) implements IncidentRefusal {}

    /** While the law has an authority told of it and none was, a medical director alone says that it is a mistake. */
    record ReportIsOutstanding(UUID incidentId) implements IncidentRefusal {}

    /** It was entered in error, so nobody looks into it. */
    record IncidentIsInError(UUID incidentId) implements IncidentRefusal {}

    /** What is said to have happened is yet to come. */
    record YetToCome(UUID incidentId, Instant at) implements IncidentRefusal {}
}
