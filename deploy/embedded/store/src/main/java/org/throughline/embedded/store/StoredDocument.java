package org.throughline.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** A document of an answer as the bytes it is stored as, so that it need not be decoded to be sent. */
final class StoredDocument {
    /** No stored document can have a field of this name: in BSON a name ends at its first zero byte. */
    private static final String BYTES = "\0";

    private StoredDocument() {}

    static Document of(byte[] bytes) {
        return new Document(BYTES, bytes);
    }

    /** The bytes, or nothing when it is an ordinary document. */
    static byte @Nullable [] bytes(Document document) {
        return document.size() == 1 && document.get(BYTES) instanceof byte[] bytes ? bytes : null;
    }
}
