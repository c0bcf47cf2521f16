package org.throughline.platform.privacy;

/** This service was not granted the kind of key it asked for. */
public final class KindNotGranted extends RuntimeException {

    KindNotGranted(KeyKind kind) {
        super("keys of kind " + kind + " are not granted to this service");
    }
}
