package org.throughline.platform.privacy;

/**
 * What was to be opened is not what was sealed: it was changed, moved to another place, or is no seal at all.
 *
 * <p>A finding about integrity, never a sign of erasure.
 */
public final class SealBroken extends RuntimeException {

    SealBroken(String what) {
        super(what);
    }

    SealBroken(String what, Throwable cause) {
        super(what, cause);
    }
}
