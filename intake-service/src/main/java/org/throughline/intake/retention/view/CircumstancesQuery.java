package org.throughline.intake.retention.view;

import static org.throughline.intake.StreamNames.consents;
import static org.throughline.intake.StreamNames.waitlist;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.intake.policy.ProgrammePolicies;
import org.throughline.intake.retention.domain.Circumstances;
import org.throughline.intake.retention.domain.RetentionPolicy;
import org.throughline.intake.retention.domain.RetentionState;
import org.throughline.intake.retention.domain.RetentionState.Episode;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.RecordedEvent;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.service.ServiceRuntime;

/** Reads what an erasure is decided under beside the streams of the record itself. */
public final class CircumstancesQuery {
    private static final int EVENTS_PER_LOOK = 1_000;
    private static final String CLOSED = "intake.episode-place-freed.v1";
    private static final String PERMITTED = "intake.consent-captured.v1";
    private static final List<String> ON_THE_WAY = List.of("referral/", "screening/", "eligibility/", "escalation/");

    private final RetentionHistory history;
    private final ProgrammePolicies policies;
    private final EventLog log;
    private final ZoneId zone;

    /**
     * Reads the log of this service.
     *
     * @param zone whose calendar years are counted in
     */
    public CircumstancesQuery(ServiceRuntime runtime, ZoneId zone) {
        this.history = new RetentionHistory(runtime);
        this.policies = new ProgrammePolicies(runtime);
        this.log = runtime.records().log();
        this.zone = zone;
    }

    /** Those of one record, under the numbers in force at a moment. */
    public Circumstances of(UUID participantId, String organisation, Instant at) {
        Map<UUID, RetentionState> records = everLinked(participantId, organisation);
        Map<String, RetentionPolicy> programmes = new HashMap<>();
        for (RetentionState record : records.values()) {
            for (Episode episode : record.episodes().values()) {
                programmes.computeIfAbsent(
                        episode.programme(),
                        code -> RetentionPolicy.of(policies.inForce(code, organisation, at), zone));
            }
        }
        records.remove(participantId);
        return new Circumstances(
                policies.ofIntake(organisation, at).version(),
                programmes,
                isInIntake(participantId, organisation),
                records);
    }

    /** The record, those it was ever linked with, those they were, and so on. */
    private Map<UUID, RetentionState> everLinked(UUID participantId, String organisation) {
        Map<UUID, RetentionState> records = new HashMap<>();
        Deque<UUID> next = new ArrayDeque<>(List.of(participantId));
        while (!next.isEmpty()) {
            UUID id = next.pop();
            if (!records.containsKey(id)) {
                RetentionState record = history.of(id, organisation, Optional.empty());
                records.put(id, record);
                next.addAll(record.everLinked());
            }
        }
        return records;
    }

    /** By the order of the log: what was recorded late, of a time before the closing, counts too. */
    private boolean isInIntake(UUID participantId, String organisation) {
        boolean inIntake = false;
        List<RecordedEvent> page = log.about(organisation, participantId.toString(), 0, EVENTS_PER_LOOK);
        while (!page.isEmpty()) {
            for (RecordedEvent event : page) {
                if (event.type().equals(CLOSED)) {
                    inIntake = false;
                } else if (event.header().origin() == null) {
                    inIntake |= isOnTheWay(event, participantId);
                }
            }
            page = log.about(
                    organisation, participantId.toString(), page.getLast().position(), EVENTS_PER_LOOK);
        }
        return inIntake;
    }

    private static boolean isOnTheWay(RecordedEvent event, UUID participantId) {
        String stream = StreamName.of(event.stream());
        return ON_THE_WAY.stream().anyMatch(stream::startsWith)
                || stream.equals(waitlist(participantId))
                || (stream.equals(consents(participantId)) && event.type().equals(PERMITTED));
    }
}
