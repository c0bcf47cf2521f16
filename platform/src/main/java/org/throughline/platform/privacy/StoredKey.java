package org.throughline.platform.privacy;

import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A key as the vault's collection holds it.
 *
 * @param wrapped the wrapped bytes, null once destroyed
 * @param pending true until a creator has made sure its key-encryption generation is not being retired; nothing was
 *     ever sealed under a pending key
 */
record StoredKey(
        KeyId id, KeyScope scope, int generation, @Nullable Binary wrapped, boolean pending) {

    static StoredKey of(Document document) {
        return new StoredKey(
                KeyId.of(document.getString("_id")),
                new KeyScope(
                        document.getString("org"),
                        new KeyKind(document.getString("kind")),
                        document.getString("owner")),
                document.getInteger("generation"),
                document.get("wrapped", Binary.class),
                document.getBoolean("pending", false));
    }
}
