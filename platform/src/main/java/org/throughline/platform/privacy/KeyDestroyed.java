package org.throughline.platform.privacy;

/** The key was destroyed on order: what is sealed under it can never be opened, and nothing more may be sealed. */
public record KeyDestroyed(KeyId id) implements VaultKey {}
