package org.throughline.platform.privacy;

import com.google.crypto.tink.Aead;
import java.util.Optional;

/**
 * The keys that wrap data keys, in numbered generations 1, 2, 3…
 *
 * <p>Several processes share them. A number is never used twice, and what one process creates or destroys the others
 * see at their next call. All methods may throw {@link java.io.UncheckedIOException} if the keys cannot be reached.
 */
public interface KeyEncryptionKeys {

    /** The newest generation, or 0 if none was ever created. */
    int current();

    /** The key of a generation; empty if it was destroyed or never existed. Do not keep it. */
    Optional<Aead> byGeneration(int generation);

    /** Creates a generation newer than all before it, durable on return. */
    int create();

    /**
     * Destroys every generation older than the given one, for ever. Repeating it finishes what an earlier, interrupted
     * call left.
     *
     * @throws IllegalArgumentException if the given generation is newer than the current one
     */
    void destroyOlderThan(int generation);
}
