package org.throughline.platform.projection;

/** The store answered that a change cannot be made, now or later. The fault is in the projection, not in the store. */
public final class ChangeRefused extends RuntimeException {

    ChangeRefused(String why) {
        super(why);
    }
}
