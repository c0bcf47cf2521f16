package org.throughline.platform.projection;

import org.bson.BsonDocument;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;

/**
 * Selects the row of a guarded change; the writer, who knows the stream, puts the guard in its place.
 *
 * @param row {@code eq("_id", …)}
 * @param position of the event that causes the change
 */
record GuardFilter(Bson row, long position) implements Bson {

    @Override
    public <T> BsonDocument toBsonDocument(Class<T> documentClass, CodecRegistry codecs) {
        throw new IllegalStateException("a guarded change must go through the view writer");
    }
}
