package org.throughline.platform.service;

import com.mongodb.client.MongoDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.throughline.platform.access.AccessLog;
import org.throughline.platform.anchoring.Anchors;
import org.throughline.platform.eventlog.AnchorDirectory;
import org.throughline.platform.eventlog.EventLog;
import org.throughline.platform.eventlog.LogBounds;
import org.throughline.platform.eventlog.LogObserver;
import org.throughline.platform.eventlog.MongoEventLog;
import org.throughline.platform.privacy.BlindIndex;
import org.throughline.platform.privacy.Erasure;
import org.throughline.platform.privacy.FileKeyEncryptionKeys;
import org.throughline.platform.privacy.KeyKind;
import org.throughline.platform.privacy.StoreCompaction;
import org.throughline.platform.privacy.Vault;
import org.throughline.platform.relay.AnchorTopic;

/**
 * What a service keeps: its log, its access log, and the keys to both.
 *
 * @param settings its surroundings
 * @param database of the service
 * @param log everything it decided and was told
 * @param accessLog who was shown what
 * @param vault the keys it was granted
 */
public record Records(ServiceSettings settings, MongoDatabase database, EventLog log, AccessLog accessLog, Vault vault)
        implements AutoCloseable {

    /** Opens the logs of a service, which nobody measures. */
    public static Records open(ServiceSettings settings, Set<KeyKind> kinds) {
        return open(settings, kinds, _ -> LogObserver.NONE);
    }

    /**
     * Opens the logs of a service.
     *
     * @param kinds the kinds of key its events are sealed under
     * @param observers gives who measures a log, by its name
     */
    static Records open(ServiceSettings settings, Set<KeyKind> kinds, Function<String, LogObserver> observers) {
        MongoDatabase database = settings.mongo().getDatabase(settings.database());
        Set<KeyKind> granted = new HashSet<>(kinds);
        granted.add(BlindIndex.KIND);
        granted.add(AccessLog.KIND);
        Vault vault = new Vault(
                settings.mongo().getDatabase(ServiceSettings.VAULT),
                new FileKeyEncryptionKeys(settings.keys()),
                granted);
        Function<String, EventLog> open =
                name -> MongoEventLog.open(database, name, LogBounds.DEFAULT, settings.clock(), observers.apply(name));
        EventLog log = open.apply(settings.name());
        EventLog shown = open.apply(ServiceSettings.accessLog(settings.name()));
        return new Records(settings, database, log, new AccessLog(shown, vault, settings.clock()), vault);
    }

    /** Destroys keys of the deployment's vault. */
    public Erasure erasure() {
        MongoDatabase keys = settings.mongo().getDatabase(ServiceSettings.VAULT);
        return new Erasure(
                keys,
                new FileKeyEncryptionKeys(settings.keys()),
                new StoreCompaction(keys),
                settings.clock(),
                System::nanoTime);
    }

    /** Starts to anchor both logs. */
    Anchors anchored() {
        return Anchors.start(
                List.of(log, accessLog.log()),
                new AnchorDirectory(settings.anchors()),
                new AnchorTopic(settings.connection()),
                settings.clock(),
                System::nanoTime);
    }

    @Override
    public void close() {
        log.close();
        accessLog.log().close();
    }
}
