package org.throughline.embedded.launcher.verify;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.throughline.platform.access.Caller;
import org.throughline.platform.access.Shown;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.Digest;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.ProposedCommit;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.SealedBytes;
import org.throughline.platform.service.Records;
import org.throughline.platform.service.ServiceSettings;

/** What services wrote into a store, through their own logs, and what somebody may do to it behind their back. */
public record WrittenSystem(MongoClient mongo, Path keys) implements AutoCloseable {

    /** Stands in every event, so that its absence from what is printed means something. */
    public static final String PAYLOAD = "the baker burnt the cake";

    private static final Caller BAKER =
            new Caller("baker-1", "oven", "bakery", Set.of("clinician"), Set.of(), Set.of(), "TREAT");

    public static WrittenSystem at(String store, Path keys) {
        return new WrittenSystem(MongoClients.create(store), keys);
    }

    /** Appends so many commits of two events each, and shows the baker one thing for each. */
    public void write(String service, int commits) {
        var settings = new ServiceSettings(service, mongo, keys, keys, "nowhere:1", Clock.systemUTC(), service + "-1");
        try (var records = Records.open(settings, Set.of())) {
            for (int number = 1; number <= commits; number++) {
                String stream = "cake/" + number;
                records.log()
                        .append(new ProposedCommit(
                                CommitId.derive("test", stream),
                                List.of(event(stream, "ordered"), event(stream, "baked")),
                                Map.of(stream, 0L),
                                null));
                records.accessLog().note(BAKER, new Shown("cake", List.of("customer-" + number)), "order-1");
            }
        }
    }

    /** Changes one byte of a sealed payload where it is stored. */
    public void changeOneByte(String service, String log, long commit) {
        var commits = collection(service, log);
        BsonDocument stored =
                Objects.requireNonNull(commits.find(eq("_id", commit)).first());
        BsonDocument event = stored.getArray("events").getFirst().asDocument();
        byte[] sealed = event.getBinary("sealed").getData().clone();
        sealed[sealed.length / 2] ^= 1;
        event.put("sealed", new BsonBinary(sealed));
        commits.replaceOne(eq("_id", commit), stored);
    }

    MongoCollection<BsonDocument> collection(String service, String name) {
        return mongo.getDatabase("throughline-" + service).getCollection(name, BsonDocument.class);
    }

    @Override
    public void close() {
        mongo.close();
    }

    private static ProposedEvent event(String stream, String what) {
        return new ProposedEvent(
                stream,
                stream + "/" + what,
                "bakery.cake-" + what + ".v1",
                1,
                new EventHeader("bakery", null, Instant.EPOCH, "baker-1", "order-1", null, "key-1", null),
                SealedBytes.of(PAYLOAD.getBytes(StandardCharsets.UTF_8)),
                Digest.of(new byte[Digest.LENGTH]));
    }
}
