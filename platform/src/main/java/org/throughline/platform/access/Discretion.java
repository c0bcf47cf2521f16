package org.throughline.platform.access;

/**
 * What a service holds against showing something to a caller who may call the path. It is asked before anything is noted as
 * shown, so what it withholds was never shown. A service that holds nothing against anybody has none.
 */
public interface Discretion {
    /**
     * Returns if the caller may be shown it.
     *
     * @throws RuntimeException the answer that is given instead
     */
    void require(Shown shown);
}
