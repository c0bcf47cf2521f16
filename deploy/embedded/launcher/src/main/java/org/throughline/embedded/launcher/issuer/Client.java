package org.throughline.embedded.launcher.issuer;

/** A registered client: who it is, the hash of its secret, and what it may ask for. */
public record Client(String id, Secret.Hashed secret, Permits permits) {}
