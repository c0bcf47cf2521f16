package org.throughline.embedded.launcher.backup;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.bson.RawBsonDocument;

/** Puts the documents of a file into a collection, byte for byte, each batch on disk before the next. */
final class Filling {
    private static final int DOCUMENTS_MAX = 1_000;
    private static final long BYTES_MAX = 8L * 1024 * 1024;

    private final MongoCollection<RawBsonDocument> collection;
    private final List<RawBsonDocument> batch = new ArrayList<>();
    private long bytes;

    Filling(MongoDatabase database, String collection) {
        this.collection = database.getCollection(collection, RawBsonDocument.class);
    }

    void fill(Path file) throws IOException {
        fill(file, _ -> {});
    }

    /** @param progress told how many documents are in, one by one */
    void fill(Path file, LongConsumer progress) throws IOException {
        var filled = new long[1];
        BackupDirectory.read(file, document -> {
            add(document);
            progress.accept(++filled[0]);
        });
        send();
    }

    private void add(RawBsonDocument document) {
        int length = document.getByteBuffer().remaining();
        if (batch.size() == DOCUMENTS_MAX || bytes + length > BYTES_MAX) send();
        batch.add(document);
        bytes += length;
    }

    private void send() {
        if (!batch.isEmpty()) collection.insertMany(batch);
        batch.clear();
        bytes = 0;
    }
}
