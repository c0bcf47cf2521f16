package org.throughline.platform.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughline.platform.eventlog.Appended;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.Fact;
import org.throughline.platform.eventlog.Fingerprint;
import org.throughline.platform.eventlog.Origin;
import org.throughline.platform.eventlog.ProposedCommit;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.SealedEvents;
import org.throughline.platform.eventlog.StreamName;
import org.throughline.platform.privacy.DataKey;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.privacy.KeyScope;
import org.throughline.platform.privacy.Vault;
import org.throughline.platform.service.Records;

/** Facts of other services, as they stand in this service's log once it was told. */
public final class ToldFacts {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final EventLog log;
    private final Vault vault;

    /** Puts facts into the log of a running service. */
    public ToldFacts(Records records) {
        this(records.log(), records.vault());
    }

    /** Puts facts into a log, sealed under keys of a vault. */
    public ToldFacts(EventLog log, Vault vault) {
        this.log = log;
        this.vault = vault;
    }

    /** One fact that another service decided, in the stream its domain names so. */
    public record Told(
            String source, String stream, String type, String organisation, UUID participant, Instant occurredAt) {}

    /** Puts it into the log; gives the position it has here. */
    public long happens(Told told, Map<String, ?> payload) {
        KeyScope scope = new KeyScope(
                told.organisation(), new KeyKind("clinical"), told.participant().toString());
        DataKey key = (DataKey) vault.keyFor(scope);
        String id = UUID.randomUUID().toString();
        EventHeader header = new EventHeader(
                told.organisation(),
                told.participant().toString(),
                told.occurredAt(),
                "someone",
                UUID.randomUUID().toString(),
                null,
                key.id().toString(),
                null);
        Fact fact =
                new Fact(StreamName.in(told.organisation(), told.stream()), id, told.type(), 1, header, bytes(payload));
        ProposedEvent sealed = new SealedEvents(told.source(), vault).seal(fact);
        Origin origin = new Origin(
                told.source(),
                1,
                1,
                told.occurredAt(),
                Fingerprint.of("told-in-a-test").text(id).finish());
        ProposedEvent here = new ProposedEvent(
                told.source() + "/" + fact.stream(),
                id,
                told.type(),
                1,
                header.toldFrom(origin),
                sealed.sealed(),
                sealed.digest());
        var commit = new ProposedCommit(
                CommitId.derive("told-in-a-test", id),
                List.of(here),
                Map.of(here.stream(), ProposedCommit.ANY_VERSION),
                null);
        return switch (log.append(commit)) {
            case Appended done -> done.last();
            case Object other -> throw new AssertionError("not appended: " + other);
        };
    }

    private byte[] bytes(Map<String, ?> payload) {
        try {
            return JSON.writeValueAsBytes(payload);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
