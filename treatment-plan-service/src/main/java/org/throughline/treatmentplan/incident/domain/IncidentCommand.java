package org.throughline.treatmentplan.incident.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.throughline.disclosure.domain.Authority;
import org.throughline.disclosure.domain.DisclosurePolicy;
import org.throughline.disclosure.domain.Evidence;
import org.throughline.treatmentplan.domain.ProgrammePolicy.IncidentPolicy;
import org.throughline.treatmentplan.domain.Role;
import org.throughline.treatmentplan.domain.Text;

/** Requests about one incident. People are named by opaque id; whoever else was involved has a report of their own. */
public sealed interface IncidentCommand {
    UUID incidentId();

    Instant requestedAt();

    /** Reports one. */
    record ReportIncident(
            UUID incidentId,
            UUID episodeId,
            IncidentKind kind,
            Severity severity,
            Text description,
            Instant happenedAt,
            String reportedBy,
            Role role,
            IncidentPolicy policy,
            Instant requestedAt)
            implements IncidentCommand {}

    /** Records what somebody found who looked into it. */
    record ReviewIncident(
            UUID incidentId, Text findings, List<Text> actions, String reviewer, Role role, Instant requestedAt)
            implements IncidentCommand {
        /** Most actions of one review. */
        public static final int ACTIONS_MAX = 20;

        public ReviewIncident {
            actions = List.copyOf(actions);
            if (actions.size() > ACTIONS_MAX) throw new IllegalArgumentException("at most " + ACTIONS_MAX + " actions");
        }
    }

    /**
     * Records that an authority was told.
     *
     * @param disclosureId the entry it makes in the ledger
     * @param authority whom
     * @param kind of the authority
     * @param recipientId the authority, if it is a registered recipient; else empty
     * @param said what
     * @param client by which it is recorded
     * @param evidence what is known of the programme of the episode
     */
    record FileExternalReport(
            UUID incidentId,
            UUID disclosureId,
            ReportBasis basis,
            Text authority,
            Authority kind,
            String recipientId,
            Text said,
            String client,
            String filedBy,
            Role role,
            Evidence evidence,
            DisclosurePolicy policy,
            Instant filedAt,
            Instant requestedAt)
            implements IncidentCommand {}

    /** Says that it should not be in the record, as when it happened to somebody else. */
    record MarkIncidentEnteredInError(UUID incidentId, Text reason, String markedBy, Role role, Instant requestedAt)
            implements IncidentCommand {}
}
