package org.throughline.platform.told;

/** Why a fact is parked: the published fact before it in its stream was never told. Rewind the source's relay. */
public final class MissingPredecessor {
    private MissingPredecessor() {}
}
