package org.throughline.platform.told;

/** Why a fact is parked: later facts of its stream were told before, and said nothing stood between. */
public final class LatePublication {
    private LatePublication() {}
}
