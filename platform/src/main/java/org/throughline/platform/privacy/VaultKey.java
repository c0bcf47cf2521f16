package org.throughline.platform.privacy;

/** What the vault answers when asked for a key: the key, or that it was destroyed. */
public sealed interface VaultKey permits DataKey, KeyDestroyed {

    /** The key that was asked for. */
    KeyId id();
}
