package org.throughline.embedded.launcher.verify;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.platform.service.ServiceSettings;

/** The logs of a system: of each service that has a database, what it decided and who was shown what. */
public record StoredLogs(MongoClient mongo) {

    /** In the order of their names. */
    public List<StoredLog> find() {
        var services = new ArrayList<String>();
        for (String database : mongo.listDatabaseNames()) {
            if (database.equals(ServiceSettings.VAULT)) continue;
            if (database.startsWith(ServiceSettings.DATABASES)) {
                services.add(database.substring(ServiceSettings.DATABASES.length()));
            }
        }
        return services.stream()
                .filter(name -> !name.isEmpty())
                .sorted()
                .flatMap(this::of)
                .toList();
    }

    private Stream<StoredLog> of(String service) {
        MongoDatabase database = mongo.getDatabase(ServiceSettings.DATABASES + service);
        Set<String> collections = database.listCollectionNames().into(new HashSet<>());
        collections.removeIf(name -> name.startsWith("system."));
        var logs = List.of(service, ServiceSettings.accessLog(service));
        // A service opens both logs before it keeps anything else; views without a log tell that it was removed.
        boolean inUse = !logs.containsAll(collections);
        return logs.stream()
                .filter(log -> inUse || collections.contains(log))
                .map(log -> new StoredLog(database, log, !collections.contains(log)));
    }
}
