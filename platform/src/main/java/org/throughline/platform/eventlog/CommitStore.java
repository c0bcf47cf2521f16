package org.throughline.platform.eventlog;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** One collection of commits: its indexes, its one write and its few queries, each served by an index. */
final class CommitStore {
    private final MongoCollection<RecordedCommit> commits;

    CommitStore(MongoDatabase database, String collection) {
        this.commits = database.getCollection(collection, RecordedCommit.class)
                .withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(new CommitCodec()), database.getCodecRegistry()))
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    /** Creates the indexes the promises rest on; harmless when they exist. */
    void prepare() {
        IndexOptions unique = new IndexOptions().unique(true);
        commits.createIndex(ascending("events.stream", "events.version"), unique);
        commits.createIndex(ascending("events.id"), unique);
        commits.createIndex(ascending("cid"), unique);
        commits.createIndex(ascending("first"), unique);
        commits.createIndex(ascending("events.org", "events.subject", "_id"));
    }

    /** Inserts in order and stops at the first that cannot be; returns when all are on the disks of a majority. */
    void insert(List<RecordedCommit> batch) {
        commits.insertMany(batch, new InsertManyOptions().ordered(true));
    }

    @Nullable
    RecordedCommit last() {
        return commits.find().sort(descending("_id")).limit(1).first();
    }

    List<RecordedCommit> from(long number, int commitsMax) {
        return commits.find(gte("_id", number))
                .sort(ascending("_id"))
                .limit(commitsMax)
                .batchSize(commitsMax)
                .into(new ArrayList<>());
    }

    /** The commits that begin at these positions, in order. */
    List<RecordedCommit> beginning(long fromPosition, long beforePosition) {
        return commits.find(new BsonDocument(
                        "first",
                        new BsonDocument("$gte", new BsonInt64(fromPosition))
                                .append("$lt", new BsonInt64(beforePosition))))
                .sort(ascending("first"))
                .batchSize(MongoEventLog.PAGE_MAX)
                .into(new ArrayList<>());
    }

    /** The commit that holds a position, or the last one before it; absent when the log is empty. */
    @Nullable
    RecordedCommit holding(long position) {
        return commits.find(lte("first", position))
                .sort(descending("first"))
                .limit(1)
                .first();
    }

    @Nullable
    RecordedCommit withId(CommitId id) {
        return commits.find(eq("cid", id.value().shared())).first();
    }

    List<RecordedCommit> withIds(Collection<CommitId> ids) {
        return commits.find(
                        in("cid", ids.stream().map(id -> id.value().shared()).toList()))
                .into(new ArrayList<>());
    }

    List<RecordedCommit> withEvents(Collection<String> eventIds) {
        return commits.find(in("events.id", eventIds)).into(new ArrayList<>());
    }

    List<RecordedCommit> ofStream(String stream, long fromVersion) {
        return commits.find(streamFrom(stream, fromVersion))
                .sort(ascending("_id"))
                .into(new ArrayList<>());
    }

    /** @param fromVersions stream → the version to begin with, from 1; at least one stream */
    List<RecordedCommit> ofStreams(Map<String, Long> fromVersions) {
        return commits.find(streamsFrom(fromVersions)).sort(ascending("_id")).into(new ArrayList<>());
    }

    /** The commits that hold an event of one of these streams, after a commit; at least one stream. */
    List<RecordedCommit> ofStreams(Collection<String> streams, long afterNumber, int commitsMax) {
        return commits.find(and(in("events.stream", streams), gt("_id", afterNumber)))
                .sort(ascending("_id"))
                .limit(commitsMax)
                .into(new ArrayList<>());
    }

    List<RecordedCommit> about(String organisation, String subject, long afterNumber, int commitsMax) {
        return commits.find(and(
                        elemMatch("events", and(eq("org", organisation), eq("subject", subject))),
                        gt("_id", afterNumber)))
                .sort(ascending("_id"))
                .limit(commitsMax)
                .into(new ArrayList<>());
    }

    /** The version of a stream: its last event stands in the last commit that touches it. */
    long version(String stream) {
        RecordedCommit last = commits.find(eq("events.stream", stream))
                .sort(descending("_id"))
                .limit(1)
                .first();
        return last == null ? 0 : lastVersion(last, stream);
    }

    /**
     * The versions of streams, reading only events from the version each was seen at: usually one event a stream.
     *
     * @param seen stream → the version it was seen at, from 1
     * @return stream → its version; nothing for a stream that never reached the version it was seen at
     */
    Map<String, Long> versionsFrom(Map<String, Long> seen) {
        Map<String, Long> versions = new HashMap<>();
        if (seen.isEmpty()) {
            return versions;
        }
        for (RecordedCommit commit : commits.find(streamsFrom(seen))) {
            for (RecordedEvent event : commit.events()) {
                if (seen.containsKey(event.stream())) {
                    versions.merge(event.stream(), event.version(), Math::max);
                }
            }
        }
        return versions;
    }

    private static long lastVersion(RecordedCommit commit, String stream) {
        return commit.events().stream()
                .filter(event -> event.stream().equals(stream))
                .mapToLong(RecordedEvent::version)
                .max()
                .orElseThrow();
    }

    private static Bson streamsFrom(Map<String, Long> versions) {
        List<Bson> clauses = new ArrayList<>();
        List<String> whole = new ArrayList<>();
        versions.forEach((stream, version) -> {
            if (version == 1) {
                whole.add(stream);
            } else {
                clauses.add(streamFrom(stream, version));
            }
        });
        if (!whole.isEmpty()) {
            clauses.add(in("events.stream", whole));
        }
        return clauses.size() == 1 ? clauses.getFirst() : or(clauses);
    }

    private static Bson streamFrom(String stream, long version) {
        return elemMatch("events", and(eq("stream", stream), gte("version", version)));
    }
}
