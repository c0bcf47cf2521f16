package org.throughline.platform.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.eventlog.Appended;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.Fact;
import org.throughline.platform.eventlog.ProposedCommit;
import org.throughline.platform.eventlog.SealedEvents;
import org.throughline.platform.privacy.BlindIndex;
import org.throughline.platform.privacy.DataKey;
import org.throughline.platform.privacy.KeyDestroyed;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.privacy.KeyScope;
import org.throughline.platform.privacy.Vault;

/**
 * Who was shown what: a chained log of its own beside the service's log.
 *
 * <p>One entry per answer. The answer may leave only after {@link #note} returned; if it throws, nothing may be shown.
 */
public final class AccessLog {
    /** Access entries are the organisation's; they outlive the keys of those who were looked at. */
    public static final KeyKind KIND = new KeyKind("access");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventLog log;
    private final Vault vault;
    private final SealedEvents seals;
    private final BlindIndex index;
    private final Clock clock;

    /**
     * Writes to a log kept for nothing else.
     *
     * @param vault granted {@link #KIND}, and {@link BlindIndex#KIND} for callers of whom a surname is told
     */
    public AccessLog(EventLog log, Vault vault, Clock clock) {
        this.log = log;
        this.vault = vault;
        this.seals = new SealedEvents(log.name(), vault);
        this.index = new BlindIndex(vault);
        this.clock = clock;
    }

    /** The log itself, for reading and verifying. */
    public EventLog log() {
        return log;
    }

    /**
     * Stores that a caller is shown something, and returns once that is durable.
     *
     * @param correlation of the request
     * @throws RuntimeException if it could not be stored; then nothing may be shown
     */
    public void note(Caller caller, Shown shown, String correlation) {
        note(caller, shown, Optional.empty(), correlation);
    }

    /** The same, with the ground it is shown on where the caller ordinarily may not see it. */
    public void note(Caller caller, Shown shown, Optional<Exceptional> ground, String correlation) {
        UUID id = UUID.randomUUID();
        String stream = "shown/" + caller.organisation() + "/" + id;
        Fact fact = new Fact(
                stream,
                id.toString(),
                RecordsShown.TYPE,
                RecordsShown.REVISION,
                header(caller, shown, correlation),
                json(RecordsShown.of(caller, surname(caller), shown, ground)));
        CommitId commit = CommitId.derive("access", log.name(), id.toString());
        switch (log.append(new ProposedCommit(commit, List.of(seals.seal(fact)), Map.of(stream, 0L), null))) {
            case Appended _ -> {}
            case Object other -> throw new IllegalStateException("an access entry was not stored: " + other.getClass());
        }
    }

    private String surname(Caller caller) {
        return caller.familyName()
                .flatMap(name -> name.token(index, caller.organisation()))
                .orElse("");
    }

    private EventHeader header(Caller caller, Shown shown, String correlation) {
        String subject = shown.subjects().size() == 1 ? shown.subjects().getFirst() : null;
        String organisation = caller.organisation();
        return new EventHeader(
                organisation, subject, clock.instant(), caller.subject(), correlation, null, key(organisation), null);
    }

    private String key(String organisation) {
        return switch (vault.keyFor(new KeyScope(organisation, KIND, organisation))) {
            case DataKey key -> key.id().toString();
            case KeyDestroyed _ -> throw new IllegalStateException("the access key of the organisation is destroyed");
        };
    }

    private static byte[] json(RecordsShown entry) {
        try {
            return JSON.writeValueAsBytes(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and lists of texts are JSON", e);
        }
    }
}
