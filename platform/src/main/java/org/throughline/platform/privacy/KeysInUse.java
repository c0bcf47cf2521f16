package org.throughline.platform.privacy;

/**
 * An order to destroy keys stands, and some process may not have seen it yet. Nothing was destroyed; carry it out again a
 * moment later.
 */
public final class KeysInUse extends RuntimeException {

    KeysInUse() {
        super("an order was announced moments ago");
    }
}
