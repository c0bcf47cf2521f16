package org.throughline.platform.projection;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A change that waits for the writer to put the guard of its stream around it. */
final class GuardedUpdate extends UpdateOneModel<Document> {
    private final long position;

    GuardedUpdate(Bson filter, long position, Bson change) {
        super(filter, change, new UpdateOptions().upsert(true));
        this.position = position;
    }

    long position() {
        return position;
    }
}
