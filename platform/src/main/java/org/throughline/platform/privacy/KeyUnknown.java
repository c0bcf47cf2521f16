package org.throughline.platform.privacy;

/** The vault never held this key, or has lost it: a fault of the installation, never a sign of erasure. */
public final class KeyUnknown extends RuntimeException {

    KeyUnknown(KeyId id) {
        super("the vault does not know key " + id);
    }
}
