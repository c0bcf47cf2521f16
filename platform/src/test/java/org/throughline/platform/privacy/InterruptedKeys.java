package org.throughline.platform.privacy;

import com.google.crypto.tink.Aead;
import java.util.Optional;

/** Key-encryption keys that let something else happen right before their n-th use, as another process might. */
final class InterruptedKeys implements KeyEncryptionKeys {

    private final KeyEncryptionKeys keys;
    private final Runnable interruption;
    private int usesBefore;

    InterruptedKeys(KeyEncryptionKeys keys, int usesBefore, Runnable interruption) {
        this.keys = keys;
        this.usesBefore = usesBefore;
        this.interruption = interruption;
    }

    boolean interrupted() {
        return usesBefore < 0;
    }

    @Override
    public int current() {
        count();
        return keys.current();
    }

    @Override
    public Optional<Aead> byGeneration(int generation) {
        count();
        return keys.byGeneration(generation);
    }

    @Override
    public int create() {
        count();
        return keys.create();
    }

    @Override
    public void destroyOlderThan(int generation) {
        keys.destroyOlderThan(generation);
    }

    private void count() {
        if (usesBefore-- == 0) interruption.run();
    }
}
