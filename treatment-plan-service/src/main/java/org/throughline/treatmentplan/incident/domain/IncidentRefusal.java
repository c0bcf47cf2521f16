package org.throughline.treatmentplan.incident.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.treatmentplan.incident.domain.ReportBasis.LawfulRoute;

/** Which rule speaks against a request about an incident. */
public sealed interface IncidentRefusal {
    /** Nobody was admitted to such an episode, as far as this service was told. */
    record EpisodeUnknown(UUID episodeId) implements IncidentRefusal {}

    record IncidentUnknown(UUID incidentId) implements IncidentRefusal {}

    /** It was looked into already, with another result. */
    record AlreadyReviewed(UUID incidentId) implements IncidentRefusal {}

    /** Somebody else looks into what one has reported. */
    record ReviewerIsReporter(UUID incidentId) implements IncidentRefusal {}

    /**
     * The law knows no such basis.
     *
     * @param instead what remains
     */
    record NoLawfulBasis(ReportBasis basis, List<LawfulRoute> instead) implements IncidentRefusal {
        public NoLawfulBasis {
            instead = List.copyOf(instead);
        }
    }

    /** The basis is for incidents of another kind. */
    record BasisDoesNotCover(ReportBasis basis, IncidentKind kind) implements IncidentRefusal {}

    /** What is said to have happened is yet to come. */
    record YetToCome(UUID incidentId, Instant at) implements IncidentRefusal {}
}
