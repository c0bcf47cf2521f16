package org.throughline.embedded.launcher.verify;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.descending;

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
import org.throughline.platform.eventlog.AnchorDirectory;
import org.throughline.platform.eventlog.AnchorFile;
import org.throughline.platform.eventlog.AnchorHead;
import org.throughline.platform.eventlog.AnchorSigner;
import org.throughline.platform.eventlog.CommitId;
import org.throughline.platform.eventlog.Digest;
import org.throughline.platform.eventlog.EventHeader;
import org.throughline.platform.eventlog.ProposedCommit;
import org.throughline.platform.eventlog.ProposedEvent;
import org.throughline.platform.eventlog.SealedBytes;
import org.throughline.platform.service.Records;
import org.throughline.platform.service.ServiceSettings;

/** What services wrote into a store, through their own logs, and what somebody may do to it behind their back. */
public record WrittenSystem(MongoClient mongo, Path keys, Path anchors) implements AutoCloseable {

    /** Stands in every event, so that its absence from what is printed means something. */
    public static final String PAYLOAD = "the baker burnt the cake";

    private static final Caller BAKER =
            new Caller("baker-1", "oven", "bakery", Set.of("clinician"), Set.of(), Set.of(), "TREAT");

    public static WrittenSystem at(String store, Path keys, Path anchors) {
        return new WrittenSystem(MongoClients.create(store), keys, anchors);
    }

    /** Appends so many commits of two events each, shows the baker one thing for each, and anchors both logs. */
    public void write(String service, int commits) {
        append(service, "cake", commits);
        anchor(service, signer(service));
    }

    /** Writes both logs of a service anew, with as many commits that chain as well as the true ones did. */
    public void rewrite(String service, int commits) {
        mongo.getDatabase("throughline-" + service).drop();
        append(service, "mud-pie", commits);
    }

    /** The key that signs a service's anchors. */
    public AnchorSigner signer(String service) {
        return new AnchorSigner(directory(service).keys());
    }

    /** Has somebody sign where both logs of a service end. */
    public void anchor(String service, AnchorSigner signer) {
        for (String log : List.of(service, ServiceSettings.accessLog(service))) {
            BsonDocument last = Objects.requireNonNull(
                    collection(service, log).find().sort(descending("_id")).first());
            long commit = last.getInt64("_id").getValue();
            long position =
                    last.getInt64("first").getValue() + last.getInt32("count").getValue() - 1;
            var head =
                    new AnchorHead(log, commit, position, last.getBinary("hash").getData());
            try (var file = new AnchorFile(directory(service).file(log))) {
                file.take(signer.sign(head, Instant.EPOCH));
            }
        }
    }

    AnchorDirectory directory(String service) {
        return new AnchorDirectory(anchors.resolve(service));
    }

    /** As {@link #write}, but at another time and without an anchor. */
    public void writeUnanchored(String service, int commits, Clock clock) {
        append(service, "cake", commits, clock);
    }

    private void append(String service, String what, int commits) {
        append(service, what, commits, Clock.systemUTC());
    }

    private void append(String service, String what, int commits, Clock clock) {
        var settings =
                new ServiceSettings(service, mongo, keys, anchors.resolve(service), "nowhere:1", clock, service + "-1");
        try (var records = Records.open(settings, Set.of())) {
            for (int number = 1; number <= commits; number++) {
                String stream = what + "/" + number;
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

    /** Removes a commit and all after it. */
    public void cut(String service, String log, long from) {
        collection(service, log).deleteMany(gte("_id", from));
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
