package org.throughline.platform.eventlog;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A log's home on any server that speaks MongoDB's protocol. */
final class MongoLogHome implements LogHome {
    private final String uri;
    private final String databaseName;
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final MongoDatabase database;

    MongoLogHome(String uri, String databaseName) {
        this.uri = uri;
        this.databaseName = databaseName;
        this.database = client(uri).getDatabase(databaseName);
    }

    @Override
    public EventLog open() {
        return open(database);
    }

    @Override
    public EventLog openOver(CuttingProxy line) {
        String server = new ConnectionString(uri).getHosts().getFirst();
        return open(client(uri.replace(server, "127.0.0.1:" + line.port())).getDatabase(databaseName));
    }

    private EventLog open(MongoDatabase on) {
        EventLog log = MongoEventLog.open(on, "log", LogBounds.DEFAULT, Clock.systemUTC());
        opened.addFirst(log);
        return log;
    }

    private MongoClient client(String at) {
        MongoClient client = MongoClients.create(at);
        opened.addLast(client);
        return client;
    }

    @Override
    public CuttingProxy line() {
        String[] server = new ConnectionString(uri).getHosts().getFirst().split(":", 2);
        CuttingProxy line = CuttingProxy.to(server[0], Integer.parseInt(server[1]));
        opened.addFirst(line);
        return line;
    }

    @Override
    public MongoDatabase database() {
        return database;
    }

    @Override
    public void close() {
        for (AutoCloseable one : opened) {
            try {
                one.close();
            } catch (Exception e) {
                throw new IllegalStateException("could not close " + one, e);
            }
        }
    }
}
